import { expect } from 'chai';
import fc from 'fast-check';
import { isLoopbackAddress, isLoopbackUrl } from '../../src/server/loopback.js';

describe('isLoopbackAddress', () => {
  it('knows this machine in IPv4, IPv6 and one wrapped in the other', () => {
    for (const address of ['127.0.0.1', '127.255.0.3', '::1', '::ffff:127.0.0.1']) {
      expect(isLoopbackAddress(address), address).to.equal(true);
    }
  });

  it('knows all others', () => {
    for (const address of [
      '',
      '0.0.0.0',
      '10.0.0.1',
      '128.0.0.1',
      '::',
      '::2',
      '::ffff:10.0.0.1',
      'fe80::1',
      'localhost',
      '127.0.0.1.example.org',
    ]) {
      expect(isLoopbackAddress(address), address).to.equal(false);
    }
  });
});

describe('isLoopbackUrl', () => {
  it('knows this machine, whatever way it is written', () => {
    for (const url of [
      'http://localhost:56150/_connector',
      'http://LOCALHOST',
      'https://127.0.0.1/',
      'http://127.1:80',
      'http://2130706433/',
      'http://0x7f.0.0.1/',
      'http://[::1]:3978/x',
      'http://[0:0:0:0:0:0:0:1]/',
      'http://[::ffff:127.0.0.1]/',
    ]) {
      expect(isLoopbackUrl(url), url).to.equal(true);
    }
  });

  it('is not taken in by what only looks like it', () => {
    for (const url of [
      '',
      'localhost',
      '//localhost',
      'ftp://localhost/',
      'file:///etc/passwd',
      'http://localhost.example.org/',
      'http://localhost@example.org/',
      'http://localhost:80@example.org/',
      'http://user:secret@localhost/',
      'http://example.org/#@localhost',
      'http://example.org\\@localhost/',
      'http://127.0.0.1.nip.io/',
      'http://0.0.0.0/',
      'http://[::]/',
      'http://169.254.169.254/',
      'http://[::ffff:10.0.0.1]/',
      'http://localhost./',
      'http://',
    ]) {
      expect(isLoopbackUrl(url), url).to.equal(false);
    }
  });

  it('refuses every host of the web', () => {
    fc.assert(fc.property(fc.webUrl({ withFragments: true }), (url) => !isLoopbackUrl(url)));
  });
});
