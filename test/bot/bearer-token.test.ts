import { expect } from 'chai';
import fc from 'fast-check';
import { mayBeForBot } from '../../src/bot/bearer-token.js';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-2222-3333-4444-555555555555';
const credentials = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
} as const;

function bearer(header: unknown, payload: unknown, signature = 'c2lnbmF0dXJl'): string {
  const segments = [header, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `Bearer ${[...segments, signature].join('.')}`;
}

describe('mayBeForBot', () => {
  it('lets a signed token for this bot pass', () => {
    expect(mayBeForBot(bearer({ alg: 'RS256' }, { aud: APP_ID }), credentials)).to.equal(true);
    expect(
      mayBeForBot(bearer({ alg: 'RS256' }, { aud: APP_ID, tid: TENANT }), credentials),
    ).to.equal(true);
  });

  it('refuses tokens that are unsigned, for another bot, or of a foreign tenant', () => {
    const refused = [
      bearer({ alg: 'none' }, { aud: APP_ID }, ''),
      bearer({ alg: 'none' }, { aud: APP_ID }),
      bearer({ alg: 'HS256' }, { aud: APP_ID }),
      bearer({}, { aud: APP_ID }),
      bearer({ alg: 'RS256' }, { aud: TENANT }),
      bearer({ alg: 'RS256' }, {}),
      bearer({ alg: 'RS256' }, { aud: APP_ID, tid: 'another' }),
      bearer({ alg: 'RS256' }, null),
      bearer(null, { aud: APP_ID }),
    ];
    for (const header of refused) expect(mayBeForBot(header, credentials), header).to.equal(false);
  });

  it('refuses whatever is no bearer token', () => {
    for (const header of ['', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'Basic dXNlcjpw', 'Bearer ..']) {
      expect(mayBeForBot(header, credentials), header).to.equal(false);
    }
    fc.assert(fc.property(fc.string(), (header) => !mayBeForBot(header, credentials)));
  });
});
