import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';

const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

const PAGES = {
  home: '/',
  faq: '/faq',
  entry: '/faq/funding-amount',
  urgent: '/faq/emergency',
  missing: '/faq/no-such-entry',
};

/** How visitors look at a page. */
const VIEWS: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1200, height: 900 } },
  dark: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 320, height: 640 } },
};

describe('the web pages in a browser', () => {
  let browser: Browser;
  let bot: BotProcess;
  let origin: string;

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
    bot = await BotProcess.listening({
      PRIVACY_URL: 'https://example.org/privacy',
      IMPRINT_URL: 'https://example.org/imprint',
      ACCESSIBILITY_URL: 'https://example.org/accessibility',
      FAQ_STRUCTURED_DATA: 'true',
    });
    ({ origin } = new URL(await bot.endpoint()));
  });

  after(async () => {
    await browser.close();
    await bot.stop();
  });

  /** Opens a page, and holds it against what every page must keep. */
  async function visit<T>(
    path: string,
    view: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(view);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (!message.text().includes('404')) complaints.push(message.text());
    });
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.blockedURI))",
    );
    await page.goto(`${origin}${path}`);
    const seen = await look(page);
    expect(complaints).to.deep.equal([]);
    for (const url of requests) expect(url).to.match(new RegExp(`^${origin}/`));
    expect(await context.cookies()).to.deep.equal([]);
    await context.close();
    return seen;
  }

  for (const [view, options] of Object.entries(VIEWS)) {
    for (const lang of ['de', 'en', 'de-simple']) {
      it(`keep the rules of accessibility and fit: ${view}, ${lang}`, async () => {
        for (const [name, path] of Object.entries(PAGES)) {
          await visit(`${path}?lang=${lang}`, options, async (page) => {
            expect(await page.getAttribute('html', 'lang')).to.equal(lang);
            expect(await violationsOn(page), `${name} ${lang}`).to.deep.equal([]);
            expect(await overflowOf(page), `${name} ${lang}`).to.equal(0);
            const isLong = name === 'faq';
            await page.screenshot({
              path: `${SCREENSHOTS}pages-${name}-${view}-${lang}.png`,
              fullPage: !isLong,
            });
          });
        }
      });
    }
  }

  it('fit with letters of twice the size', async () => {
    for (const path of Object.values(PAGES)) {
      await visit(`${path}?lang=de`, { viewport: { width: 640, height: 900 } }, async (page) => {
        await page.evaluate("document.documentElement.style.fontSize = '212.5%'");
        expect(await overflowOf(page), path).to.equal(0);
      });
    }
  });

  it('show their controls in forced colours', async () => {
    await visit('/?lang=de', { ...VIEWS.light, forcedColors: 'active' }, async (page) => {
      expect(await violationsOn(page)).to.deep.equal([]);
      await page.screenshot({ path: `${SCREENSHOTS}pages-home-forced-de.png`, fullPage: true });
    });
  });

  it('lead the keyboard past their head, and show where it is', async () => {
    await visit('/faq?lang=de', VIEWS.light!, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Zum Inhalt' });
      expect((await skip.boundingBox())?.width).to.be.greaterThan(50);
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).to.equal(
        'solid',
      );
      await page.screenshot({ path: `${SCREENSHOTS}pages-faq-skip-de.png` });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.locator('main :focus').count()).to.equal(1);
    });
  });

  it('lead from topic to question to source, in either language, without JavaScript', async () => {
    await visit('/', { locale: 'en-GB', javaScriptEnabled: false }, async (page) => {
      await page.getByRole('link', { name: 'Funding' }).click();
      expect(page.url()).to.equal(`${origin}/faq?lang=en#topic-funding`);
      await page.getByRole('link', { name: 'How much funding does the MII receive?' }).click();
      expect(await page.textContent('main'))
        .to.match(/180.million/)
        .and.include('German original');
      await page.getByRole('link', { name: 'Deutsch' }).click();
      expect(await page.textContent('h1')).to.equal('Wie hoch ist die Förderung der MII?');
      await page.getByRole('link', { name: 'Einfache Sprache' }).click();
      expect(await page.textContent('.answer')).to.include('Einfache Sprache');
      await page.getByRole('link', { name: 'Alle Fragen und Antworten' }).first().click();
      expect(page.url()).to.equal(`${origin}/faq?lang=de-simple`);
    });
  });

  it('print what is to be read and nothing else, dark on white', async () => {
    await visit(
      '/faq?lang=de',
      { ...VIEWS.dark, viewport: { width: 700, height: 1000 } },
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('nav, .skip, footer').filter({ visible: true }).count()).to.equal(
          0,
        );
        const colours = await page.evaluate(
          '(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.documentElement))',
        );
        expect(colours).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
        await page.screenshot({ path: `${SCREENSHOTS}pages-faq-print-de.png` });
        expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).to.equal('%PDF');
      },
    );
  });
});

/** What axe-core finds, best practices included: the rule and the elements. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate(async () =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How many pixels are wider than the window. */
async function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
