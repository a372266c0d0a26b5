import { expect } from 'chai';
import { BoundedMemoryStorage } from '../../../src/store/bounded-memory-storage.js';
import { Visitor } from '../../support/direct-line/visitor.js';
import { TestServer } from '../../support/test-server.js';

const SECRET = '0123456789abcdef0123456789abcdef';

interface Refused {
  error: { code: string; message: string };
}

describe('Direct Line over HTTP', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await TestServer.start({ settings: { DIRECT_LINE_SECRET: SECRET } });
  });

  afterEach(async () => {
    expect(await server.isHealthy()).to.equal(true);
    await server.stop();
  });

  async function codeOf(answer: Response, status: number): Promise<string> {
    expect(answer.status).to.equal(status);
    const { error } = (await answer.json()) as Refused;
    expect(error).to.have.all.keys('code', 'message');
    return error.code;
  }

  describe('a conversation', () => {
    it('is opened with a token of the page, and the bot greets', async () => {
      const visitor = new Visitor(server);
      const token = await visitor.takeToken();
      expect(token).to.include({
        service: 'own',
        domain: `${server.url}/v3/directline`,
        expires_in: 1800,
      });
      expect(server.conversations.size).to.equal(0);
      const answer = await visitor.request('POST', '/v3/directline/conversations', {
        user: { id: 'someone' },
        locale: 'de-DE',
      });
      expect(answer.status).to.equal(201);
      const opened = (await answer.json()) as Record<string, unknown>;
      expect(opened).to.have.all.keys('conversationId', 'token', 'expires_in', 'streamUrl');
      expect(opened.conversationId).to.equal(token.conversationId);
      expect(opened.streamUrl).to.match(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/.*[?&]t=/);
      const { activities, watermark } = await visitor.list();
      expect(activities.map(({ text }) => text)).to.deep.equal(['Willkommen']);
      expect(watermark).to.equal('1');
    });

    it('that is open is resumed, without another greeting', async () => {
      const visitor = new Visitor(server);
      const { token } = await visitor.takeToken();
      await visitor.start();
      const again = await visitor.request('POST', '/v3/directline/conversations', undefined, {
        authorization: `Bearer ${token}`,
      });
      expect(again.status).to.equal(200);
      expect((await visitor.list()).activities).to.have.length(1);
    });

    it('shows what the client said with its own id, from the user of its token', async () => {
      const visitor = await Visitor.arrive(server);
      const answer = await visitor.say('Hallo', 'mine');
      expect(answer.status).to.equal(200);
      const { id } = (await answer.json()) as { id: string };
      const { activities } = await visitor.list('1');
      expect(activities.map(({ text }) => text)).to.deep.equal(['Hallo', 'Gehört: Hallo']);
      expect(activities[0]).to.include({ id });
      expect(activities[0]?.channelData).to.deep.equal({ clientActivityID: 'mine' });
      expect(activities[0]?.from.id).to.match(/^dl_[\w-]{36}$/);
      expect(activities[1]).to.deep.include({
        replyToId: id,
        from: { id: 'bot', name: '', role: 'bot' },
      });
      expect(activities[1]).not.to.have.any.keys('serviceUrl', 'recipient');
    });

    it('answers once what comes twice, also at once', async () => {
      const visitor = await Visitor.arrive(server);
      const answers = await Promise.all([1, 2, 3].map(() => visitor.say('Hallo', 'same')));
      const ids = await Promise.all(answers.map((answer) => answer.json() as Promise<object>));
      expect(ids[1]).to.deep.equal(ids[0]);
      await visitor.say('Hallo', 'same');
      expect((await visitor.list()).activities).to.have.length(3);
      expect(server.responder.turns).to.have.length(1);
    });

    it('is one with the memory that other channels use, but not with their conversations', async () => {
      const storage = new BoundedMemoryStorage();
      await server.stop();
      server = await TestServer.start({ storage });
      const visitor = await Visitor.arrive(server);
      await visitor.say('Hallo');
      await visitor.say('Nochmal');
      expect(server.responder.states[1]).to.include({ language: 'de' });
      expect(storage.size).to.equal(1);
    });

    it('reads on from a watermark', async () => {
      const visitor = await Visitor.arrive(server);
      await visitor.say('a');
      const { watermark } = await visitor.list();
      await visitor.say('b');
      const { activities } = await visitor.list(watermark);
      expect(activities.map(({ text }) => text)).to.deep.equal(['b', 'Gehört: b']);
    });

    it('is forgotten with all that was said when its client ends it', async () => {
      const visitor = await Visitor.arrive(server);
      await visitor.say('Hallo');
      const listener = await visitor.listen();
      const path = `${visitor.path}/activities`;
      const ended = await visitor.request('POST', path, { type: 'endOfConversation' });
      expect(ended.status).to.equal(200);
      expect(server.conversations.size).to.equal(0);
      expect(server.conversations.bytes).to.equal(0);
      expect((await visitor.request('GET', path)).status).to.equal(404);
      await listener.closed;
    });

    it('goes on with a refreshed token', async () => {
      const visitor = await Visitor.arrive(server);
      const answer = await visitor.request('POST', '/v3/directline/tokens/refresh');
      expect(answer.status).to.equal(200);
      const { token, conversationId } = (await answer.json()) as Visitor;
      expect(conversationId).to.equal(visitor.conversationId);
      visitor.token = token;
      expect((await visitor.say('Hallo')).status).to.equal(200);
    });

    it('is over for all of its tokens when another server is there', async () => {
      const visitor = await Visitor.arrive(server);
      const { token, conversationId } = visitor;
      await server.stop();
      server = await TestServer.start();
      const late = new Visitor(server);
      Object.assign(late, { token, conversationId });
      for (const [method, path, body] of [
        ['GET', late.path],
        ['GET', `${late.path}/activities`],
        ['POST', `${late.path}/activities`, { type: 'message', text: 'Hallo' }],
        ['POST', '/v3/directline/tokens/refresh'],
        ['POST', '/v3/directline/conversations', {}],
      ] as const) {
        expect(await codeOf(await late.request(method, path, body), 404)).to.equal(
          'ConversationNotFound',
        );
      }
    });

    it('is over also where the key is a setting, but a token that was never used opens one', async () => {
      const page = 'https://www.example.org';
      const settings = { DIRECT_LINE_TOKEN_KEY: SECRET, WEBCHAT_ORIGINS: page };
      await server.stop();
      server = await TestServer.start({ settings });
      const before = [new Visitor(server, page), new Visitor(server, page)] as const;
      for (const visitor of before) await visitor.takeToken();
      await before[0].start();
      await server.stop();
      server = await TestServer.start({ settings });
      const [used, unused] = before.map(({ token, conversationId }) =>
        Object.assign(new Visitor(server, page), { token, conversationId }),
      );
      const path = '/v3/directline/conversations';
      expect((await used!.request('POST', path, {})).status).to.equal(404);
      expect((await used!.request('GET', used!.path)).status).to.equal(404);
      expect((await used!.request('POST', '/v3/directline/tokens/refresh')).status).to.equal(404);
      expect((await unused!.request('POST', path, {})).status).to.equal(201);
    });

    it('takes no files, and says so', async () => {
      const visitor = await Visitor.arrive(server);
      const answer = await visitor.request('POST', `${visitor.path}/upload?userId=x`, { a: 1 });
      expect(await codeOf(answer, 415)).to.equal('NotSupported');
    });

    it('hears of a fault in the bot from the bot', async () => {
      const visitor = await Visitor.arrive(server);
      server.responder.fault = new Error('Hallo');
      expect((await visitor.say('Hallo')).status).to.equal(200);
      const { activities } = await visitor.list('2');
      expect(activities[0]?.text).to.equal('Das ging schief');
    });

    it('is in no log: neither words nor ids nor addresses', async () => {
      const visitor = await Visitor.arrive(server);
      await visitor.say('Rumpelstilzchen');
      await visitor.request('GET', visitor.path, undefined, { authorization: 'Bearer x' });
      expect(server.log.text).not.to.match(/Rumpelstilzchen|127\.0|eyJ|dl_/);
      expect(server.log.text).not.to.include(visitor.conversationId);
    });
  });

  describe('a token', () => {
    it('is given for the secret, with the user that the program names', async () => {
      const program = new Visitor(server, null);
      const answer = await program.request(
        'POST',
        '/v3/directline/tokens/generate',
        { user: { id: 'dl_someone' } },
        { authorization: `Bearer ${SECRET}` },
      );
      expect(answer.status).to.equal(200);
      Object.assign(program, await answer.json());
      await program.start();
      await program.say('Hallo');
      expect((await program.list('1')).activities[0]?.from.id).to.equal('dl_someone');
    });

    it('is not given for another secret, without one, or for a user of another kind', async () => {
      const program = new Visitor(server, null);
      const ask = (authorization: string, body?: unknown) =>
        program.request('POST', '/v3/directline/tokens/generate', body, { authorization });
      expect(await codeOf(await ask(`Bearer ${SECRET.slice(1)}`), 403)).to.equal('BadSecret');
      expect(await codeOf(await ask(''), 401)).to.equal('Unauthorized');
      const user = { user: { id: 'someone' } };
      expect(await codeOf(await ask(`Bearer ${SECRET}`, user), 400)).to.equal('BadArgument');
    });

    it('is given to no program where there is no secret', async () => {
      await server.stop();
      server = await TestServer.start();
      const program = new Visitor(server, null);
      const path = '/v3/directline/tokens/generate';
      expect((await program.request('POST', path, {})).status).to.equal(404);
    });

    it('serves for its own conversation alone', async () => {
      const [one, other] = [await Visitor.arrive(server), await Visitor.arrive(server)];
      one.conversationId = other.conversationId;
      expect(await codeOf(await one.say('Hallo'), 403)).to.equal('BadToken');
      expect((await one.request('GET', one.path)).status).to.equal(403);
      expect((await one.request('GET', `${one.path}/activities`)).status).to.equal(403);
    });

    it('is wanted everywhere', async () => {
      const visitor = await Visitor.arrive(server);
      visitor.token = '';
      for (const [method, path] of [
        ['POST', '/v3/directline/conversations'],
        ['POST', '/v3/directline/tokens/refresh'],
        ['GET', visitor.path],
        ['GET', `${visitor.path}/activities`],
        ['POST', `${visitor.path}/activities`],
        ['POST', `${visitor.path}/upload`],
      ] as const) {
        expect(await codeOf(await visitor.request(method, path), 401)).to.equal('Unauthorized');
      }
    });
  });

  describe('from pages', () => {
    const SITE = 'https://www.example.org';
    const EVIL = 'https://evil.example';

    beforeEach(async () => {
      await server.stop();
      server = await TestServer.start({
        settings: { WEBCHAT_ORIGINS: `${SITE}, https://b.example` },
      });
    });

    it('takes those of its own and those that are named', async () => {
      for (const origin of [server.url, SITE]) {
        const visitor = new Visitor(server, origin);
        await visitor.takeToken();
        expect((await visitor.start()).streamUrl).to.be.a('string');
        expect((await visitor.say('Hallo')).status).to.equal(200);
      }
    });

    it('takes no others, and lets them read nothing', async () => {
      const visitor = await Visitor.arrive(server);
      for (const origin of [EVIL, 'null', `${server.url}0`]) {
        const stranger = new Visitor(server, origin);
        Object.assign(stranger, { token: visitor.token, conversationId: visitor.conversationId });
        for (const answer of [
          await stranger.request('POST', '/webchat/token'),
          await stranger.say('Hallo'),
          await stranger.request('GET', visitor.path),
          await stranger.request('OPTIONS', `${visitor.path}/activities`),
        ]) {
          expect(answer.status).to.equal(403);
          expect(answer.headers.get('access-control-allow-origin')).to.equal(null);
        }
      }
      expect(server.log.lines.filter(({ event }) => event !== 'replied')).to.deep.equal([
        { level: 'warn', event: 'direct line refused', fields: { reason: 'origin' } },
      ]);
    });

    it('gives no token to what is no page', async () => {
      const program = new Visitor(server, null);
      expect(await codeOf(await program.request('POST', '/webchat/token'), 403)).to.equal(
        'OriginNotAllowed',
      );
    });

    it('lets a token be used by the page alone that it was given to', async () => {
      const visitor = new Visitor(server, SITE);
      await visitor.takeToken();
      await visitor.start();
      for (const origin of ['https://b.example', server.url, null]) {
        const thief = new Visitor(server, origin);
        Object.assign(thief, { token: visitor.token, conversationId: visitor.conversationId });
        expect((await thief.say('Hallo')).status, String(origin)).to.equal(403);
      }
    });

    it('lets a page that is named send and read what the client needs', async () => {
      const visitor = new Visitor(server, SITE);
      const preflight = await visitor.request(
        'OPTIONS',
        '/v3/directline/conversations',
        undefined,
        {
          'access-control-request-method': 'POST',
          'access-control-request-headers':
            'authorization,content-type,x-ms-bot-agent,x-requested-with',
        },
      );
      expect(preflight.status).to.equal(204);
      const header = (name: string): string => preflight.headers.get(name) ?? '';
      expect(header('access-control-allow-origin')).to.equal(SITE);
      expect(header('access-control-allow-methods')).to.include('GET').and.to.include('POST');
      for (const name of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']) {
        expect(header('access-control-allow-headers').toLowerCase()).to.include(name);
      }
      expect(header('vary')).to.equal('Origin');
      expect(header('access-control-allow-credentials')).to.equal('');
    });

    it('lets a page also read why it was refused', async () => {
      const visitor = new Visitor(server, SITE);
      const answer = await visitor.request('GET', '/v3/directline/conversations/x');
      expect(answer.status).to.equal(401);
      expect(answer.headers.get('access-control-allow-origin')).to.equal(SITE);
    });
  });

  describe('behind a proxy', () => {
    const forwarded = {
      'x-forwarded-for': '192.0.2.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'bot.example.org',
    };

    it('that is named gives the addresses that its clients see', async () => {
      await server.stop();
      server = await TestServer.start({ settings: { TRUSTED_PROXIES: '127.0.0.1' } });
      const visitor = new Visitor(server, 'https://bot.example.org');
      const answer = await visitor.request('POST', '/webchat/token', undefined, forwarded);
      expect(answer.status).to.equal(200);
      const { token, domain } = (await answer.json()) as { token: string; domain: string };
      expect(domain).to.equal('https://bot.example.org/v3/directline');
      const headers = { ...forwarded, authorization: `Bearer ${token}` };
      const start = await visitor.request('POST', '/v3/directline/conversations', {}, headers);
      const { streamUrl } = (await start.json()) as { streamUrl: string };
      expect(streamUrl).to.match(/^wss:\/\/bot\.example\.org\/v3\/directline\//);
    });

    it('that is not named is taken for a visitor, and the log says so', async () => {
      const visitor = new Visitor(server, 'https://bot.example.org');
      const answer = await visitor.request('POST', '/webchat/token', undefined, forwarded);
      expect(answer.status).to.equal(403);
      expect(server.log.text).to.include('proxy not in TRUSTED_PROXIES');
    });

    it('leaves /api/messages to this machine alone', async () => {
      await server.stop();
      server = await TestServer.start({ settings: { TRUSTED_PROXIES: '127.0.0.1' } });
      expect((await server.post({}, forwarded)).status).to.equal(401);
    });
  });

  describe('limits', () => {
    async function restart(settings: Record<string, string>): Promise<void> {
      await server.stop();
      server = await TestServer.start({ settings });
    }

    async function expectLimit(answer: Response): Promise<void> {
      expect(await codeOf(answer, 429)).to.equal('TooManyRequests');
      expect(answer.headers.get('retry-after')).to.match(/^[1-9]\d?$/);
      expect(answer.headers.get('access-control-expose-headers')).to.equal('Retry-After');
    }

    it('the messages of a conversation, whatever its token, but not its reading', async () => {
      await restart({ DIRECT_LINE_MESSAGES_PER_MINUTE: '4' });
      const visitor = await Visitor.arrive(server);
      const refreshed = await visitor.request('POST', '/v3/directline/tokens/refresh');
      visitor.token = ((await refreshed.json()) as Visitor).token;
      for (const text of ['a', 'b']) expect((await visitor.say(text)).status).to.equal(200);
      await expectLimit(await visitor.say('c'));
      expect((await visitor.list()).activities).to.have.length(5);
      await Visitor.arrive(server);
    });

    it('the requests of an address', async () => {
      await restart({ DIRECT_LINE_REQUESTS_PER_MINUTE: '3' });
      const visitor = await Visitor.arrive(server);
      await visitor.list();
      await expectLimit(await visitor.request('GET', visitor.path));
      await expectLimit(await visitor.request('GET', visitor.path, undefined, {}));
    });

    it('the tokens of an address, also where a proxy passes them on', async () => {
      await restart({ DIRECT_LINE_TOKENS_PER_MINUTE: '1', TRUSTED_PROXIES: '127.0.0.1' });
      const ask = (address: string) =>
        new Visitor(server).request('POST', '/webchat/token', undefined, {
          'x-forwarded-for': address,
        });
      expect((await ask('192.0.2.1')).status).to.equal(200);
      await expectLimit(await ask('192.0.2.1'));
      expect((await ask('192.0.2.2')).status).to.equal(200);
    });

    it('the size of a message', async () => {
      await restart({ DIRECT_LINE_MESSAGE_KB: '2' });
      const visitor = await Visitor.arrive(server);
      expect((await visitor.say('x'.repeat(1900))).status).to.equal(200);
      expect((await visitor.say('x'.repeat(2100))).status).to.equal(413);
    });

    it('the number of conversations', async () => {
      await restart({ DIRECT_LINE_CONVERSATIONS: '2' });
      const visitors = [];
      for (let i = 0; i < 3; i += 1) visitors.push(await Visitor.arrive(server));
      expect((await visitors[0]!.say('Hallo')).status).to.equal(404);
      expect((await visitors[1]!.say('Hallo')).status).to.equal(200);
    });
  });
});
