import { expect } from 'chai';
import fc from 'fast-check';
import { decodeJwt, SignJWT } from 'jose';
import { Refusal } from '../../src/directline/refusal.js';
import { Tokens } from '../../src/directline/tokens.js';

const GRANT = {
  conversation: 'c-1',
  user: 'dl_someone',
  origins: ['https://www.example.org'],
  opens: true,
};
const SECRET = '0123456789abcdef0123456789abcdef';

describe('Tokens', () => {
  let now: number;
  let tokens: Tokens;

  beforeEach(async () => {
    now = Date.UTC(2026, 0, 1);
    tokens = await Tokens.create(SECRET, () => now);
  });

  async function refusal(verifying: Promise<unknown>): Promise<Refusal> {
    const outcome: unknown = await verifying.catch((error: unknown) => error);
    expect(outcome).to.be.instanceOf(Refusal);
    return outcome as Refusal;
  }

  it('give back what they were made from', async () => {
    const issued = await tokens.issue(GRANT);
    expect(issued).to.include({ conversationId: 'c-1', expires_in: 1800 });
    expect(await tokens.verify(issued.token)).to.deep.equal(GRANT);
  });

  it('name the user where Web Chat looks for it', async () => {
    const { token } = await tokens.issue(GRANT);
    expect(decodeJwt(token)).to.include({ user: 'dl_someone', conv: 'c-1' });
  });

  it('last for half an hour', async () => {
    const { token } = await tokens.issue(GRANT);
    now += 1_799_000;
    expect(await tokens.verify(token)).to.deep.equal(GRANT);
    now += 1000;
    expect(await refusal(tokens.verify(token))).to.include({
      statusCode: 403,
      code: 'TokenExpired',
    });
  });

  it('open a stream for a minute and serve for nothing else', async () => {
    const token = await tokens.issueForStream(GRANT);
    expect(await tokens.verifyForStream(token)).to.deep.equal(GRANT);
    expect(await refusal(tokens.verify(token))).to.include({ statusCode: 403 });
    now += 60_000;
    expect(await refusal(tokens.verifyForStream(token))).to.include({ code: 'TokenExpired' });
  });

  it('of requests open no stream', async () => {
    const { token } = await tokens.issue(GRANT);
    expect(await refusal(tokens.verifyForStream(token))).to.include({ statusCode: 403 });
  });

  it('outlive the process where the key is a setting', async () => {
    const { token } = await tokens.issue(GRANT);
    const next = await Tokens.create(SECRET, () => now);
    expect(await next.verify(token)).to.deep.equal(GRANT);
  });

  it('of another process are those of a conversation that is over', async () => {
    const [one, other] = await Promise.all([Tokens.create(null), Tokens.create(null)]);
    const { token } = await one.issue(GRANT);
    expect(await refusal(other.verify(token))).to.include({
      statusCode: 404,
      code: 'ConversationNotFound',
    });
  });

  it('are refused when they were changed, unsigned or signed otherwise', async () => {
    const { token } = await tokens.issue(GRANT);
    const [head = '', body = '', signature = ''] = token.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
    const foreign = await new SignJWT({ conv: 'c-1', user: 'x', origins: [], opens: true })
      .setProtectedHeader({ alg: 'HS256', kid })
      .setAudience('conversation')
      .setExpirationTime('1h')
      .sign(Buffer.from('f'.repeat(32)));
    for (const bad of [
      '',
      'a.b.c',
      `${head}.${encode({ ...decodeJwt(token), user: 'dl_else' })}.${signature}`,
      `${encode({ alg: 'none', kid })}.${body}.`,
      `${encode({ alg: 'none', kid })}.${body}.${signature}`,
      `${encode({ alg: 'HS512', kid })}.${body}.${signature}`,
      foreign,
      `${token}x`,
    ]) {
      expect(await refusal(tokens.verify(bad)), bad).to.include({ statusCode: 403 });
    }
  });

  it('are refused or right, whatever is asked about', async () => {
    const { token } = await tokens.issue(GRANT);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.nat(token.length), fc.string({ maxLength: 3 })).map(([at, text]) => {
            return token.slice(0, at) + text + token.slice(at + text.length);
          }),
        ),
        async (text) => {
          const outcome: unknown = await tokens.verify(text).catch((error: unknown) => error);
          if (!(outcome instanceof Refusal)) expect(outcome).to.deep.equal(GRANT);
          else expect([403, 404]).to.include(outcome.statusCode);
        },
      ),
    );
  });
});
