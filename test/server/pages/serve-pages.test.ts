import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { expect } from 'chai';
import restify from 'restify';
import type { Server } from 'restify';
import { serveSite } from '../../../src/server/pages/serve-site.js';
import { POOL, POOL_DIALOGS } from '../../support/pool.js';

describe('the pages over HTTP', () => {
  let server: Server;
  let url: string;

  before(async () => {
    server = restify.createServer({ name: '', ignoreTrailingSlash: true });
    serveSite(server, {
      knowledge: POOL,
      dialogs: POOL_DIALOGS,
      links: { privacy: null, imprint: null, accessibility: null },
      structuredData: false,
      chat: { origins: [], azure: null, minutes: 60 },
    });
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });

  after(async () => {
    server.server.closeAllConnections();
    await new Promise((resolve) => server.server.close(resolve));
  });

  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${url}${path}`, { headers });
  }

  it('are HTML under a policy that allows no script, no inline style and no other site', async () => {
    for (const path of ['/faq', '/faq/', '/faq/opening-hours', '/faq/gone']) {
      const { headers } = await get(path);
      expect(headers.get('content-type')).to.equal('text/html; charset=utf-8');
      const policy = headers.get('content-security-policy');
      expect(policy)
        .to.include("default-src 'none'")
        .and.not.match(/unsafe|script-src|https?:/);
      expect(headers.get('set-cookie')).to.equal(null);
    }
  });

  it('let the home page load the chat from the same server, and nothing else', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-security-policy'))
      .to.include("script-src 'self'; frame-src 'self'")
      .and.include("default-src 'none'")
      .and.not.match(/unsafe|https?:/);
  });

  it('speak the language of the address, else that of the browser, else German', async () => {
    const english = { 'accept-language': 'en-GB,de;q=0.5' };
    for (const [path, headers, lang] of [
      ['/faq', {}, 'de'],
      ['/faq', english, 'en'],
      ['/faq?lang=de', english, 'de'],
      ['/faq?lang=de-simple', english, 'de-simple'],
      ['/faq?lang=fr', english, 'en'],
      ['/faq?lang=%22%3E', {}, 'de'],
      ['/faq?lang=en&lang=de', {}, 'en'],
      ['/faq/opening-hours?lang=en', {}, 'en'],
      ['/faq/gone', english, 'en'],
    ] as const) {
      const answer = await get(path, headers);
      expect(answer.headers.get('vary')).to.equal('Accept-Language');
      expect(await answer.text()).to.include(`<html lang="${lang}">`);
    }
  });

  it('say in a friendly page where there is no such entry, and repeat nothing unescaped', async () => {
    const answer = await get('/faq/%3Cscript%3Ealert(1)%3C%2Fscript%3E?lang=en');
    expect(answer.status).to.equal(404);
    const page = await answer.text();
    expect(page).to.include('No such question').and.not.include('<script');
  });

  it('need not be sent again while they are the same', async () => {
    const first = await get('/faq?lang=de');
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).to.equal('no-cache');
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get('/faq?lang=de', { 'if-none-match': known });
      expect(again.status).to.equal(304);
      expect(await again.text()).to.equal('');
    }
    expect((await get('/faq?lang=en', { 'if-none-match': tag })).status).to.equal(200);
  });

  it('answer HEAD with the same headers and nothing else', async () => {
    const { headers } = await get('/faq');
    const head = await fetch(`${url}/faq`, { method: 'HEAD' });
    expect(head.status).to.equal(200);
    expect(head.headers.get('etag')).to.equal(headers.get('etag'));
    expect(await head.text()).to.equal('');
  });

  it('name their style sheet and icon by their content, to be kept for good', async () => {
    const page = await (await get('/')).text();
    const addresses = [...page.matchAll(/href="(\/assets\/[^"]+)"/g)].map(
      ([, address]) => address!,
    );
    expect(addresses).to.have.lengthOf(2);
    for (const address of addresses) {
      const { status, headers } = await get(address);
      expect(status).to.equal(200);
      expect(headers.get('cache-control')).to.include('immutable');
    }
    expect((await get('/assets/secret')).status).to.equal(404);
    expect((await get('/assets/..%2Fpackage.json')).status).to.equal(404);
  });

  it('live on after addresses that are malformed or very long', async () => {
    for (const path of [
      '/faq/%zz',
      '/faq/%00',
      `/faq/${'x'.repeat(7000)}`,
      '/faq?lang=%',
      '/faq?&&=',
    ]) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request(`${url}${path}`, { path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status, path).to.be.oneOf([200, 400, 404]);
    }
    expect((await get('/faq')).status).to.equal(200);
  });
});
