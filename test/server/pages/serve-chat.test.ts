import type { AddressInfo } from 'node:net';
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import restify from 'restify';
import type { Server } from 'restify';
import { Site } from '../../../src/pages/site.js';
import type { Asset, AssetName } from '../../../src/server/pages/assets.js';
import { serveChat, type ChatParts } from '../../../src/server/pages/serve-chat.js';
import { handler } from '../../../src/server/middleware/handler.js';
import { securityHeaders } from '../../../src/server/middleware/security-headers.js';
import { POOL, POOL_DIALOGS } from '../../support/pool.js';

const LAUNCHER = Buffer.from('"a launcher, long enough to be worth compressing";'.repeat(20));

function asset(name: AssetName, content = Buffer.from(name)): Asset {
  return { address: `/assets/${name}?v=1`, type: 'text/plain', content, encoded: new Map() };
}

const ASSETS: Record<AssetName, Asset> = {
  'pages.css': asset('pages.css'),
  'chat.css': asset('chat.css'),
  'icon.svg': asset('icon.svg'),
  'chat.js': asset('chat.js'),
  'web-chat.js': asset('web-chat.js'),
  'widget.js': {
    ...asset('widget.js', LAUNCHER),
    type: 'text/javascript; charset=utf-8',
    encoded: new Map([
      ['br', brotliCompressSync(LAUNCHER)],
      ['gzip', gzipSync(LAUNCHER)],
    ]),
  },
};

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A server that has nothing but the chat. */
class ChatServer {
  static async start(parts: Partial<ChatParts> = {}): Promise<ChatServer> {
    const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
    server.pre(handler(securityHeaders));
    const site = new Site({
      knowledge: POOL,
      dialogs: POOL_DIALOGS,
      links: { privacy: null, imprint: null, accessibility: null },
      structuredData: false,
      styleSheet: '/style',
      icon: '/icon',
    });
    serveChat(server, site, ASSETS, { origins: [], azure: null, minutes: 60, ...parts });
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    return new ChatServer(server);
  }

  private constructor(private readonly server: Server) {}

  /** As it is sent: `fetch` adds headers and decompresses. */
  async get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    const { port } = this.server.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode: status, headers } = response;
          resolve({ status, headers, body: Buffer.concat(chunks) });
        });
      })
        .on('error', reject)
        .end();
    });
  }

  async stop(): Promise<void> {
    this.server.server.closeAllConnections();
    await new Promise((resolve) => this.server.server.close(resolve));
  }
}

/** The sources that a policy allows, by its directives. */
function policyOf({ headers }: Answer): Map<string, string[]> {
  const directives = String(headers['content-security-policy']).split('; ');
  return new Map(
    directives.map((directive) => {
      const [name, ...sources] = directive.split(' ');
      return [name!, sources];
    }),
  );
}

describe('the chat over HTTP', () => {
  let server: ChatServer;

  before(async () => {
    server = await ChatServer.start();
  });

  after(() => server.stop());

  describe('its page', () => {
    it('is HTML that nobody keeps, in the language of the address, else of the browser', async () => {
      for (const [path, accepted, lang] of [
        ['/webchat', 'de', 'de'],
        ['/webchat', 'en-GB', 'en'],
        ['/webchat?lang=de-simple', 'en', 'de-simple'],
        ['/webchat?lang=fr', 'en', 'en'],
      ] as const) {
        const { status, headers, body } = await server.get(path, { 'accept-language': accepted });
        expect(status).to.equal(200);
        expect(headers['content-type']).to.equal('text/html; charset=utf-8');
        expect(headers['cache-control']).to.equal('no-store');
        expect(headers.vary).to.equal('Accept-Language');
        expect(headers['set-cookie']).to.equal(undefined);
        expect(body.toString()).to.include(`<html lang="${lang}">`);
      }
    });

    it('runs the scripts of a nonce that is another each time', async () => {
      const nonces = new Set<string>();
      for (let i = 0; i < 5; i++) {
        const answer = await server.get('/webchat');
        const [source] = policyOf(answer).get('script-src')!;
        const [, nonce] = /^'nonce-([A-Za-z0-9+/]{22}==)'$/.exec(source!)!;
        expect(policyOf(answer).get('style-src')).to.include(source);
        expect(answer.body.toString().split(`nonce="${nonce!}"`)).to.have.lengthOf(3);
        nonces.add(nonce!);
      }
      expect(nonces.size).to.equal(5);
    });

    it('may load and do nothing but what is named', async () => {
      const answer = await server.get('/webchat');
      const policy = policyOf(answer);
      expect([...policy.keys()]).to.deep.equal([
        'default-src',
        'script-src',
        'style-src',
        'img-src',
        'connect-src',
        'base-uri',
        'form-action',
        'frame-ancestors',
      ]);
      for (const name of ['default-src', 'base-uri', 'form-action']) {
        expect(policy.get(name)).to.deep.equal(["'none'"]);
      }
      expect(policy.get('script-src')).to.have.lengthOf(1);
      expect(policy.get('connect-src')).to.deep.equal(["'self'"]);
      expect(answer.headers['content-security-policy']).not.to.match(/unsafe|\*|https?:/);
      expect(answer.headers['x-content-type-options']).to.equal('nosniff');
      expect(answer.headers['referrer-policy']).to.equal('no-referrer');
    });

    it('is framed by its own server’s pages where no origin is set', async () => {
      const answer = await server.get('/webchat');
      expect(policyOf(answer).get('frame-ancestors')).to.deep.equal(["'self'"]);
      expect(answer.headers).not.to.have.property('x-frame-options');
    });

    it('answers HEAD with the same headers and nothing else', async () => {
      const { status, headers, body } = await server.get('/webchat', {}, 'HEAD');
      expect(status).to.equal(200);
      expect(headers).not.to.have.property('x-frame-options');
      expect(headers['content-security-policy']).to.include('frame-ancestors');
      expect(body).to.be.empty;
    });

    describe('where the operator has set origins and Microsoft’s service', () => {
      let set: ChatServer;

      before(async () => {
        set = await ChatServer.start({
          origins: ['https://klinik.example', 'http://localhost:8080'],
          azure: 'https://europe.directline.botframework.com/v3/directline',
          minutes: 25,
        });
      });

      after(() => set.stop());

      it('is framed by those origins too, and by no other', async () => {
        const answer = await set.get('/webchat');
        expect(policyOf(answer).get('frame-ancestors')).to.deep.equal([
          "'self'",
          'https://klinik.example',
          'http://localhost:8080',
        ]);
        expect(answer.headers).not.to.have.property('x-frame-options');
      });

      it('connects to that service, to ask and for its stream', async () => {
        const answer = await set.get('/webchat');
        expect(policyOf(answer).get('connect-src')).to.deep.equal([
          "'self'",
          'https://europe.directline.botframework.com',
          'wss://europe.directline.botframework.com',
        ]);
      });

      it('says how long a conversation is remembered', async () => {
        const { body } = await set.get('/webchat?lang=de');
        expect(body.toString()).to.include('Nur dieser Server, 25 Minuten.');
      });
    });
  });

  describe('its launcher', () => {
    it('is loaded by pages of every origin, also as a module, and kept for an hour', async () => {
      const { status, headers, body } = await server.get('/widget.js');
      expect(status).to.equal(200);
      expect(headers['content-type']).to.equal('text/javascript; charset=utf-8');
      expect(headers['cross-origin-resource-policy']).to.equal('cross-origin');
      expect(headers['access-control-allow-origin']).to.equal('*');
      expect(headers['cache-control']).to.equal('public, max-age=3600');
      expect(body.equals(LAUNCHER)).to.equal(true);
    });

    it('is compressed as the browser takes it', async () => {
      for (const [accepted, encoding, decode] of [
        ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
        ['br', 'br', brotliDecompressSync],
        ['gzip, deflate', 'gzip', gunzipSync],
        ['br;q=0, gzip', 'gzip', gunzipSync],
        ['*', 'br', brotliDecompressSync],
      ] as const) {
        const { headers, body } = await server.get('/widget.js', { 'accept-encoding': accepted });
        expect(headers['content-encoding'], accepted).to.equal(encoding);
        expect(headers.vary).to.equal('Accept-Encoding');
        expect(decode(body).equals(LAUNCHER)).to.equal(true);
      }
    });

    it('is as it is where the browser takes no compression, or does not say', async () => {
      for (const headers of [
        { 'accept-encoding': 'identity' },
        { 'accept-encoding': 'deflate' },
        { 'accept-encoding': 'br;q=0, gzip;q=0' },
        {},
      ] as Record<string, string>[]) {
        const answer = await server.get('/widget.js', headers);
        expect(answer.headers, JSON.stringify(headers)).not.to.have.property('content-encoding');
        expect(answer.headers.vary).to.equal('Accept-Encoding');
        expect(answer.body.equals(LAUNCHER)).to.equal(true);
      }
    });

    it('need not be sent again while it is the same', async () => {
      const { headers } = await server.get('/widget.js', { 'accept-encoding': 'br' });
      const tag = headers.etag!;
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
        const again = await server.get('/widget.js', { 'if-none-match': known });
        expect(again.status).to.equal(304);
        expect(again.body).to.be.empty;
        expect(again.headers.etag).to.equal(tag);
        expect(again.headers['cross-origin-resource-policy']).to.equal('cross-origin');
      }
      const other = await server.get('/widget.js', { 'if-none-match': '"other"' });
      expect(other.status).to.equal(200);
    });
  });

  describe('its list of questions', () => {
    it('is that of the language, as JSON', async () => {
      for (const [path, accepted, title] of [
        ['/webchat/questions?lang=de', 'en', 'Was kostet der Eintritt?'],
        ['/webchat/questions?lang=de-simple', 'en', 'Was kostet der Eintritt?'],
        ['/webchat/questions?lang=en', 'de', 'How much is admission?'],
        ['/webchat/questions', 'en', 'How much is admission?'],
      ] as const) {
        const { status, headers, body } = await server.get(path, { 'accept-language': accepted });
        expect(status).to.equal(200);
        expect(headers['content-type']).to.equal('application/json; charset=utf-8');
        expect(headers.vary).to.equal('Accept-Language, Accept-Encoding');
        const questions = JSON.parse(body.toString()) as string[][];
        expect(questions.find(([id]) => id === 'admission')?.[1]).to.equal(title);
      }
    });

    it('comes compressed where the browser takes it so', async () => {
      const path = '/webchat/questions?lang=de';
      const plain = await server.get(path, { 'accept-encoding': 'identity' });
      const zipped = await server.get(path, { 'accept-encoding': 'gzip' });
      expect(zipped.headers['content-encoding']).to.equal('gzip');
      expect(gunzipSync(zipped.body).equals(plain.body)).to.equal(true);
    });

    it('is for the chat’s own page alone, and need not be sent again while it is the same', async () => {
      const { headers } = await server.get('/webchat/questions?lang=de');
      expect(headers['cross-origin-resource-policy']).to.equal('same-origin');
      expect(headers['cache-control']).to.equal('no-cache');
      const known = { 'if-none-match': headers.etag! };
      const again = await server.get('/webchat/questions?lang=de', known);
      expect(again.status).to.equal(304);
      expect(again.body).to.be.empty;
      expect((await server.get('/webchat/questions?lang=en', known)).status).to.equal(200);
    });
  });
});
