import { expect } from 'chai';
import fc from 'fast-check';
import { editDistance } from '../../src/retrieval/edit-distance.js';

/** The same by its definition, without a bound. */
function byDefinition(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const other = Number(a[i - 1] !== b[j - 1]);
      const ways = [table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + other];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        ways.push(table[i - 2]![j - 2]! + 0.75);
      }
      table[i]![j] = Math.min(...ways);
    }
  }
  return table[a.length]![b.length]!;
}

describe('editDistance', () => {
  it('counts letters that are more, fewer, other or swapped', () => {
    expect(editDistance('eintritt', 'eintritt', 2)).to.equal(0);
    expect(editDistance('eintrit', 'eintritt', 2)).to.equal(1);
    expect(editDistance('eimtritt', 'eintritt', 2)).to.equal(1);
    expect(editDistance('eintirtt', 'eintritt', 2)).to.equal(0.75);
    expect(editDistance('', 'ab', 2)).to.equal(2);
  });

  it('is what its definition says, up to the bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const edits = byDefinition(a, b);
        expect(editDistance(a, b, most)).to.equal(edits <= most ? edits : Infinity);
      }),
      { numRuns: 500 },
    );
  });

  it('holds overlong words for different', () => {
    expect(editDistance('a'.repeat(65), 'a'.repeat(65), 3)).to.equal(Infinity);
  });
});
