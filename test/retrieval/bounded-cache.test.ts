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

  it('counts what it is told that a value counts', () => {
    const cache = new BoundedCache<string, string>(10, (value) => value.length);
    for (let i = 0; i < 20; i++) cache.set(`${i}`, 'four');
    const held = Array.from({ length: 20 }, (_, i) => cache.get(`${i}`)).filter(Boolean);
    expect(held.length).to.be.within(3, 6);
    cache.set('long', 'much longer than all that is remembered');
    expect(cache.get('long')).to.match(/^much/);
  });

  it('counts no value twice, and nothing once it was cleared', () => {
    const cache = new BoundedCache<string, number>(3);
    cache.set('first', 1);
    // Were each of these counted, the first would be forgotten after the third.
    for (let i = 0; i < 9; i++) cache.set('same', i);
    expect([cache.get('first'), cache.get('same')]).to.deep.equal([1, 8]);
    cache.clear();
    expect(cache.get('first')).to.equal(undefined);
    // Were the cleared ones still counted, the half with "a" would be full twice by the end.
    for (const key of ['a', 'b', 'c', 'd', 'e']) cache.set(key, 1);
    expect(cache.get('a')).to.equal(1);
  });
});
