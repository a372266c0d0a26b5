import { expect } from 'chai';
import { EMPTY_LEXICON } from '../../src/knowledge/lexicon.js';
import { Analyzer, type Query } from '../../src/retrieval/analyzer.js';
import { Subjects, yearsIn } from '../../src/retrieval/subjects.js';
import { readText } from '../../src/text/text.js';
import { corpusOf } from '../support/corpus.js';

const FUNDING = [
  readText('Der Bund fördert das Projekt von 2018 bis 2021 mit Geld.', 'de'),
  readText('Wer gibt Geld?', 'de'),
];
const TIMELESS = [readText('Der Bund gibt Geld.', 'de')];
const corpus = corpusOf([...FUNDING, ...TIMELESS]);
const analyzer = Analyzer.build(FUNDING, corpus, EMPTY_LEXICON);
const subjects = new Subjects(Subjects.build([FUNDING, TIMELESS], analyzer, corpus));
const [funding, timeless] = [0, 1];

const query = (question: string): Query => analyzer.query(readText(question, 'de'));
const covered = (question: string, subject = funding): number =>
  subjects.coverage(query(question), () => 1)(subject);

describe('yearsIn', () => {
  it('gives every year that a text names or that lies within a period', () => {
    const years = (text: string): number[] => [...yearsIn(text)];
    expect(years('Von 2018 bis 2021')).to.deep.equal([2018, 2019, 2020, 2021]);
    expect(years('(2018-2019), 2021–2022, from 2024 to 2025')).to.deep.equal([
      2018, 2019, 2021, 2022, 2024, 2025,
    ]);
    expect(years('2021 bis 2018')).to.deep.equal([]);
    expect(years('04103 Leipzig, 180 Euro, 12018 und 20211')).to.deep.equal([]);
  });
});

describe('the share of a question that a subject speaks of', () => {
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
    expect(subjects.coverage(query('Geld Pizza'), weigh)(funding)).to.equal(0.25);
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

describe('a question', () => {
  const asksBeyond = (question: string, subject = funding): boolean =>
    subjects.isAskedBeyond(query(question), subject);

  it('asks beyond a subject by a year after all that it knows', () => {
    expect(asksBeyond('Geld 2026')).to.equal(true);
    expect(asksBeyond('Geld 2021')).to.equal(false);
    expect(asksBeyond('Geld 2010')).to.equal(false);
    expect(asksBeyond('Geld')).to.equal(false);
  });

  it('never asks beyond a subject without years', () => {
    expect(asksBeyond('Geld 2026', timeless)).to.equal(false);
  });
});
