import { expect } from 'chai';
import fc from 'fast-check';
import { Visitor } from '../../support/direct-line/visitor.js';
import { TestServer } from '../../support/test-server.js';
import { statusLineFor } from '../../support/raw-request.js';

const SECRET = '0123456789abcdef0123456789abcdef';

/** Characters that mean something in addresses, headers and JSON. */
const text = fc.oneof(fc.string(), fc.stringMatching(/^[\w./:@%?#&=;,"'<>{}|\\^~[\] -]*$/));
const headerText = fc.stringMatching(/^[\x20-\x7e\xa0-\xff]*$/);

describe('Direct Line requests of any kind', () => {
  let server: TestServer;
  let visitor: Visitor;

  before(async () => {
    server = await TestServer.start({
      settings: {
        DIRECT_LINE_SECRET: SECRET,
        TRUSTED_PROXIES: '127.0.0.1',
        DIRECT_LINE_REQUESTS_PER_MINUTE: '10000000',
        DIRECT_LINE_MESSAGES_PER_MINUTE: '100000',
        DIRECT_LINE_TOKENS_PER_MINUTE: '1000000',
      },
    });
    visitor = await Visitor.arrive(server);
  });

  afterEach('leave the server alive, and nothing in its log that went wrong', async () => {
    expect(await server.isHealthy()).to.equal(true);
    expect(server.log.lines.filter(({ level }) => level === 'error')).to.deep.equal([]);
  });

  after(async () => {
    await server.stop();
  });

  /** Answered, or refused in the way of Direct Line, without a word of the inside. */
  async function expectClean(answer: Response): Promise<void> {
    expect(answer.status).to.be.within(200, 499);
    if (answer.status < 400) return;
    const { error } = (await answer.json()) as { error: Record<string, unknown> };
    expect(error).to.have.all.keys('code', 'message');
    expect(JSON.stringify(error)).not.to.match(/\bat .*:\d+|node_modules|\.[jt]s\b|stack|Zod|JWS/);
  }

  const routes = (): [string, string][] => [
    ['POST', '/webchat/token'],
    ['POST', '/v3/directline/tokens/generate'],
    ['POST', '/v3/directline/tokens/refresh'],
    ['POST', '/v3/directline/conversations'],
    ['GET', visitor.path],
    ['GET', `${visitor.path}/activities`],
    ['POST', `${visitor.path}/activities`],
    ['POST', `${visitor.path}/upload`],
  ];
  const route = fc.nat(7).map((i) => () => routes()[i]!);

  it('are answered or refused, whatever their body is', async () => {
    const body = fc.oneof(
      text,
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constantFrom(
        '{',
        '[]',
        'null',
        '"',
        '{"type":"message"',
        '['.repeat(50_000),
        ' '.repeat(70_000),
      ),
    );
    const type = fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', '');
    await fc.assert(
      fc.asyncProperty(route, body, type, async (route, body, type) => {
        const [method, path] = route();
        if (method === 'GET') return;
        const authorization = `Bearer ${path.endsWith('generate') ? SECRET : visitor.token}`;
        await expectClean(
          await fetch(`${server.url}${path}`, {
            method,
            headers: { origin: server.url, 'content-type': type, authorization },
            body,
          }),
        );
      }),
    );
  });

  it('are answered or refused, whatever an activity holds', async () => {
    const fields = [
      'type',
      'text',
      'value',
      'locale',
      'channelData',
      'attachments',
      'entities',
      'from',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
        const activity = { type: 'message', text: 'Hallo', [field]: value };
        await expectClean(await visitor.request('POST', `${visitor.path}/activities`, activity));
      }),
      // A file of no kind once was no answer.
      { examples: [['attachments', [{}]]] },
    );
  });

  it('are answered or refused, whatever their headers are', async () => {
    const name = fc.constantFrom(
      'authorization',
      'origin',
      'content-type',
      'x-forwarded-for',
      'x-forwarded-proto',
      'x-forwarded-host',
      'x-ms-bot-agent',
      'content-encoding',
      'access-control-request-headers',
    );
    const method = fc.constantFrom('GET', 'POST', 'OPTIONS', 'PUT', 'DELETE');
    await fc.assert(
      fc.asyncProperty(route, method, name, headerText, async (route, method, name, value) => {
        const [, path] = route();
        await expectClean(await visitor.request(method, path, undefined, { [name]: value }));
      }),
    );
  });

  it('are refused, whatever their token is', async () => {
    const token = fc.oneof(
      headerText,
      fc.tuple(fc.nat(), headerText).map(([at, text]) => {
        const place = at % visitor.token.length;
        return `Bearer ${visitor.token.slice(0, place)}${text}x${visitor.token.slice(place + 1)}`;
      }),
    );
    await fc.assert(
      fc.asyncProperty(token, async (authorization) => {
        if (authorization === `Bearer ${visitor.token}`) return;
        const headers = { authorization };
        const answer = await visitor.request('GET', visitor.path, undefined, headers);
        expect([401, 403, 404]).to.include(answer.status);
        await expectClean(answer);
      }),
    );
  });

  it('are answered or refused, whatever their conversation and watermark are', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (id, watermark) => {
        for (const path of [
          `/v3/directline/conversations/${encodeURIComponent(id)}/activities`,
          `${visitor.path}/activities?watermark=${encodeURIComponent(watermark)}`,
          `${visitor.path}?watermark=${encodeURIComponent(watermark)}`,
          `${visitor.path}?${watermark.replaceAll('#', '')}`,
        ]) {
          await expectClean(await visitor.request('GET', path));
        }
      }),
    );
  });

  it('are answered or refused, whatever bytes ask for a stream', async () => {
    const line = fc.stringMatching(/^[\x20-\x7e]*$/);
    await fc.assert(
      fc.asyncProperty(line, line, line, async (target, key, host) => {
        const answer = await raw(
          `GET ${visitor.path}/stream${target.replaceAll(' ', '')} HTTP/1.1\r\nHost: ${host}\r\n` +
            `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
            `Sec-WebSocket-Key: ${key}\r\n\r\n`,
        );
        expect(answer).to.match(/^(HTTP\/1\.1 4\d\d .*)?$/);
      }),
    );
  });

  it('of a stream that is theirs are refused where the handshake is wrong', async () => {
    await visitor.resume('');
    const { pathname, search, host } = new URL(visitor.streamUrl);
    const handshake = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.url}\r\nConnection: Upgrade\r\n`;
    for (const rest of [
      'Upgrade: websocket\r\n\r\n',
      'Upgrade: h2c\r\n\r\n',
      'Upgrade: websocket\r\nSec-WebSocket-Version: 1\r\nSec-WebSocket-Key: x\r\n\r\n',
    ]) {
      expect(await raw(handshake + rest)).to.match(/^HTTP\/1\.1 4\d\d /);
    }
  });

  const raw = (bytes: string): Promise<string> => statusLineFor(bytes, server.port);
});
