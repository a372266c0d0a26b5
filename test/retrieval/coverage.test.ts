import { expect } from 'chai';
import { EMPTY_LEXICON } from '../../src/knowledge/lexicon.js';
import { Analyzer, type Query } from '../../src/retrieval/analyzer.js';
import { asksBeyond, coverage, type Subject, subjectOf } from '../../src/retrieval/coverage.js';
import { readText } from '../../src/text/text.js';
import { corpusOf } from '../support/corpus.js';

const TEXTS = [
  readText('Der Bund fördert das Projekt von 2018 bis 2021 mit Geld.', 'de'),
  readText('Wer gibt Geld?', 'de'),
];
const analyzer = Analyzer.build(TEXTS, corpusOf(TEXTS), EMPTY_LEXICON);
const funding = subjectOf(TEXTS, analyzer);
const timeless = subjectOf([readText('Der Bund gibt Geld.', 'de')], analyzer);

const query = (question: string): Query => analyzer.query(readText(question, 'de'));
const covered = (question: string, subject: Subject = funding): number =>
  coverage(query(question), subject, () => 1);

describe('subjectOf', () => {
  it('knows every year that its texts name or that lies within a period', () => {
    const years = (text: string): number[] =>
      Array.from(subjectOf([readText(text, 'de')], analyzer).years);
    expect(years('Von 2018 bis 2021')).to.deep.equal([2018, 2019, 2020, 2021]);
    expect(years('(2018-2019), 2021–2022, from 2024 to 2025')).to.deep.equal([
      2018, 2019, 2021, 2022, 2024, 2025,
    ]);
    expect(years('2021 bis 2018')).to.deep.equal([]);
    expect(years('04103 Leipzig, 180 Euro, 12018 und 20211')).to.deep.equal([]);
  });
});

describe('coverage', () => {
  it('is whole where every word of the question belongs to the subject', () => {
    expect(covered('Fördert der Bund das Projekt?')).to.equal(1);
  });

  it('is none where no word does', () => {
    expect(covered('Pizza')).to.equal(0);
  });

  it('is the share of words', () => {
    expect(covered('Geld Pizza')).to.equal(0.5);
  });

  it('weighs words as it is told', () => {
    const weigh = (word: { word: string }): number => (word.word === 'pizza' ? 3 : 1);
    expect(coverage(query('Geld Pizza'), funding, weigh)).to.equal(0.25);
  });

  it('counts function words only where there is nothing else', () => {
    expect(covered('Wer ist Pizza')).to.equal(0);
    expect(covered('Wer')).to.equal(1);
  });

  it('takes years within a period for covered, and earlier ones not', () => {
    expect(covered('2019')).to.equal(1);
    expect(covered('Geld 2010')).to.equal(0.5);
  });

  it('does not hold it against a subject that a question asks beyond its years', () => {
    expect(covered('Geld 2026')).to.equal(1);
  });

  it('holds a year against a subject that knows none', () => {
    expect(covered('Geld 2026', timeless)).to.equal(0.5);
  });

  it('is none for an empty question', () => {
    expect(covered('')).to.equal(0);
    expect(covered('2026')).to.equal(0);
  });
});

describe('asksBeyond', () => {
  it('is true for a year after all that the subject knows', () => {
    expect(asksBeyond(query('Geld 2026'), funding)).to.equal(true);
    expect(asksBeyond(query('Geld 2021'), funding)).to.equal(false);
    expect(asksBeyond(query('Geld 2010'), funding)).to.equal(false);
    expect(asksBeyond(query('Geld'), funding)).to.equal(false);
  });

  it('is false for a subject without years', () => {
    expect(asksBeyond(query('Geld 2026'), timeless)).to.equal(false);
  });
});
