import { expect } from 'chai';
import { addressKey } from '../../src/server/address-key.js';
import { RateLimiter } from '../../src/server/rate-limiter.js';

describe('RateLimiter', () => {
  let now: number;
  let limiter: RateLimiter;

  beforeEach(() => {
    now = 0;
    limiter = new RateLimiter(3, () => now);
  });

  it('lets so many through at once, then says when the next may come', () => {
    expect([1, 2, 3, 4].map(() => limiter.take('a'))).to.deep.equal([0, 0, 0, 20]);
    expect(limiter.take('b')).to.equal(0);
  });

  it('refills evenly', () => {
    for (let i = 0; i < 4; i += 1) limiter.take('a');
    now = 19_000;
    expect(limiter.take('a')).to.equal(1);
    now = 20_000;
    expect(limiter.take('a')).to.equal(0);
    expect(limiter.take('a')).to.equal(20);
  });

  it('never lets more than so many through a minute after a rest', () => {
    now = 3_600_000;
    expect([1, 2, 3, 4].map(() => limiter.take('a'))).to.deep.equal([0, 0, 0, 20]);
  });

  it('forgets keys that rested, and keeps no more than so many', () => {
    for (let i = 0; i < 30_000; i += 1) limiter.take(String(i));
    expect(limiter.size).to.equal(20_000);
    now = 60_000;
    limiter.take('a');
    expect(limiter.size).to.equal(1);
  });
});

describe('addressKey', () => {
  it('is the network of an IPv6 address, and an IPv4 address itself', () => {
    expect(addressKey('192.0.2.1')).to.equal('192.0.2.1');
    expect(addressKey('2001:db8:1:2:3:4:5:6')).to.equal('2001:db8:1:2');
    expect(addressKey('2001:db8:1:2::9')).to.equal('2001:db8:1:2');
    expect(addressKey('2001:db8::9')).to.equal('2001:db8:0:0');
    expect(addressKey('::1')).to.equal('0:0:0:0');
    expect(addressKey('fe80::1%eth0')).to.equal('fe80:0:0:0');
    expect(addressKey('')).to.equal('');
  });
});
