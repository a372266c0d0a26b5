import { expect } from 'chai';
import { BoundedCache } from '../../src/retrieval/bounded-cache.js';

describe('BoundedCache', () => {
  it('remembers what was used last, and forgets the rest', () => {
    const cache = new BoundedCache<string, number>(2);
    for (let i = 0; i < 10; i++) {
      cache.set(`${i}`, i);
      cache.get('0');
    }
    expect(cache.get('0')).to.equal(0);
    expect(cache.get('9')).to.equal(9);
    expect(cache.get('8')).to.equal(8);
    expect(cache.get('1')).to.equal(undefined);
    const held = Array.from({ length: 10 }, (_, i) => cache.get(`${i}`)).filter(
      (value) => value !== undefined,
    );
    expect(held.length).to.be.within(2, 4);
  });
});
