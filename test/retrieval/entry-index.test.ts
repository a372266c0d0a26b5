import { expect } from 'chai';
import fc from 'fast-check';
import type { Entry } from '../../src/knowledge/entry.js';
import { EMPTY_LEXICON } from '../../src/knowledge/lexicon.js';
import { Analyzer } from '../../src/retrieval/analyzer.js';
import { canLearn, EntryIndex, type EntryEvidence } from '../../src/retrieval/entry-index.js';
import { KnowledgeTexts } from '../../src/retrieval/knowledge-texts.js';
import { withUnanswerable } from '../../src/retrieval/unanswerable.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { readText } from '../../src/text/text.js';
import { corpusOf } from '../support/corpus.js';
import { entry, knowledgeBase, POOL } from '../support/pool.js';

type Search = (question: string, language?: Language) => EntryEvidence[];

function indexOf(entries: readonly Entry[]): Search {
  const texts = entries.flatMap(({ questions }) =>
    LANGUAGES.flatMap((language) =>
      (questions[language] ?? []).map((text) => readText(text, language)),
    ),
  );
  const corpus = corpusOf(texts);
  const analyzer = Analyzer.build(texts, corpus, EMPTY_LEXICON);
  const said = new KnowledgeTexts(knowledgeBase({ entries: [...entries] }));
  const index = new EntryIndex(
    entries,
    EntryIndex.build(entries, said, analyzer, corpus, canLearn(entries)),
  );
  return (question, language = 'de') =>
    index.search(analyzer.query(readText(question, language)), 10).entries;
}

const first = (evidence: readonly EntryEvidence[]): string | undefined => evidence[0]?.entry.id;

describe('EntryIndex', () => {
  const search = indexOf(POOL.entries);

  it('finds every entry by its own phrasings', () => {
    for (const { id, questions } of POOL.entries) {
      for (const language of LANGUAGES) {
        for (const phrasing of questions[language] ?? []) {
          const found = search(phrasing, language);
          expect(first(found), phrasing).to.equal(id);
          expect(found[0]).to.include({ phrasing });
          expect(found[0]!.nearest).to.be.closeTo(1, 0.1);
        }
      }
    }
  });

  it('tells fördern from fordern where all else is alike', () => {
    const close = indexOf([
      entry('funds', { questions: { de: ['Was fördert der Bund?'] } }),
      entry('demands', { questions: { de: ['Was fordert der Bund?'] } }),
    ]);
    expect(first(close('Was fördert der Bund?'))).to.equal('funds');
    expect(first(close('WAS FOERDERT DER BUND'))).to.equal('funds');
    expect(first(close('was fordert der Bund'))).to.equal('demands');
  });

  it('is certain of what a phrasing says word for word, whichever of its like comes before', () => {
    const twins = indexOf([
      entry('prices', { questions: { de: ['Zoo Eintritt', 'Eintritt Zoo', 'Preise im Zoo'] } }),
      entry('flat', { questions: { de: ['Haus Meister Wohnung', 'Wo wohnt der Hausmeister?'] } }),
    ]);
    for (const question of ['Zoo Eintritt', 'eintritt, zoo?', 'Haus Meister Wohnung']) {
      expect(twins(question)[0], question).to.include({ learned: 1 });
    }
    expect(twins('Eintritt Zoo')[0]).to.include({ phrasing: 'Eintritt Zoo' });
    expect(twins('Zoo ohne Eintritt')[0]!.learned).to.be.below(1);
  });

  it('answers with the entry that says the same word for word, beside one of the same words', () => {
    const twins = indexOf([
      entry('entry', { questions: { de: ['Zoo Eintritt'] } }),
      entry('way', { questions: { de: ['Eintritt Zoo'] } }),
    ]);
    for (const [question, id] of [
      ['Zoo Eintritt', 'entry'],
      ['Eintritt Zoo', 'way'],
    ] as const) {
      const [best, other] = twins(question);
      expect(best!.entry.id).to.equal(id);
      expect(other!.learned).to.be.below(best!.learned);
    }
  });

  it('finds entries by words of their own, misspelt or not', () => {
    expect(first(search('ab wann kann man rein, die öffnungszeiten'))).to.equal('opening-hours');
    expect(first(search('wie teuer is der eintrit'))).to.equal('admission');
    expect(first(search('my towel has been lost', 'en'))).to.equal('lost-property');
  });

  it('gives evidence between about 0 and 1, best first', () => {
    for (const { score, learned, nearest } of search('Was kostet der Schwimmkurs für ein Kind?')) {
      for (const value of [score, learned, nearest]) expect(value).to.be.within(0, 1.1);
    }
    const scores = search('Was kostet der Schwimmkurs?').map(({ score }) => score);
    expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
  });

  it('finds nothing where nothing is shared', () => {
    expect(search('ξψ')).to.deep.equal([]);
    expect(search('')).to.deep.equal([]);
  });

  it('gives the same whatever the order of the entries', () => {
    const questions = [
      'Was kostet der Eintritt?',
      'Wo lernt ein Kind schwimmen?',
      'Kasse',
      'ertrinkt',
    ];
    const expected = questions.map((question) => search(question));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(POOL.entries, { minLength: POOL.entries.length }),
        (entries) => {
          const other = indexOf(entries);
          expect(questions.map((question) => other(question))).to.deep.equal(expected);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('serves a single entry', () => {
    const single = indexOf([
      entry('only', { questions: { de: ['Was ist das?', 'Hilfe', 'Wozu?'] } }),
    ]);
    expect(first(single('Hilfe'))).to.equal('only');
    expect(single('Pizza')).to.deep.equal([]);
  });

  it('serves no entries', () => {
    expect(indexOf([])('Was?')).to.deep.equal([]);
  });

  it('serves entries in one language', () => {
    for (const language of LANGUAGES) {
      const questions = (question: string): Entry['questions'] => ({ [language]: [question] });
      const one = indexOf([
        entry('fee', { questions: questions('fee') }),
        entry('tax', { questions: questions('tax') }),
      ]);
      for (const asked of LANGUAGES) expect(first(one('tax?', asked))).to.equal('tax');
    }
  });

  it('goes by nearness alone where there are too few phrasings to learn from', () => {
    const few = indexOf([
      entry('place', { questions: { de: ['Wo ist das Bad?'] } }),
      entry('time', { questions: { de: ['Wann öffnet das Bad?'] } }),
    ]);
    const found = few('Wann öffnet das Bad');
    expect(first(found)).to.equal('time');
    for (const { learned, nearest } of found) expect(learned).to.equal(nearest);
  });
});

describe('canLearn', () => {
  const withPhrasings = (id: string, count: number): Entry =>
    entry(id, { questions: { de: Array.from({ length: count }, (_, i) => `${id} ${i}`) } });

  it('takes three phrasings an entry, on average, and two entries', () => {
    expect(canLearn([withPhrasings('a', 4), withPhrasings('b', 2)])).to.equal(true);
    expect(canLearn([withPhrasings('a', 4), withPhrasings('b', 1)])).to.equal(false);
    expect(canLearn([withPhrasings('a', 9)])).to.equal(false);
    expect(canLearn([])).to.equal(false);
  });

  it('does not count the questions that nothing answers', () => {
    const entries = [withPhrasings('a', 3), withPhrasings('b', 3)];
    const unanswerable = { de: ['Was nun?'] };
    const confidence = { outOfScope: 0.2, right: 0.97, unanswerable };
    expect(canLearn(withUnanswerable(knowledgeBase({ entries, confidence })))).to.equal(true);
  });
});
