import { expect } from 'chai';
import fc from 'fast-check';
import { TrustedProxies } from '../../src/server/trusted-proxies.js';
import type { Client } from '../../src/server/trusted-proxies.js';

function client(proxies: string[], peer: string, headers: Record<string, string> = {}): Client {
  const socket = { remoteAddress: peer } as never;
  return new TrustedProxies(proxies).client({
    socket,
    headers: { host: 'inner:3978', ...headers },
  });
}

describe('TrustedProxies', () => {
  const forwarded = {
    'x-forwarded-for': '192.0.2.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'bot.example.org',
  };

  it('believe nobody unless told', () => {
    expect(client([], '127.0.0.1', forwarded)).to.deep.equal({
      address: '127.0.0.1',
      isSecure: false,
      host: 'inner:3978',
      isForwarded: false,
    });
  });

  it('believe a proxy that is named, by its address or its network', () => {
    for (const proxies of [['127.0.0.1'], ['10.0.0.1', '127.0.0.0/8'], ['::ffff:127.0.0.1']]) {
      for (const peer of ['127.0.0.1', '::ffff:127.0.0.1']) {
        expect(client(proxies, peer, forwarded)).to.deep.equal({
          address: '192.0.2.1',
          isSecure: true,
          host: 'bot.example.org',
          isForwarded: true,
        });
      }
    }
    expect(client(['2001:db8::/32'], '2001:db8::7', forwarded).address).to.equal('192.0.2.1');
  });

  it('believe of a chain only what proxies that are named added', () => {
    const chain = (value: string): string =>
      client(['10.0.0.0/8'], '10.0.0.1', { 'x-forwarded-for': value }).address;
    expect(chain('198.51.100.9, 192.0.2.1')).to.equal('192.0.2.1');
    expect(chain('198.51.100.9, 192.0.2.1, 10.0.0.2')).to.equal('192.0.2.1');
    expect(chain('10.0.0.3, 10.0.0.2')).to.equal('10.0.0.3');
    expect(chain('198.51.100.9, nonsense')).to.equal('10.0.0.1');
    expect(chain('')).to.equal('10.0.0.1');
  });

  it('take addresses with a port, and in brackets', () => {
    for (const [value, address] of [
      ['192.0.2.1:5000', '192.0.2.1'],
      ['[2001:db8::1]:5000', '2001:db8::1'],
      ['[2001:db8::1]', '2001:db8::1'],
      ['::ffff:192.0.2.1', '192.0.2.1'],
    ] as const) {
      expect(client(['10.0.0.1'], '10.0.0.1', { 'x-forwarded-for': value }).address).to.equal(
        address,
      );
    }
  });

  it('name an address or nothing new, whatever the header holds', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const { address } = client(['10.0.0.1'], '10.0.0.1', { 'x-forwarded-for': value });
        expect(TrustedProxies.isAddress(address)).to.equal(true);
      }),
    );
  });

  it('know addresses and networks from other texts', () => {
    for (const text of ['10.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32', '0.0.0.0/0']) {
      expect(TrustedProxies.isAddress(text), text).to.equal(true);
    }
    for (const text of [
      '',
      'localhost',
      '10.0.0.0/33',
      '10.0.0',
      '::1/129',
      '10.0.0.1/8/8',
      '/8',
    ]) {
      expect(TrustedProxies.isAddress(text), text).to.equal(false);
    }
  });
});
