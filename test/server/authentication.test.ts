import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { expect } from 'chai';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { TestServer } from '../support/test-server.js';
import { TokenIssuer } from '../support/token-issuer.js';

const APP_ID = '11111111-2222-4333-8444-555555555555';
const SERVICE_URL = 'https://smba.trafficmanager.net/de/';

describe('the server of a bot with an app id', () => {
  let issuer: TokenIssuer;
  let server: TestServer;
  const printError = console.error;

  beforeEach(async () => {
    issuer = await TokenIssuer.start();
    server = await start(issuer.url);
    // The SDK prints whatever it refuses.
    console.error = () => undefined;
  });

  afterEach(async () => {
    console.error = printError;
    expect(await server.isHealthy()).to.equal(true);
    expect(server.responder.turns.length, 'turns that reached the bot').to.be.lessThan(2);
    await server.stop();
    await issuer.stop();
  });

  async function start(
    issuerUrl: string,
    settings: Record<string, string> = {},
  ): Promise<TestServer> {
    const credentials = {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'secret',
      MicrosoftAppType: 'MultiTenant',
    } as const;
    const authentication = new ConfigurationBotFrameworkAuthentication({
      ...credentials,
      ToChannelFromBotLoginUrl: issuerUrl,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: issuerUrl,
      ToBotFromChannelOpenIdMetadataUrl: issuerUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: issuerUrl,
      CallerId: 'test',
    });
    return TestServer.start({ credentials, authentication, settings });
  }

  /** Replies come back in the HTTP answer, so that nothing is sent to the channel. */
  function message(): Record<string, unknown> {
    const activity = new EmulatorConversation(SERVICE_URL).says('Hallo');
    return { ...activity, channelId: 'msteams', deliveryMode: 'expectReplies' };
  }

  async function statusFor(authorization?: string): Promise<number> {
    const answer = await server.post(message(), authorization ? { authorization } : {});
    expect(await answer.text()).not.to.match(/token|jwt|key|issuer|claim/i);
    return answer.status;
  }

  it('answers a sender with a token of the Bot Framework, wherever it is', async () => {
    const authorization = `Bearer ${issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL })}`;
    const headers = { authorization, 'x-forwarded-for': '192.0.2.1' };
    const answer = await server.post(message(), headers);
    expect(answer.status).to.equal(200);
    const { activities } = (await answer.json()) as { activities: { text: string }[] };
    expect(activities.map(({ text }) => text)).to.deep.equal([
      '_Automatische Antwort_\n\nGehört: Hallo',
    ]);
  });

  it('refuses tokens that cannot be right without asking anyone', async () => {
    const token = issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL });
    const [, payload, signature] = token.split('.');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const authorization of [
      undefined,
      'Bearer garbage',
      'Bearer a.b.c',
      `Basic ${token}`,
      `Bearer ${unsigned}.${payload}.`,
      `Bearer ${unsigned}.${payload}.${signature}`,
      `Bearer ${issuer.token({ aud: 'another bot', serviceurl: SERVICE_URL })}`,
      `Bearer ${issuer.token({ aud: APP_ID, tid: 'a foreign tenant' })}`,
    ]) {
      expect(await statusFor(authorization), authorization).to.equal(401);
    }
    expect(issuer.requests).to.equal(0);
    expect(server.responder.turns).to.deep.equal([]);
  });

  it('refuses tokens that fail the verification', async () => {
    const stranger = await TokenIssuer.start();
    const now = Math.floor(Date.now() / 1000);
    const wrong = {
      'signed by another': stranger.token({ aud: APP_ID, serviceurl: SERVICE_URL }),
      'from another issuer': issuer.token({ aud: APP_ID, iss: 'https://example.org' }),
      'without issuer': issuer.token({ aud: APP_ID, iss: undefined }),
      'for another service': issuer.token({ aud: APP_ID, serviceurl: 'https://example.org' }),
      'without a service': issuer.token({ aud: APP_ID }),
      expired: issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL, exp: now - 3600 }),
      'not valid yet': issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL, nbf: now + 3600 }),
    };
    for (const [name, token] of Object.entries(wrong)) {
      expect(await statusFor(`Bearer ${token}`), name).to.equal(401);
    }
    await stranger.stop();
    expect(server.responder.turns).to.deep.equal([]);
  });

  it('refuses a key that is not meant for the channel', async () => {
    const authorization = `Bearer ${issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL })}`;
    const answer = await server.post({ ...message(), channelId: 'facebook' }, { authorization });
    expect(answer.status).to.equal(401);
  });

  it('refuses organisations that may not use it, once it knows who asks', async () => {
    await server.stop();
    server = await start(issuer.url, { ALLOWED_TENANTS: APP_ID });
    const authorization = `Bearer ${issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL })}`;
    const from = (tenantId: string) => ({ ...message(), conversation: { id: 'a', tenantId } });
    const foreign = await server.post(from('99999999-2222-4333-8444-555555555555'), {
      authorization,
    });
    expect(foreign.status).to.equal(403);
    expect(server.responder.turns).to.deep.equal([]);
    expect(server.log.lines[0]).to.include({ level: 'warn', event: 'tenant refused' });
    expect((await server.post(from(APP_ID), { authorization })).status).to.equal(200);
  });

  it('refuses before it reads the body', async () => {
    expect((await server.postRaw('no JSON')).status).to.equal(401);
  });

  it('asks the channel to try again where the keys cannot be fetched', async () => {
    const authorization = `Bearer ${issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL })}`;
    issuer.isDown = true;
    expect(await statusFor(authorization)).to.equal(503);
    issuer.isDown = false;
    expect(await statusFor(authorization)).to.equal(200);
  });

  it('survives where nobody is there to ask', async () => {
    const authorization = `Bearer ${issuer.token({ aud: APP_ID, serviceurl: SERVICE_URL })}`;
    await issuer.stop();
    expect(await statusFor(authorization)).to.equal(503);
    issuer = await TokenIssuer.start();
  });

  it('logs once a minute why it refuses what cannot be right', async () => {
    for (let i = 0; i < 3; i++) {
      await statusFor(undefined);
      await statusFor(`Bearer ${issuer.token({ aud: 'another bot', serviceurl: SERVICE_URL })}`);
    }
    expect(server.log.lines).to.deep.equal(
      ['no token', 'audience'].map((reason) => ({
        level: 'warn',
        event: 'sender not verified',
        fields: { reason },
      })),
    );
  });

  it('logs what it refuses, without tokens and addresses', async () => {
    const token = issuer.token({ aud: APP_ID, iss: 'https://example.org' });
    await statusFor(`Bearer ${token}`);
    expect(server.log.lines[0]).to.include({ level: 'warn', event: 'sender not verified' });
    expect(server.log.text).not.to.match(/https?:\/\/|127\.0|eyJ/);
  });
});
