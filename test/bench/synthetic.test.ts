import { expect } from 'chai';
import { syntheticSet } from '../../bench/corpus/synthetic.js';

describe('the synthetic corpus of the bench', () => {
  const { corpus, questions } = syntheticSet(2000, 400, 1);
  const texts = corpus.items.map((item) => item.texts[0]!.text);

  it('has as many entries as asked for, no two alike', () => {
    expect(corpus.items).to.have.lengthOf(2000);
    expect(new Set(texts).size).to.equal(2000);
    expect(new Set(corpus.items.map(({ id }) => id)).size).to.equal(2000);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(syntheticSet(2000, 400, 1).corpus).to.deep.equal(corpus);
    expect(syntheticSet(2000, 400, 2).corpus).not.to.deep.equal(corpus);
  });

  it('fills every wording', () => {
    for (const text of [...texts, ...questions.map((question) => question.text)]) {
      expect(text).to.match(/^[^{}]+\?$/);
      expect(text).not.to.include('undefined');
    }
  });

  it('asks half of the questions for an entry that there is', () => {
    const ids = new Set(corpus.items.map(({ id }) => id));
    const inScope = questions.filter((question) => question.inScope);
    expect(inScope).to.have.lengthOf(200);
    for (const { right } of inScope) {
      expect(right).to.have.lengthOf(1);
      expect(ids.has(right[0]!)).to.equal(true);
    }
    for (const { right } of questions.filter((question) => !question.inScope)) {
      expect(right).to.deep.equal([]);
    }
  });

  it('asks nothing out of scope that an entry says', () => {
    const known = new Set(texts);
    for (const { text, inScope } of questions) {
      if (!inScope) expect(known.has(text)).to.equal(false);
    }
  });

  it('has a few words in many entries and many in one, as texts have', () => {
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const word of text.match(/\p{Lu}\p{L}{8,}/gu) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).to.be.above(40);
    expect(sorted.filter((count) => count === 1).length).to.be.above(sorted.length / 3);
  });
});
