import { expect } from 'chai';
import fc from 'fast-check';
import { tokenProblem } from '../../src/bot/bearer-token.js';

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

describe('tokenProblem', () => {
  it('finds none in a signed token for this bot', () => {
    for (const payload of [{ aud: APP_ID }, { aud: APP_ID, tid: TENANT }]) {
      expect(tokenProblem(bearer({ alg: 'RS256' }, payload), credentials)).to.equal(null);
    }
  });

  it('says what is wrong: unsigned, for another bot, or of a foreign tenant', () => {
    for (const [problem, header] of [
      ['no token', bearer({ alg: 'none' }, { aud: APP_ID }, '')],
      ['algorithm', bearer({ alg: 'none' }, { aud: APP_ID })],
      ['algorithm', bearer({ alg: 'HS256' }, { aud: APP_ID })],
      ['algorithm', bearer({}, { aud: APP_ID })],
      ['audience', bearer({ alg: 'RS256' }, { aud: TENANT })],
      ['audience', bearer({ alg: 'RS256' }, {})],
      ['tenant', bearer({ alg: 'RS256' }, { aud: APP_ID, tid: 'another' })],
      ['no token', bearer({ alg: 'RS256' }, null)],
      ['no token', bearer(null, { aud: APP_ID })],
    ] as const) {
      expect(tokenProblem(header, credentials), header).to.equal(problem);
    }
  });

  it('finds no token in whatever is no bearer token', () => {
    for (const header of ['', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'Basic dXNlcjpw', 'Bearer ..']) {
      expect(tokenProblem(header, credentials), header).to.equal('no token');
    }
    fc.assert(fc.property(fc.string(), (header) => tokenProblem(header, credentials) !== null));
  });
});
