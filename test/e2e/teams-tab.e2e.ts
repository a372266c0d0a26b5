import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Browser, Frame, Page } from 'playwright-core';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';

const SCREENSHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));
const HOST = 'https://teams.microsoft.com';
/** Where the bot is in the internet: browsers keep pages of the web away from this machine. */
const SITE = 'https://faq.example.org';

/**
 * The client's side of TeamsJS: it answers what the library asks of the window around it, and keeps
 * the names of what it was asked.
 */
const CLIENT = `
  const asked = [];
  const theme = new URLSearchParams(location.search).get('theme');
  const answers = {
    initialize: ['content', 'web', JSON.stringify({ apiVersion: 4, supports: { pages: {} } }), '2.58.0'],
    getContext: [{ theme, locale: 'de-de', hostName: 'Teams', page: { id: 'faq' } }],
    openLink: [true],
    executeDeepLink: [true],
  };
  addEventListener('message', ({ data, source, origin }) => {
    if (!data || !data.func) return;
    asked.push([data.func, ...(data.args ?? [])]);
    source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args: answers[data.func] ?? [] }, origin);
  });
  const change = (theme) => frames[0].postMessage({ func: 'themeChange', args: [theme] }, '*');
`;

describe('the tab in Microsoft Teams, within a page of its host', () => {
  let browser: Browser;
  let bot: BotProcess;
  let origin: string;

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
    bot = await BotProcess.listening();
    ({ origin } = new URL(await bot.endpoint()));
  });

  after(async () => {
    await browser.close();
    await bot.stop();
  });

  /** Opens a page of a host that shows an address of the bot's in a frame; nothing else is reached. */
  async function open(host: string, path: string, theme: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    const page = await context.newPage();
    await page.route('**', async (route) => {
      const url = route.request().url();
      if (url.startsWith(SITE)) {
        const response = await route.fetch({ url: url.replace(SITE, origin) });
        return route.fulfill({ response });
      }
      if (!url.startsWith(host)) return route.abort();
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style><script>${CLIENT}</script><iframe src="${SITE}${path}"></iframe>`,
      });
    });
    await page.goto(`${host}/?theme=${theme}`);
    return page;
  }

  const tabOf = (page: Page): Frame => page.frames()[1]!;

  async function themeOf(page: Page, expected: string): Promise<string> {
    await tabOf(page).waitForSelector(`html[data-theme=${expected}]`, { state: 'attached' });
    return tabOf(page).evaluate(
      '(({ backgroundColor, color }) => [backgroundColor, color].join())(getComputedStyle(document.documentElement))',
    );
  }

  for (const [theme, colours] of [
    ['default', 'rgb(255, 255, 255),rgb(36, 36, 36)'],
    ['dark', 'rgb(31, 31, 31),rgb(255, 255, 255)'],
    ['contrast', 'rgb(0, 0, 0),rgb(255, 255, 255)'],
  ] as const) {
    it(`wears the theme of the client: ${theme}`, async () => {
      const page = await open(HOST, '/teams/tab?lang=de-de', theme);
      expect(await themeOf(page, theme)).to.equal(colours);
      await page.screenshot({ path: `${SCREENSHOTS}teams-tab-${theme}.png` });
      await page.context().close();
    });
  }

  it('changes its theme with the client, and stays in the tab from page to page', async () => {
    const page = await open(HOST, '/teams/tab?lang=de-de', 'default');
    await themeOf(page, 'default');
    await page.evaluate("change('dark')");
    await themeOf(page, 'dark');
    await tabOf(page).getByRole('link', { name: 'Wie hoch ist die Förderung der MII?' }).click();
    await tabOf(page).waitForURL(/\/teams\/tab\/funding-amount\?lang=de$/);
    await themeOf(page, 'default');
    expect(await tabOf(page).textContent('h1')).to.include('Förderung');
    await page.context().close();
  });

  it('hands links that lead elsewhere to the client', async () => {
    const page = await open(HOST, '/teams/tab?lang=de', 'default');
    await themeOf(page, 'default');
    const link = tabOf(page).locator('.documents a').first();
    const address = await link.getAttribute('href');
    await link.click();
    await page.waitForFunction(`asked.some((call) => JSON.stringify(call).includes('${address}'))`);
    expect(tabOf(page).url()).to.match(/\/teams\/tab\?lang=de$/);
    await page.context().close();
  });

  it('is not shown within pages of anybody else', async () => {
    const page = await open('https://example.org', '/teams/tab', 'default');
    await page.waitForTimeout(500);
    expect(tabOf(page).url()).not.to.include('/teams/tab');
    await page.context().close();
  });

  it('is a page like any other in a browser', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/teams/tab?lang=en`);
    expect(await page.textContent('h1')).to.equal('All questions and answers');
    expect(await page.locator('html[data-theme]').count()).to.equal(0);
    await page.close();
  });
});
