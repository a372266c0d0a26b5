import { expect } from 'chai';
import fc from 'fast-check';
import { idf, InvertedIndex } from '../../src/retrieval/inverted-index.js';
import { postingsOf } from '../../src/retrieval/postings.js';
import { bm25, cosine, type Weighting } from '../../src/retrieval/weighting.js';

/** Terms with how often a unit holds them. */
type TermCounts = ReadonlyMap<string, number>;

function countTerms(terms: readonly string[]): TermCounts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Weighs each term by its count alone. */
const counting: Weighting = () => undefined;

const build = (units: string[], weighting = counting): InvertedIndex =>
  indexOf(
    units.map((unit) => countTerms(unit.split(' ').filter(Boolean))),
    weighting,
  );

const indexOf = (units: TermCounts[], weighting: Weighting): InvertedIndex => {
  const terms = [...new Set(units.flatMap((counts) => [...counts.keys()]))];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  return new InvertedIndex(
    InvertedIndex.build(
      {
        numbers,
        terms: postingsOf(units.map((counts) => [...counts.keys()].map((t) => numbers.get(t)!))),
        counts: Float64Array.from(units.flatMap((counts) => [...counts.values()])),
      },
      weighting,
    ),
  );
};

const sums = (index: InvertedIndex, query: Record<string, number>): number[] => {
  const result = new Float64Array(index.size);
  for (const [term, weight] of Object.entries(query)) index.accumulate(term, weight, result);
  return Array.from(result);
};

describe('InvertedIndex', () => {
  it('adds to each unit what a term weighs there', () => {
    const index = build(['wer fordert wer', 'wo', 'wer wo']);
    expect(sums(index, { wer: 1 })).to.deep.equal([2, 0, 1]);
    expect(sums(index, { wer: 0.5, wo: 2 })).to.deep.equal([1, 2, 2.5]);
  });

  it('adds nothing for a term that it does not hold', () => {
    const index = build(['wer', 'wo']);
    expect(index.has('wann')).to.equal(false);
    expect(sums(index, { wann: 1, constructor: 1 })).to.deep.equal([0, 0]);
  });

  it('weighs rare terms more than common ones, and unknown ones the most', () => {
    const index = build(['a b', 'a c', 'a']);
    expect(index.idf('b')).to.be.above(index.idf('a'));
    expect(index.idf('a')).to.be.above(0);
    expect(index.idf('z')).to.equal(index.highestIdf);
    expect(index.highestIdf).to.be.above(index.idf('b'));
  });

  it('holds no unit, or units without terms', () => {
    expect(build([]).size).to.equal(0);
    expect(Number.isFinite(build([]).highestIdf)).to.equal(true);
    for (const weighting of [cosine, bm25]) {
      expect(sums(build(['', 'a'], weighting), { a: 1 })[0]).to.equal(0);
    }
  });

  it('finds the same as a scan of all units', () => {
    const term = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const unit = fc.array(term, { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), unit, (units, query) => {
        const counted: TermCounts[] = units.map(countTerms);
        const index = indexOf(counted, counting);
        const result = new Float64Array(units.length);
        for (const asked of query) index.accumulate(asked, 1, result);
        const scanned = counted.map((counts) =>
          query.reduce((sum, asked) => sum + (counts.get(asked) ?? 0), 0),
        );
        expect(Array.from(result)).to.deep.equal(scanned);
      }),
    );
  });
});

describe('idf', () => {
  it('is never negative', () => {
    for (let holders = 0; holders <= 10; holders++) expect(idf(holders, 10)).to.be.above(0);
  });
});
