import { expect } from 'chai';
import { Random } from '../../bench/corpus/random.js';
import type { DataSet, Question } from '../../bench/data/data-set.js';
import type { Item } from '../../bench/engines/engine.js';
import { scopeRoc } from '../../bench/measure/ask.js';
import { scopeTest } from '../../bench/measure/scope-test.js';

function setOf(size: number): DataSet {
  const items = Array.from({ length: size }, (_, i): Item => ({
    id: String(i),
    texts: [{ text: `Frage ${i}`, language: 'de' }],
    refuses: i === 0,
  }));
  const questions = items.map(({ id, texts }): Question => ({
    ...texts[0]!,
    right: [id],
    inScope: true,
  }));
  return {
    name: 'set',
    corpus: { kind: 'entries', items, folder: null },
    questions,
    noisy: false,
  };
}

describe('questions out of scope in the bench', () => {
  it("are a set's own where it has some", () => {
    const set = setOf(10);
    const stranger: Question = { text: 'Wetter?', language: 'de', right: [], inScope: false };
    const test = scopeTest(set, [...set.questions, stranger], new Random(1));
    expect(test.origin).to.equal('own');
    expect(test.corpus).to.equal(set.corpus);
    expect(test.questions.filter(({ inScope }) => !inScope)).to.deep.equal([stranger]);
  });

  it('are else those of a fifth of the items, which are taken out', () => {
    const set = setOf(10);
    const test = scopeTest(set, set.questions, new Random(1));
    expect(test.origin).to.equal('left out');
    expect(test.corpus.items).to.have.lengthOf(8);
    const kept = new Set(test.corpus.items.map(({ id }) => id));
    expect(test.questions).to.have.lengthOf(10);
    for (const { right, inScope } of test.questions) {
      expect(kept.has(right[0]!)).to.equal(inScope);
    }
  });

  it('are none where a set is too small', () => {
    const set = setOf(4);
    expect(scopeTest(set, set.questions, new Random(1)).origin).to.equal('none');
  });

  const question = (inScope: boolean, right: string[]): Question => ({
    text: 'Frage',
    language: 'de',
    right,
    inScope,
  });

  it('count as refused where an engine finds nothing or an entry that refuses', () => {
    const { corpus } = setOf(5);
    const questions = [question(true, ['1']), question(false, []), question(false, ['0'])];
    const roc = scopeRoc(corpus, questions, [
      [{ id: '1', score: 0.2 }],
      [],
      [{ id: '0', score: 0.9 }],
    ]);
    expect(roc?.value).to.equal(1);
  });

  it('count as answered where what an entry says in refusing is the answer', () => {
    const { corpus } = setOf(5);
    const roc = scopeRoc(
      corpus,
      [question(true, ['0']), question(false, [])],
      [[{ id: '0', score: 0.2 }], [{ id: '1', score: 0.1 }]],
    );
    expect(roc?.value).to.equal(1);
  });

  it('are not told from others by an engine without scores', () => {
    const { corpus } = setOf(5);
    const questions = [question(true, ['1']), question(false, [])];
    expect(scopeRoc(corpus, questions, [[{ id: '1', score: null }], []])).to.equal(null);
  });
});
