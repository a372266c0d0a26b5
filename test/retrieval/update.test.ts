import { expect } from 'chai';
import fc from 'fast-check';
import type { Document } from '../../src/knowledge/document.js';
import type { Entry } from '../../src/knowledge/entry.js';
import { folds } from '../../src/knowledge/folds.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { Corpus } from '../../src/retrieval/corpus.js';
import { readTexts } from '../../src/retrieval/knowledge-texts.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';
import { document, entry, POOL } from '../support/pool.js';
import { TOWN } from '../support/town.js';

const words = fc
  .array(fc.constantFrom('Bad', 'Badekappe', 'Kappe', 'öffnet', 'kostet', 'wann', 'die', 'Nacht'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.join(' '));
const name = fc.constantFrom('a', 'b', 'c', 'opening-hours', 'admission');

/** Adds, changes or removes an entry or a document. */
type Change = (knowledge: KnowledgeBase) => KnowledgeBase;

const changedEntry = fc
  .record({ id: name, questions: fc.array(words, { minLength: 1, maxLength: 4 }) })
  .map(({ id, questions }) => entry(id, { questions: { de: questions } }));
const changedDocument = fc
  .record({ id: name, paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }) })
  .map(({ id, paragraphs }) => document(id, paragraphs.map((each) => `${each}.`).join('\n\n')));
const change: fc.Arbitrary<Change> = fc.oneof(
  changedEntry.map((each): Change => (kb) => ({ ...kb, entries: withOne(kb.entries, each) })),
  changedDocument.map((each): Change => (kb) => ({
    ...kb,
    documents: withOne(kb.documents, each),
  })),
  name.map((id): Change => (kb) => ({ ...kb, entries: kb.entries.filter((e) => e.id !== id) })),
  name.map((id): Change => (kb) => ({ ...kb, documents: kb.documents.filter((d) => d.id !== id) })),
);

function withOne<T extends Entry | Document>(all: readonly T[], one: T): T[] {
  return [...all.filter(({ id }) => id !== one.id), one];
}

describe('updating an index', () => {
  it('gives the very index that building it anew gives, whatever was added, changed or removed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let knowledge = POOL;
        let corpus = Corpus.read(readTexts(knowledge));
        for (const apply of changes) {
          knowledge = apply(knowledge);
          corpus = Corpus.read(readTexts(knowledge), corpus);
        }
        const updated = SearchEngine.build(knowledge, corpus);
        const anew = SearchEngine.build(knowledge);
        expect(updated.data).to.deep.equal(anew.data);
        for (const question of ['Wann öffnet das Bad nachts?', 'badekape', 'Eintritt']) {
          expect(updated.search(question, 'de')).to.deep.equal(anew.search(question, 'de'));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes a corpus that holds more than is needed', () => {
    const whole = Corpus.read(['Etwas anderes als das.', ...readTexts(TOWN)]);
    for (const { rest, leftOut } of folds(TOWN)) {
      const own = SearchEngine.build(rest);
      const shared = SearchEngine.build(rest, whole);
      for (const question of ['Was kostet etwas anderes?', ...leftOut.map((l) => l.phrasing)]) {
        expect(shared.search(question, 'de')).to.deep.equal(own.search(question, 'de'));
      }
    }
  });
});
