import { expect } from 'chai';
import { TestServer } from '../../support/test-server.js';

describe('the tab in Microsoft Teams', () => {
  let server: TestServer;

  before(async () => {
    server = await TestServer.start();
  });

  after(async () => {
    await server.stop();
  });

  const get = (path: string, headers = {}) => fetch(`${server.url}${path}`, { headers });

  /** What the response forbids browsers. */
  const policyOf = (response: Response): string =>
    response.headers.get('content-security-policy') ?? '';

  it('may be framed by the hosts of Teams, and by no one else', async () => {
    for (const path of ['/teams/tab', '/teams/tab/opening-hours']) {
      const response = await get(path);
      expect(response.status).to.equal(200);
      expect(policyOf(response)).to.match(
        /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft$/,
      );
      expect(response.headers.get('x-frame-options')).to.equal(null);
    }
    for (const path of ['/faq', '/', '/teams/privacy']) {
      const response = await get(path);
      expect(policyOf(response)).to.include("frame-ancestors 'none'");
      expect(response.headers.get('x-frame-options')).to.equal('DENY');
    }
  });

  it('shows all entries, or one, with links that stay in the tab', async () => {
    const all = await (await get('/teams/tab?lang=de')).text();
    expect(all).to.include('Das Bad öffnet um 9 Uhr.');
    expect(all).to.include('href="/teams/tab/opening-hours?lang=de"');
    expect(all).not.to.match(/href="\/(faq|\?)/);
    const one = await (await get('/teams/tab/opening-hours?lang=en')).text();
    expect(one).to.include('<h1').and.to.include('When does the pool open?');
    expect(one).to.include('href="/teams/tab?lang=en#');
  });

  it('speaks the language that Teams names, else that of the browser', async () => {
    const pages = { 'de-de': 'de', 'en-us': 'en', 'de-simple': 'de-simple', 'fr-fr': 'de' };
    for (const [locale, lang] of Object.entries(pages)) {
      expect(await (await get(`/teams/tab?lang=${locale}`)).text()).to.include(
        `<html lang="${lang}"`,
      );
    }
    const response = await get('/teams/tab', { 'accept-language': 'en-GB' });
    expect(await response.text()).to.include('<html lang="en"');
  });

  it('says where there is no such entry', async () => {
    const response = await get('/teams/tab/gone');
    expect(response.status).to.equal(404);
    expect(await response.text()).to.include('Keine solche Frage');
  });

  it('loads all that it needs from here', async () => {
    const page = await (await get('/teams/tab')).text();
    const addresses = [...page.matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g)].map(
      ([, address]) => address!,
    );
    expect(addresses).to.have.lengthOf(4);
    for (const address of addresses) {
      const response = await get(address);
      expect(response.status, address).to.equal(200);
      expect(response.headers.get('cache-control')).to.include('immutable');
      expect(await response.text()).to.have.length.greaterThan(300);
    }
    expect(addresses.join(' ')).to.match(/\/teams\/teams-js\.js\?v=/);
  });

  it('has the pages that the app package names', async () => {
    expect(await (await get('/teams/privacy?lang=en')).text()).to.include('Nothing is kept.');
    expect(await (await get('/teams/terms')).text()).to.include('Ohne Gewähr.');
  });
});
