import { expect } from 'chai';
import fc from 'fast-check';
import { AllowedOrigins, readOrigin } from '../../src/server/allowed-origins.js';

const LOCAL = { address: '127.0.0.1', isSecure: false, host: 'localhost:3978', isForwarded: false };
const PUBLIC = { address: '192.0.2.1', isSecure: true, host: 'bot.example.org', isForwarded: true };

describe('AllowedOrigins', () => {
  const origins = new AllowedOrigins(['https://www.example.org']);

  it('allow those that are named', () => {
    expect(origins.allows('https://www.example.org', LOCAL)).to.equal(true);
    expect(origins.allows('http://www.example.org', LOCAL)).to.equal(false);
    expect(origins.allows('https://www.example.org.evil.example', LOCAL)).to.equal(false);
    expect(origins.allows('null', LOCAL)).to.equal(false);
  });

  it("allow the server's own, as the client reaches it", () => {
    expect(origins.allows('http://localhost:3978', LOCAL)).to.equal(true);
    expect(origins.allows('http://localhost', LOCAL)).to.equal(false);
    expect(origins.allows('https://bot.example.org', PUBLIC)).to.equal(true);
    expect(origins.allows('http://bot.example.org', PUBLIC)).to.equal(false);
  });

  it('do not take a name of the web that leads to this machine for their own', () => {
    const rebound = { ...LOCAL, host: 'rebound.example.org:3978' };
    expect(origins.allows('http://rebound.example.org:3978', rebound)).to.equal(false);
    expect(
      origins.allows('http://bot.intern', { ...LOCAL, address: '10.1.1.1', host: 'bot.intern' }),
    ).to.equal(true);
  });

  it('allow no page because of a malformed host', () => {
    fc.assert(
      fc.property(fc.string(), (host) => {
        expect(origins.allows('https://evil.example', { ...PUBLIC, host })).to.equal(
          readOrigin(`https://${host}`) === 'https://evil.example',
        );
      }),
    );
  });
});

describe('readOrigin', () => {
  it('reads an origin as browsers write it', () => {
    expect(readOrigin('https://WWW.example.org:443/')).to.equal('https://www.example.org');
    expect(readOrigin('http://[::1]:3978')).to.equal('http://[::1]:3978');
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      '*',
      'null',
      'www.example.org',
      'https://a/b',
      'https://u@a',
      'ftp://a',
    ]) {
      expect(readOrigin(text), text).to.equal(null);
    }
  });
});
