import { expect } from 'chai';
import { Random, Zipf } from '../../bench/corpus/random.js';

describe('the chance of the bench', () => {
  it('gives numbers from 0 up to 1 that spread evenly', () => {
    const random = new Random(3);
    const numbers = Array.from({ length: 10_000 }, () => random.next());
    expect(Math.min(...numbers)).to.be.at.least(0);
    expect(Math.max(...numbers)).to.be.below(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = numbers.filter((n) => Math.floor(n * 10) === tenth).length / numbers.length;
      expect(share).to.be.closeTo(0.1, 0.02);
    }
  });

  it('gives other numbers for another seed', () => {
    expect(new Random(1).next()).not.to.equal(new Random(2).next());
  });

  it('shuffles without losing anything', () => {
    const shuffled = new Random(1).shuffle([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled).not.to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled.sort()).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('draws the first thing twice as often as the second, and that half again as the third', () => {
    const random = new Random(1);
    const zipf = new Zipf(['a', 'b', 'c']);
    const drawn = Array.from({ length: 11_000 }, () => zipf.draw(random));
    const share = (of: string) => drawn.filter((each) => each === of).length / drawn.length;
    expect(share('a')).to.be.closeTo(6 / 11, 0.02);
    expect(share('b')).to.be.closeTo(3 / 11, 0.02);
    expect(share('c')).to.be.closeTo(2 / 11, 0.02);
  });
});
