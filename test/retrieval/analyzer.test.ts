import { expect } from 'chai';
import { EMPTY_LEXICON, type Lexicon } from '../../src/knowledge/lexicon.js';
import { Analyzer, type QueryWord } from '../../src/retrieval/analyzer.js';
import type { Language } from '../../src/text/language.js';
import { stem } from '../../src/text/stems.js';
import { readText } from '../../src/text/text.js';
import { tokenize } from '../../src/text/tokens.js';
import { corpusOf } from '../support/corpus.js';

const lexicon: Lexicon = {
  ...EMPTY_LEXICON,
  synonyms: [
    ['Geld', 'Mittel', 'money'],
    ['Veranstaltung', 'Event'],
  ],
  abbreviations: [{ short: 'DIZ', long: 'Datenintegrationszentrum' }],
  names: [{ name: 'SMITH', forms: [] }],
};

const TEXTS = [
  readText('Wer fördert die Datenintegrationszentren der Universitätskliniken?', 'de'),
  readText('Daten, Integration, Zentren und Schutz. Was macht SMITH 2021?', 'de'),
  readText('Der Bund gibt Geld für eine Veranstaltung.', 'de'),
  readText('Who funds the data integration centres?', 'en'),
];

const analyzer = Analyzer.build(TEXTS, corpusOf(TEXTS), lexicon);

const read = (question: string, language: Language = 'de'): QueryWord[] =>
  analyzer.query(readText(question, language)).words;

const only = (question: string, language: Language = 'de'): QueryWord => {
  const words = read(question, language);
  expect(words).to.have.lengthOf(1);
  return words[0]!;
};

const termsOf = (question: string, language: Language = 'de'): string[] =>
  Array.from(only(question, language).terms.keys());

const stems = (words: string, language: Language = 'de'): string[] =>
  tokenize(words).map((word) => stem(word, language));

describe('Analyzer', () => {
  describe('reading a question', () => {
    it('knows the words of the knowledge base, in every inflection', () => {
      expect(only('fördern')).to.include({ understanding: 'known', functionWord: false });
      expect(termsOf('gefördert')).to.include(stems('fördert')[0]);
    });

    it('tells the words that are used just so from their inflections and a visitor’s own', () => {
      const held = (word: string): boolean => only(word).held;
      expect(['fördern', 'gefördert', 'Knabberzeug', 'wer'].map(held)).to.deep.equal([
        analyzer.data.counts.has('fordern'),
        analyzer.data.counts.has('gefordert'),
        false,
        analyzer.data.counts.has('wer'),
      ]);
    });

    it('marks function words', () => {
      expect(read('wer ist das').map(({ functionWord }) => functionWord)).to.deep.equal([
        true,
        true,
        true,
      ]);
    });

    it('leaves out fillers, unless there is nothing else', () => {
      expect(read('äh Daten halt').map(({ word }) => word)).to.deep.equal(['daten']);
      expect(read('äh').map(({ word }) => word)).to.deep.equal(['ah']);
    });

    it('understands synonyms of the lexicon, in either language, less surely', () => {
      expect(only('Mittel').understanding).to.equal('known');
      expect(termsOf('Mittel')).to.include.members(stems('Geld'));
      expect(termsOf('money', 'en')).to.include.members(stems('Geld'));
      expect(only('money', 'en').terms.get(stems('Geld')[0]!)).to.be.within(0.1, 0.99);
    });

    it('understands inflected synonyms', () => {
      expect(termsOf('Events')).to.include.members(stems('Veranstaltung'));
    });

    it('understands abbreviations as surely as what they stand for', () => {
      expect(only('DIZ').terms.get(stems('Datenintegrationszentrum')[0]!)).to.equal(1);
    });

    it('splits an unknown compound into words that it knows', () => {
      const word = only('Datenschutz');
      expect(word.understanding).to.equal('compound');
      expect(Array.from(word.terms.keys())).to.have.members(stems('Daten Schutz'));
    });

    it('also looks for the parts of a known compound', () => {
      expect(termsOf('Datenintegrationszentren')).to.include.members(stems('Daten Integration'));
    });

    for (const written of [
      'Daten-Integrations-Zentren',
      'Daten integrations zentren',
      'datenintegrations zentren',
    ]) {
      it(`joins "${written}", which is one known word`, () => {
        expect(only(written).word).to.equal('datenintegrationszentren');
      });
    }

    it('corrects what is misspelt', () => {
      const word = only('Universitätsklinken');
      expect(word).to.include({ understanding: 'misspelt', word: 'universitatskliniken' });
      expect(word.written).to.equal('universitatsklinken');
      expect(Array.from(word.terms.keys())).to.include(stems('Universitätskliniken')[0]);
    });

    it('keeps words that it does not know', () => {
      expect(only('Pizza')).to.include({ understanding: 'unknown', word: 'pizza' });
    });

    it('emphasises proper names, misspelt or not', () => {
      expect(only('SMITH').emphasis).to.be.above(only('Daten').emphasis);
      expect(only('Smiht').emphasis).to.equal(only('SMITH').emphasis);
    });

    it('tells fördern from fordern, and takes foerdern for fördern', () => {
      expect(termsOf('fördern')).to.deep.equal(termsOf('foerdern'));
      expect(termsOf('fordern')).to.not.deep.equal(termsOf('fördern'));
    });

    it('finds no words where there are none', () => {
      expect(read('')).to.deep.equal([]);
      expect(read('👍 ?!')).to.deep.equal([]);
    });

    it('reads only so much of an endless message', () => {
      expect(read('Pizza '.repeat(5000)).length).to.be.below(1000);
    });

    it('takes words that are names of object members', () => {
      expect(read('constructor __proto__ toString').map(({ word }) => word)).to.deep.equal([
        'constructor',
        'proto',
        'tostring',
      ]);
    });
  });

  describe('reading a word of the knowledge base', () => {
    it('gives its stem, and the parts of a compound for less', () => {
      const terms = analyzer.wordTerms('datenintegrationszentren', null, 'de');
      const shares = new Map(terms);
      expect(terms[0]).to.deep.equal([stems('Datenintegrationszentren')[0], 1]);
      expect(shares.get(stems('Daten')[0]!)).to.be.below(1);
      expect(shares.get(stems('Integration')[0]!)).to.be.below(1);
    });

    it('gives a spelling with umlauts beside the stem', () => {
      const terms = (umlauts: string | null) =>
        analyzer.wordTerms('fordern', umlauts, 'de').map(([term]) => term);
      expect(terms('fördern')).to.deep.equal([...stems('fordern'), '~fördern']);
      expect(terms(null)).to.deep.equal(stems('fordern'));
    });
  });

  it('knows which words the knowledge base uses in which language', () => {
    expect(analyzer.uses('forderung', 'de')).to.equal(true);
    expect(analyzer.uses('funding', 'en')).to.equal(true);
    expect(analyzer.uses('funding', 'de')).to.equal(false);
    expect(analyzer.uses('pizza', 'de')).to.equal(false);
  });
});
