import { connect } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { FakeConnector } from '../support/fake-connector.js';
import { TestServer } from '../support/test-server.js';
import { statusLineFor } from '../support/raw-request.js';

describe('the server', () => {
  let connector: FakeConnector;
  let server: TestServer;
  let conversation: EmulatorConversation;

  before(async () => {
    connector = await FakeConnector.start();
    server = await TestServer.start();
  });

  beforeEach(() => {
    conversation = new EmulatorConversation(connector.url);
    connector.activities.length = 0;
    server.log.lines.length = 0;
  });

  afterEach('lives on', async () => {
    expect(await server.isHealthy()).to.equal(true);
  });

  after(async () => {
    await server.stop();
    await connector.stop();
  });

  const raw = (bytes: string): Promise<string> => statusLineFor(bytes, server.port);

  /** An answer to a bad request: a 4xx and one sentence that tells nothing of the inside. */
  async function expectRefusal(answer: Response, status?: number): Promise<void> {
    if (status !== undefined) expect(answer.status).to.equal(status);
    expect(answer.status).to.be.within(400, 499);
    expect(answer.headers.get('content-type')).to.equal('application/json');
    const body = (await answer.json()) as { error: string };
    expect(body).to.have.all.keys('error');
    expect(body.error).not.to.match(/\bat .*:\d+|node_modules|\.[jt]s\b|stack|Unexpected|Zod/i);
    expect(connector.activities).to.deep.equal([]);
  }

  describe('routes', () => {
    it('tells its health', async () => {
      const answer = await fetch(`${server.url}/health`);
      expect(answer.status).to.equal(200);
      const body = (await answer.json()) as Record<string, unknown>;
      expect(body).to.include({ status: 'ok', entries: 3, documents: 2 });
      expect(body).to.have.property('uptime').that.is.a('number');
    });

    it('answers activities with JSON', async () => {
      const answer = await server.post(conversation.says('Hallo'));
      expect(answer.status).to.equal(200);
      expect(await answer.json()).to.deep.equal({});
      expect(connector.texts).to.deep.equal(['Gehört: Hallo']);
    });

    it('says where there is nothing', async () => {
      await expectRefusal(await fetch(`${server.url}/nothing`), 404);
      await expectRefusal(await fetch(`${server.url}/api/<script>alert(1)</script>`), 404);
      await expectRefusal(await fetch(`${server.url}/%zz`), 404);
    });

    it('says which methods an address takes', async () => {
      const answer = await fetch(`${server.url}/api/messages`);
      expect(answer.headers.get('allow')).to.equal('POST');
      await expectRefusal(answer, 405);
      await expectRefusal(await fetch(`${server.url}/health`, { method: 'POST' }), 405);
      await expectRefusal(await fetch(`${server.url}/api/messages`, { method: 'OPTIONS' }), 405);
    });

    it('sends security headers with every answer, and no name of its software', async () => {
      for (const path of ['/health', '/nothing', '/api/messages']) {
        const { headers } = await fetch(`${server.url}${path}`);
        expect(headers.get('content-security-policy')).to.include("default-src 'none'");
        expect(headers.get('x-content-type-options')).to.equal('nosniff');
        expect(headers.get('referrer-policy')).to.equal('no-referrer');
        expect(headers.get('cache-control')).to.equal('no-store');
        expect(headers.get('access-control-allow-origin')).to.equal(null);
        expect(headers.get('server')).to.equal(null);
        expect(headers.get('x-powered-by')).to.equal(null);
      }
    });
  });

  describe('malformed bodies', () => {
    const bodies: [string, string, number][] = [
      ['no body', '', 400],
      ['no JSON', '{"type": "message"', 400],
      ['a text', '"message"', 400],
      ['a number', '7', 400],
      ['null', 'null', 400],
      ['a list', '[]', 400],
      ['an empty object', '{}', 400],
      ['5 MB', JSON.stringify({ type: 'message', text: 'x'.repeat(5_000_000) }), 413],
      ['5 MB of nothing', ' '.repeat(5_000_000), 413],
      ['deep lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
      ['deep objects', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, 400],
      ['unclosed deep lists', '['.repeat(200_000), 400],
      ['a prototype', '{"__proto__":{"type":"message","from":{"id":"x"}}}', 400],
      ['bytes that are no UTF-8', '\u00ff\u00fe{', 400],
    ];
    for (const [name, body, status] of bodies) {
      it(`refuses ${name}`, async () => {
        await expectRefusal(await server.postRaw(body), status);
      });
    }

    for (const field of ['type', 'from', 'recipient', 'conversation', 'serviceUrl', 'channelId']) {
      for (const value of [undefined, null, 7, '', [], {}, true]) {
        it(`refuses ${field}: ${value === undefined ? 'missing' : JSON.stringify(value)}`, async () => {
          await expectRefusal(
            await server.post({ ...conversation.says('Hallo'), [field]: value }),
            400,
          );
        });
      }
    }

    it('takes a value without text', async () => {
      for (const value of [{ v: 1, entry: 'x' }, 'x', 7, [], { a: { b: {} } }, null]) {
        const activity = { ...conversation.says(''), text: undefined, value };
        expect((await server.post(activity)).status).to.equal(200);
      }
      expect(connector.activities).to.have.length(6);
    });

    it('refuses other types of content, as a web page could send them unasked', async () => {
      const body = JSON.stringify(conversation.says('Hallo'));
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'text/json',
        'application/jsonp',
      ]) {
        await expectRefusal(await server.postRaw(body, { 'content-type': type }), 415);
      }
    });

    it('takes JSON however its type is written', async () => {
      for (const type of ['application/json; charset=utf-8', 'Application/JSON']) {
        const answer = await server.post(conversation.says('Hallo'), { 'content-type': type });
        expect(answer.status).to.equal(200);
      }
    });

    it('refuses compressed bodies', async () => {
      await expectRefusal(
        await server.post(conversation.says('Hi'), { 'content-encoding': 'gzip' }),
        415,
      );
    });

    it('refuses a body that grows too large without having said so', async () => {
      const chunk = new TextEncoder().encode(' '.repeat(64 * 1024));
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (++sent > 20) controller.close();
          else controller.enqueue(chunk);
        },
      });
      const answer = await fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        duplex: 'half',
      });
      await expectRefusal(answer, 413);
    });

    it('survives senders that go away in the middle', async () => {
      const head =
        'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
      await new Promise((resolve) => {
        const socket = connect(server.port, '127.0.0.1', () => {
          socket.end(`${head}Content-Length: 100\r\n\r\n{"type":`);
        });
        socket
          .resume()
          .on('error', () => undefined)
          .on('close', resolve);
      });
      expect(server.log.lines.filter(({ level }) => level === 'error')).to.deep.equal([]);
    });

    it('answers or refuses any activity', async () => {
      const fields = Object.keys(conversation.says('Hallo'));
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
          const answer = await server.post({ ...conversation.says('Hallo'), [field]: value });
          expect(answer.status).to.be.lessThan(500);
        }),
      );
    });
  });

  describe('strange requests', () => {
    const requests: [string, string][] = [
      [
        'a malformed target',
        'GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      ],
      ['a malformed host', 'GET /health HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
      ['a host with blanks', 'GET /health HTTP/1.1\r\nHost: a b c\r\nConnection: close\r\n\r\n'],
      ['no host', 'GET /health HTTP/1.1\r\n\r\n'],
      ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
      ['a tunnel', 'CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
      [
        'an upgrade',
        'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      ],
      ['no HTTP', '\u0016\u0003\u0001\r\n\r\n'],
      [
        'two lengths',
        'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{}',
      ],
      [
        'length and chunks',
        'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{}',
      ],
    ];
    for (const [name, bytes] of requests) {
      it(`survives ${name}`, async () => {
        expect(await raw(bytes)).to.match(/^(HTTP\/1\.1 (200|4\d\d) .*)?$/);
      });
    }

    it('survives any target and host', async () => {
      const printable = fc.stringMatching(/^[/:@[\]%?#;.\\*az09 "<]*$/);
      await fc.assert(
        fc.asyncProperty(printable, printable, async (target, host) => {
          const answer = await raw(
            `GET /${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
          );
          expect(answer).to.match(/^(HTTP\/1\.1 (200|4\d\d) .*)?$/);
          await raw(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
        }),
      );
    });
  });

  describe('without app id', () => {
    const forwarding = {
      forwarded: 'for=192.0.2.1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'localhost',
      'x-forwarded-proto': 'https',
      'x-real-ip': '127.0.0.1',
      via: '1.1 proxy',
    };
    for (const [name, value] of Object.entries(forwarding)) {
      it(`refuses what was forwarded (${name})`, async () => {
        await expectRefusal(await server.post(conversation.says('Hallo'), { [name]: value }), 401);
        expect(server.log.lines).to.deep.equal([
          { level: 'warn', event: 'refused', fields: { reason: 'forwarded' } },
        ]);
      });
    }

    it('refuses the pages of foreign sites', async () => {
      for (const origin of ['https://example.org', 'null', 'http://localhost.example.org']) {
        await expectRefusal(await server.post(conversation.says('Hallo'), { origin }), 401);
      }
      const own = await server.post(conversation.says('Hallo'), {
        origin: 'http://localhost:56150',
      });
      expect(own.status).to.equal(200);
    });

    it('refuses a name of the web that leads to this machine', async () => {
      const head = 'POST /api/messages HTTP/1.1\r\nContent-Type: application/json\r\n';
      const body = JSON.stringify(conversation.says('Hallo'));
      const rest = `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
      expect(await raw(`${head}Host: rebound.example.org\r\n${rest}`)).to.include('401');
      expect(await raw(`${head}Host: localhost:3978\r\n${rest}`)).to.include('200');
    });

    it('sends to no service but one on this machine', async () => {
      for (const serviceUrl of [
        'https://smba.trafficmanager.net/de/',
        'http://169.254.169.254/',
        'http://localhost@example.org/',
        'http://localhost.example.org/',
        'http://0.0.0.0:80/',
      ]) {
        server.log.lines.length = 0;
        const answer = await server.post({ ...conversation.says('Hallo'), serviceUrl });
        expect(answer.status).to.be.oneOf([400, 401]);
        await expectRefusal(answer);
        expect(server.log.text).not.to.include('://');
      }
    });
  });
});
