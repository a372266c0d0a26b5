import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { contrast } from '../../widget/colour.js';
import { StubServer } from './widget-launcher/stub-server.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCREENSHOTS = `${ROOT}test-results/`;
const OPEN = 'Fragen? Chat öffnen';
const CLOSE = 'Chat schließen';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 760 }, hasTouch: true };
const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

const TEXT = `<main><h1>Klinikum Musterstadt</h1>
<p><a href="#mehr" id="link">Mehr zur Forschung mit Daten</a></p>
${'<p>Das Klinikum forscht gemeinsam mit anderen Häusern an Daten aus der Versorgung. Diese Seite ist ein Beispiel.</p>'.repeat(30)}</main>`;

/** Everything that a page's style sheet could do to elements that are not its own. */
const HOSTILE = `
html { font-size: 5px; transform: translate(20px, 30px); }
body { filter: grayscale(1); }
body *, html > :not(head, body) {
  display: none !important; visibility: hidden !important; opacity: 0 !important;
  transform: rotate(20deg) scale(0.5) !important; position: static !important; float: left !important;
  width: 3px !important; height: 3px !important; font: 3px/1 serif !important; color: red !important;
  background: red !important; pointer-events: none !important; z-index: -1 !important;
  direction: rtl !important; letter-spacing: 1em !important; filter: blur(9px) !important;
  contain: strict !important; clip-path: circle(1px) !important; --colour: red !important;
  color-scheme: dark !important; zoom: 3 !important; writing-mode: vertical-rl !important;
}
* { all: unset !important; }
head, head * { display: none !important; }
*::before, *::after { content: 'x' !important; }
div, button, iframe, section, dialog, faq-chat, [popover] { display: none !important; margin: 99px !important; border: 9px solid red !important; }
`;

interface View {
  page: Page;
  launcher: Locator;
  window: Locator;
  /** What the browser complained of, policy violations among them. */
  complaints: string[];
  warnings: string[];
}

describe('the launcher on an institution’s page', () => {
  let browser: Browser;
  const bot = new StubServer('localhost');
  const site = new StubServer('127.0.0.1');

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
    bot.serve('/widget.js', {
      body: await readFile(`${ROOT}dist/widget/widget.js`),
      // Modules of another origin need it.
      headers: { 'access-control-allow-origin': '*' },
    });
    bot.serve('/webchat', {
      body: await readFile(`${ROOT}test/e2e/widget-launcher/stub-chat.html`),
    });
    site.serve('/favicon.ico', { body: '' });
    await Promise.all([bot.start(), site.start()]);
  });

  beforeEach(() => {
    bot.requests.length = 0;
    served = 0;
  });

  afterEach(async () => {
    await bot.start();
  });

  after(async () => {
    await browser.close();
    await Promise.all([bot.stop(), site.stop()]);
  });

  let served = 0;

  function tag(attributes = ''): string {
    return `<script defer src="${bot.origin}/widget.js" ${attributes}></script>`;
  }

  /** A page of the institution, in German. */
  function html({ head = tag(), body = TEXT, lang = 'de' } = {}): string {
    return `<!doctype html><html lang="${lang}"><head><title>Klinikum Musterstadt</title>
<meta name="viewport" content="width=device-width">
${head}</head><body>${body}</body></html>`;
  }

  /** Opens a page, looks at it, and holds it against what always counts. */
  async function visit(
    content: string,
    options: BrowserContextOptions,
    look: (view: View) => Promise<void>,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const path = `/page-${++served}.html`;
    site.serve(path, { body: content, headers });
    const context = await browser.newContext({ locale: 'de-DE', ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const warnings: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
      // That the bot is gone, the browser also says; the launcher says it to the visitor.
      else if (message.type() === 'error' && !message.text().includes('ERR_CONNECTION')) {
        complaints.push(message.text());
      }
    });
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.blockedURI))",
    );
    await page.goto(`${site.origin}${path}`);
    await look({
      page,
      launcher: page.locator('faq-chat .launcher'),
      window: page.locator('faq-chat .window'),
      complaints,
      warnings,
    });
    expect(complaints).to.deep.equal([]);
    expect(await context.cookies()).to.deep.equal([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).to.equal(0);
    await context.close();
  }

  it('has at most 10 KB, compressed', async () => {
    const { length } = gzipSync(await readFile(`${ROOT}dist/widget/widget.js`), { level: 9 });
    expect(length)
      .to.be.greaterThan(1000)
      .and.at.most(10 * 1024);
  });

  describe('for who uses it', () => {
    it('asks the bot for nothing before the first click, and then for the chat alone', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher }) => {
        await launcher.waitFor();
        await page.waitForLoadState('networkidle');
        expect(bot.requests).to.deep.equal(['/widget.js']);
        expect(await page.locator('iframe').count()).to.equal(0);
        await launcher.click();
        await (await chatOf(page)).waitForSelector('input:focus');
        expect(bot.requests).to.deep.equal(['/widget.js', '/webchat?lang=de']);
      });
    });

    it('is led by the keyboard alone: open, type, Escape, and back where one was', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.waitFor();
        await page.keyboard.press('Tab');
        expect(await focusOf(page)).to.equal('link');
        await page.keyboard.press('Tab');
        expect(await focusOf(page)).to.equal('launcher');
        await page.screenshot({ path: `${SCREENSHOTS}launcher-focus.png` });
        await page.keyboard.press('Enter');
        const chat = await chatOf(page);
        await chat.waitForSelector('input:focus');
        await page.keyboard.type('Was ist das?');
        await page.keyboard.press('Enter');
        await chat.getByText('Antwort auf: Was ist das?').waitFor();
        await page.keyboard.press('Escape');
        await window.waitFor({ state: 'hidden' });
        expect(await focusOf(page)).to.equal('launcher');
        // Again: the same chat, with what was said, and the focus in it.
        await page.keyboard.press('Space');
        await chat.waitForSelector('input:focus');
        expect(await chat.getByText('Antwort auf').count()).to.equal(1);
        // Not a trap: on to the launcher, which now closes.
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        expect(await focusOf(page)).to.equal('launcher');
        expect(await page.getByRole('button', { name: CLOSE }).count()).to.be.greaterThan(0);
        await page.keyboard.press('Escape');
        await window.waitFor({ state: 'hidden' });
        expect(await focusOf(page)).to.equal('launcher');
      });
    });

    it('says what it is to assistive technology, closed and open', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher, window }) => {
        const region = page.getByRole('region', { name: 'Chat', exact: true });
        expect(await region.getByRole('button').count()).to.equal(1);
        const button = region.getByRole('button', { name: OPEN, expanded: false });
        await button.click();
        await (await chatOf(page)).waitForSelector('input:focus');
        expect(await launcher.getAttribute('aria-expanded')).to.equal('true');
        expect(await launcher.getAttribute('aria-label')).to.equal(CLOSE);
        const dialog = region.getByRole('dialog', { name: 'Chat: Fragen und Antworten' });
        expect(await dialog.count()).to.equal(1);
        expect(await window.getAttribute('aria-modal')).to.equal(null);
        expect(await page.locator('iframe').getAttribute('title')).to.equal(
          'Chat: Fragen und Antworten',
        );
        expect(await page.evaluate('document.body.inert')).to.equal(false);
      });
    });

    it('leaves the focus with who has gone on while the chat loads', async () => {
      const slow = await readFile(`${ROOT}test/e2e/widget-launcher/stub-chat.html`, 'utf8');
      bot.serve('/slow/widget.js', { body: await readFile(`${ROOT}dist/widget/widget.js`) });
      bot.serve('/slow/webchat', {
        body: slow.replace("tell('ready');", "setTimeout(() => tell('ready'), 1000);"),
      });
      const head = tag().replace('/widget.js', '/slow/widget.js');
      await visit(html({ head }), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.click();
        expect(await focusOf(page)).to.equal('window');
        expect(await window.getByRole('status').textContent()).to.equal('Der Chat wird geladen …');
        await page.locator('#link').focus();
        await page.locator('faq-chat .window.ready').waitFor();
        expect(await focusOf(page)).to.equal('link');
      });
    });

    it('hears only its own chat', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.click();
        const chat = await chatOf(page);
        await chat.waitForSelector('input:focus');
        await page.evaluate("postMessage({ faqChat: 1, type: 'close' }, '*')");
        await chat.evaluate(
          "for (const data of [null, 'close', {}, { faqChat: 2, type: 'close' }, { faqChat: 1, type: 'x' }]) parent.postMessage(data, '*')",
        );
        await page.waitForTimeout(100);
        expect(await window.isVisible()).to.equal(true);
        await chat.click('#close');
        await window.waitFor({ state: 'hidden' });
      });
    });
  });

  describe('on a phone', () => {
    it('fills the screen, keeps the page still and out of reach, and gives it back', async () => {
      await visit(html(), PHONE, async ({ page, launcher, window }) => {
        await page.evaluate('scrollTo(0, 700)');
        await launcher.tap();
        const chat = await chatOf(page);
        await chat.waitForSelector('input:focus');
        expect(await window.getAttribute('aria-modal')).to.equal('true');
        expect(await window.boundingBox()).to.deep.equal({ x: 0, y: 0, width: 390, height: 760 });
        expect(await launcher.isVisible()).to.equal(false);
        expect(await page.evaluate('document.body.inert')).to.equal(true);
        await page.mouse.move(200, 300);
        await page.mouse.wheel(0, 900);
        await page.evaluate('document.body.scrollTop = 5');
        await page.waitForTimeout(100);
        expect(await page.evaluate('scrollY')).to.equal(700);
        await page.screenshot({ path: `${SCREENSHOTS}launcher-phone.png` });
        // The height that a keyboard leaves.
        await page.setViewportSize({ width: 390, height: 420 });
        await page.waitForFunction(
          "document.querySelector('faq-chat').shadowRoot.querySelector('.window').offsetHeight === 420",
        );
        await chat.click('#close');
        await window.waitFor({ state: 'hidden' });
        expect(await focusOf(page)).to.equal('launcher');
        expect(await page.evaluate('[document.body.inert, scrollY]')).to.deep.equal([false, 700]);
        expect(await page.evaluate('document.documentElement.style.overflow')).to.equal('');
      });
    });

    it('follows the part of the screen that the keyboard leaves', async () => {
      // Headless Chromium has no keyboard on the screen: its visualViewport is told of one.
      const keyboard = `<script>
        const real = visualViewport;
        const fake = Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, height: real.height });
        Object.defineProperty(window, 'visualViewport', { value: fake });
      </script>`;
      await visit(html({ head: keyboard + tag() }), PHONE, async ({ page, launcher, window }) => {
        await launcher.tap();
        await (await chatOf(page)).waitForSelector('input:focus');
        const show = async (scale: number, offsetTop: number, height: number) => {
          await page.evaluate(
            `Object.assign(visualViewport, { scale: ${scale}, offsetTop: ${offsetTop}, height: ${height} }).dispatchEvent(new Event('resize'))`,
          );
          const box = (await window.boundingBox())!;
          return [box.y, box.height];
        };
        expect(await show(1, 120, 400)).to.deep.equal([120, 400]);
        await page.screenshot({ path: `${SCREENSHOTS}launcher-phone-keyboard.png` });
        // Zoomed in with two fingers: the window stays, and the visitor looks around in it.
        expect(await show(2, 50, 380)).to.deep.equal([0, 760]);
        expect(await show(1, 0, 760)).to.deep.equal([0, 760]);
      });
    });

    it('becomes modal and not modal as the window is made small and large', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.click();
        const chat = await chatOf(page);
        await chat.waitForSelector('input:focus');
        await page.setViewportSize({ width: 400, height: 700 });
        await page.waitForFunction('document.body.inert');
        expect(await window.getAttribute('aria-modal')).to.equal('true');
        await page.setViewportSize({ width: 1000, height: 700 });
        await page.waitForFunction('!document.body.inert');
        expect(await window.getAttribute('aria-modal')).to.equal(null);
        expect(await chat.locator('input:focus').count()).to.equal(1);
      });
    });
  });

  describe('when the bot is gone', () => {
    it('says so, offers the pages, and mends itself when tried again', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.waitFor();
        await bot.stop();
        await launcher.click();
        const alert = window.getByRole('alert');
        await alert.getByText('Der Chat ist gerade nicht erreichbar.').waitFor();
        const link = alert.getByRole('link');
        expect(await link.getAttribute('href')).to.equal(`${bot.origin}/faq?lang=de`);
        expect(await link.getAttribute('target')).to.equal('_blank');
        await page.screenshot({ path: `${SCREENSHOTS}launcher-error.png` });
        expect(await violationsOn(page)).to.deep.equal([]);
        // Not yet back: it says it again.
        const retry = alert.getByRole('button', { name: 'Erneut versuchen' });
        await retry.click();
        expect(await focusOf(page)).to.equal('window');
        await retry.waitFor();
        await bot.start();
        await retry.click();
        await (await chatOf(page)).waitForSelector('input:focus');
        expect(await alert.isVisible()).to.equal(false);
        // Closing and opening tries again, too; so does the network's return.
        expect(await page.locator('iframe').count()).to.equal(1);
      });
    });

    it('tries again when it is opened anew, and when the network is back', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.waitFor();
        await bot.stop();
        await launcher.click();
        const failure = window.getByText('Der Chat ist gerade nicht erreichbar.');
        await failure.waitFor();
        await page.keyboard.press('Escape');
        await window.waitFor({ state: 'hidden' });
        await launcher.click();
        await window.getByText('Der Chat wird geladen …').waitFor();
        await failure.waitFor();
        await bot.start();
        await page.evaluate("dispatchEvent(new Event('online'))");
        await (await chatOf(page)).waitForSelector('input:focus');
      });
    });

    it('says so where the bot does not let the page frame it', async () => {
      bot.serve('/closed/widget.js', { body: await readFile(`${ROOT}dist/widget/widget.js`) });
      bot.serve('/closed/webchat', { body: 'no', headers: { 'x-frame-options': 'DENY' } });
      const head = tag().replace('/widget.js', '/closed/widget.js');
      await visit(html({ head }), DESKTOP, async ({ launcher, window, complaints }) => {
        await launcher.click();
        await window.getByText('Der Chat ist gerade nicht erreichbar.').waitFor();
        // The browser's own word to the web master.
        expect(complaints.splice(0).join()).to.match(/X-Frame-Options/);
      });
    });
  });

  describe('in the page', () => {
    it('needs of a strict policy only its script and its frame', async () => {
      const policy = `default-src 'none'; script-src ${bot.origin}; frame-src ${bot.origin}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'`;
      await visit(
        html(),
        DESKTOP,
        async ({ page, launcher, window }) => {
          expect(await styleOf(launcher, 'borderRadius')).to.equal('28px');
          await launcher.click();
          await (await chatOf(page)).waitForSelector('input:focus');
          await page.setViewportSize({ width: 400, height: 700 });
          await page.waitForFunction('document.body.inert');
          await page.keyboard.press('Escape');
          await window.waitFor({ state: 'hidden' });
        },
        { 'content-security-policy': policy },
      );
    });

    it('sends the bot no referrer', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher }) => {
        await launcher.click();
        const chat = await chatOf(page);
        await chat.waitForSelector('input:focus');
        expect(await chat.evaluate('document.referrer')).to.equal('');
      });
    });

    it('looks the same whatever the page’s style sheet does', async () => {
      const look = async (css: string): Promise<{ boxes: unknown[]; pictures: Buffer[] }> => {
        const boxes: unknown[] = [];
        const pictures: Buffer[] = [];
        const head = `<style>main { visibility: hidden } ${css}</style>${tag()}`;
        const still = { ...DESKTOP, reducedMotion: 'reduce' as const };
        await visit(html({ head }), still, async ({ page, launcher, window }) => {
          const shoot = async () => {
            for (const part of [launcher, window]) boxes.push(await part.boundingBox());
            pictures.push(
              await page.screenshot({
                clip: { x: 760, y: 10, width: 430, height: 780 },
                path: `${SCREENSHOTS}launcher-${css ? 'hostile' : 'calm'}-${pictures.length}.png`,
              }),
            );
          };
          await launcher.waitFor();
          await shoot();
          await launcher.click();
          await (await chatOf(page)).waitForSelector('input:focus');
          await shoot();
        });
        return { boxes, pictures };
      };
      const calm = await look('');
      const hostile = await look(HOSTILE);
      expect(hostile.boxes).to.deep.equal(calm.boxes);
      for (const [index, picture] of calm.pictures.entries()) {
        expect(picture.equals(hostile.pictures[index]!), `picture ${index}`).to.equal(true);
      }
    });

    it('does not mind being pasted twice', async () => {
      const head = tag() + tag('data-lang="en"');
      await visit(html({ head }), DESKTOP, async ({ page, launcher, warnings }) => {
        await launcher.waitFor();
        expect(await page.locator('faq-chat').count()).to.equal(1);
        expect(await launcher.textContent()).to.equal(OPEN);
        await page.evaluate('FaqChat.open()');
        await (await chatOf(page)).waitForSelector('input:focus');
        expect(warnings).to.deep.equal([]);
      });
    });

    it('adds one global, and keeps it', async () => {
      const before = `<script>globalThis.before = Object.getOwnPropertyNames(window)</script>`;
      await visit(html({ head: before + tag() }), DESKTOP, async ({ page, launcher }) => {
        await launcher.click();
        await (await chatOf(page)).waitForSelector('input:focus');
        expect(
          await page.evaluate(
            'Object.getOwnPropertyNames(window).filter((name) => !before.includes(name) && !/^\\d+$|^before$|^__playwright/.test(name))',
          ),
        ).to.deep.equal(['FaqChat']);
      });
    });

    const ways: Record<string, () => { head?: string; body?: string }> = {
      'in the head, not deferred': () => ({ head: tag().replace('defer', '') }),
      'as a module': () => ({ head: tag().replace('defer', 'type="module"') }),
      'at the end of the body': () => ({ head: '', body: TEXT + tag().replace('defer', '') }),
      'late, by a script': () => ({
        head: `<script>addEventListener('load', () => setTimeout(() => document.body.append(Object.assign(document.createElement('script'), { src: '${bot.origin}/widget.js' }))))</script>`,
      }),
      'beside an element with the id FaqChat': () => ({ body: `<i id="FaqChat"></i>${TEXT}` }),
    };
    for (const [way, parts] of Object.entries(ways)) {
      it(`works when loaded ${way}`, async () => {
        await visit(html(parts()), DESKTOP, async ({ page, launcher }) => {
          await launcher.waitFor();
          expect(await page.evaluate('document.documentElement.lastElementChild.tagName')).to.equal(
            'FAQ-CHAT',
          );
          await launcher.click();
          await (await chatOf(page)).waitForSelector('input:focus');
        });
      });
    }

    it('works in a page that is itself in an iframe', async () => {
      site.serve('/inner.html', { body: html() });
      const body = `<iframe src="/inner.html" title="Seite" width="900" height="700"></iframe>`;
      await visit(html({ head: '', body }), DESKTOP, async ({ page }) => {
        const inner = page.frameLocator('iframe[title="Seite"]');
        await inner.locator('.launcher').click();
        await (await chatOf(page)).waitForSelector('input:focus');
      });
    });

    it('says to the web master what is wrong, and stays away where its bot is unknown', async () => {
      await visit(
        html({ head: tag('data-colour="teal" data-position="left"') }),
        DESKTOP,
        async ({ launcher, warnings }) => {
          expect((await launcher.boundingBox())?.x).to.equal(16);
          expect(warnings).to.deep.equal([
            'FaqChat: data-colour="teal" is ignored, the default holds. Write the colour as #rrggbb, for instance data-colour="#0b5f73".',
          ]);
        },
      );
      const bundled = `<script>${await readFile(`${ROOT}dist/widget/widget.js`, 'utf8')}</script>`;
      await visit(html({ head: bundled }), DESKTOP, async ({ page, warnings }) => {
        expect(await page.locator('faq-chat').count()).to.equal(0);
        expect(warnings.join()).to.match(/^FaqChat: the address of the bot is unknown\./);
      });
    });

    it('hands the page’s attributes to the chat', async () => {
      const head = tag(
        'data-title="Fragen &amp; Antworten" data-colour="#FC0" data-privacy="/datenschutz" data-label="Frag uns" data-lang="en"',
      );
      await visit(html({ head }), DESKTOP, async ({ page, launcher }) => {
        expect(await launcher.textContent()).to.equal('Frag uns');
        expect(await styleOf(launcher, 'color')).to.equal('rgb(0, 0, 0)');
        await page.screenshot({ path: `${SCREENSHOTS}launcher-yellow.png` });
        await launcher.click();
        const chat = await chatOf(page);
        await chat.waitForSelector('input:focus');
        expect(chat.url()).to.equal(`${bot.origin}/webchat?lang=en`);
        expect(await chat.evaluate('received[0]')).to.deep.equal({
          faqChat: 1,
          type: 'configure',
          configuration: {
            title: 'Fragen & Antworten',
            colour: '#ffcc00',
            colourDark: null,
            privacy: `${site.origin}/datenschutz`,
            imprint: null,
            accessibility: null,
          },
        });
        expect(await page.locator('iframe').getAttribute('title')).to.equal('Fragen & Antworten');
        await page.getByRole('dialog', { name: 'Fragen & Antworten' }).waitFor();
      });
    });

    it('outlives an application that puts another body in place, or removes what it does not know', async () => {
      await visit(html(), PHONE, async ({ page, launcher, window }) => {
        await launcher.tap();
        await (await chatOf(page)).waitForSelector('input:focus');
        await page.evaluate(
          "document.body.replaceWith(Object.assign(document.createElement('body'), { textContent: 'Neu' }))",
        );
        await page.waitForFunction('document.body.inert');
        await page.evaluate("document.querySelector('faq-chat').remove()");
        await page.locator('faq-chat .window.ready').waitFor();
        await (await chatOf(page)).click('#close');
        await window.waitFor({ state: 'hidden' });
        expect(await page.evaluate('document.body.inert')).to.equal(false);
        await launcher.tap();
        await (await chatOf(page)).waitForSelector('input:focus');
        expect(await page.locator('faq-chat').count()).to.equal(1);
      });
    });

    for (const place of ['a part', 'the whole'] as const) {
      it(`lives beside React 19 that renders ${place} of the page`, async () => {
        const whole = place === 'the whole';
        const { outputFiles } = await build({
          stdin: { contents: whole ? REACT_DOCUMENT : REACT_PART, resolveDir: ROOT },
          bundle: true,
          write: false,
          define: { 'process.env.NODE_ENV': '"development"' },
        });
        site.serve('/react.js', { body: Buffer.from(outputFiles[0]!.contents) });
        // The launcher comes first: what it added is then there when React takes the page over.
        const scripts = `${tag()}<script defer src="/react.js"></script>`;
        const content = whole
          ? `<!DOCTYPE html><html lang="de"><head><title>React</title></head><body><button id="count">0</button>${scripts}</body></html>`
          : html({ head: scripts, body: '<div id="app"></div>' });
        await visit(content, DESKTOP, async ({ page, launcher, window }) => {
          const button = page.locator('#count');
          await page.waitForFunction("document.documentElement.dataset.hydrated === 'yes'");
          await button.click();
          await launcher.click();
          const chat = await chatOf(page);
          await chat.waitForSelector('input:focus');
          await button.click();
          await button.getByText('2').waitFor();
          expect(await window.isVisible()).to.equal(true);
          expect(await page.locator('faq-chat').count()).to.equal(1);
          expect(await page.evaluate('React.version')).to.match(/^19\./);
        });
      });
    }
  });

  describe('for the page’s scripts', () => {
    it('opens, asks and closes, and tells of it without telling what was said', async () => {
      const script = `<script>
        const events = [];
        const start = () => {
          for (const type of ['open', 'close', 'reply']) {
            FaqChat.addEventListener(type, (event) => events.push([event.type, Object.keys(event).join()]));
          }
        };
        if (window.FaqChat) start();
        else addEventListener('faqchat:ready', start, { once: true });
      </script>`;
      await visit(html({ head: script + tag() }), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.waitFor();
        await page.locator('#link').focus();
        await page.evaluate("FaqChat.ask(' Wer fördert das? '); FaqChat.ask('Seit wann?')");
        const chat = await chatOf(page);
        await chat.getByText('Antwort auf: Seit wann?').waitFor();
        expect(await chat.evaluate('received.slice(1)')).to.deep.equal([
          { faqChat: 1, type: 'opened' },
          { faqChat: 1, type: 'ask', question: 'Wer fördert das?' },
          { faqChat: 1, type: 'ask', question: 'Seit wann?' },
        ]);
        await chat.waitForSelector('input:focus');
        await page.evaluate('FaqChat.open(); FaqChat.close(); FaqChat.close()');
        await window.waitFor({ state: 'hidden' });
        // The focus goes back to what opened the chat.
        expect(await focusOf(page)).to.equal('link');
        expect(await page.evaluate('events')).to.deep.equal(
          ['open', 'reply', 'reply', 'close'].map((type) => [type, 'isTrusted']),
        );
      });
    });

    it('takes no focus from the page when it closes', async () => {
      await visit(html(), DESKTOP, async ({ page, launcher, window }) => {
        await launcher.click();
        await (await chatOf(page)).waitForSelector('input:focus');
        await page.locator('#link').focus();
        await page.evaluate('FaqChat.close()');
        await window.waitFor({ state: 'hidden' });
        expect(await focusOf(page)).to.equal('link');
      });
    });

    it('refuses a question that is none', async () => {
      await visit(html(), DESKTOP, async ({ page, window, launcher }) => {
        await launcher.waitFor();
        for (const question of ['', '  ', null, 7]) {
          const refused = await page.evaluate(
            `try { FaqChat.ask(${JSON.stringify(question)}) } catch (error) { String(error) }`,
          );
          expect(refused).to.match(/^TypeError: FaqChat\.ask\(question\)/);
        }
        expect(await window.isVisible()).to.equal(false);
      });
    });
  });

  describe('for the eye', () => {
    const views: Record<string, BrowserContextOptions> = {
      light: DESKTOP,
      dark: { ...DESKTOP, colorScheme: 'dark' },
      'forced-colours': { ...DESKTOP, forcedColors: 'active' },
      phone: PHONE,
      'phone-dark': { ...PHONE, colorScheme: 'dark' },
      narrow: NARROW,
    };
    for (const [name, options] of Object.entries(views)) {
      it(`keeps the rules of accessibility, closed, open and in error: ${name}`, async () => {
        await visit(html(), options, async ({ page, launcher }) => {
          await launcher.waitFor();
          const { width, height } = (await launcher.boundingBox())!;
          expect(Math.min(width, height)).to.be.at.least(44);
          await settled(page);
          await page.screenshot({ path: `${SCREENSHOTS}launcher-closed-${name}.png` });
          expect(await violationsOn(page), 'closed').to.deep.equal([]);
          const [[label, ratio] = []] = await contrastsOn(page);
          expect(label).to.equal(OPEN);
          expect(ratio).to.be.at.least(4.5);
          await launcher.click();
          await (await chatOf(page)).waitForSelector('input:focus');
          await settled(page);
          await page.screenshot({ path: `${SCREENSHOTS}launcher-open-${name}.png` });
          expect(await violationsOn(page), 'open').to.deep.equal([]);
        });
        await visit(html(), options, async ({ page, launcher, window }) => {
          await launcher.waitFor();
          await bot.stop();
          await launcher.click();
          await window.getByRole('alert').getByRole('button').waitFor();
          await settled(page);
          await page.screenshot({ path: `${SCREENSHOTS}launcher-error-${name}.png` });
          expect(await violationsOn(page), 'error').to.deep.equal([]);
          const contrasts = await contrastsOn(page);
          // Title, three sentences or buttons in the window, the link.
          expect(contrasts.length).to.be.at.least(5);
          for (const [text, ratio] of contrasts) expect(ratio, text).to.be.at.least(4.5);
          for (const control of await window.locator('button, a').all()) {
            const box = (await control.boundingBox())!;
            expect(Math.min(box.width, box.height)).to.be.at.least(44);
          }
          await bot.start();
        });
      });
    }

    for (const [name, options] of Object.entries({ desktop: DESKTOP, narrow: NARROW })) {
      it(`grows with letters of twice the size, and fits: ${name}`, async () => {
        await visit(html(), options, async ({ page, launcher, window }) => {
          await launcher.waitFor();
          const before = (await launcher.boundingBox())!;
          const cdp = await page.context().newCDPSession(page);
          await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
          await page.reload();
          await launcher.waitFor();
          const after = (await launcher.boundingBox())!;
          expect(after.height).to.be.at.least(2 * before.height);
          expect(after.x).to.be.at.least(0);
          expect(after.x + after.width).to.be.at.most(options.viewport!.width);
          await page.screenshot({ path: `${SCREENSHOTS}launcher-200-closed-${name}.png` });
          await bot.stop();
          await launcher.click();
          await window.getByRole('alert').getByRole('button').waitFor();
          await page.screenshot({ path: `${SCREENSHOTS}launcher-200-error-${name}.png` });
          expect(await overflowOf(window.locator('.panel'))).to.equal(0);
          await window.getByRole('link').scrollIntoViewIfNeeded();
          await bot.start();
        });
      });
    }

    it('moves only where the visitor does not mind motion', async () => {
      for (const [reducedMotion, name] of [
        ['no-preference', 'appear'],
        ['reduce', 'none'],
      ] as const) {
        await visit(html(), { ...DESKTOP, reducedMotion }, async ({ launcher, window }) => {
          await launcher.click();
          expect(await styleOf(window, 'animationName')).to.equal(name);
        });
      }
    });

    it('is not on paper, and leaves the page all of its own', async () => {
      const pages = async (page: Page) =>
        [...(await page.pdf()).toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
      await visit(html(), PHONE, async ({ page, launcher }) => {
        await launcher.waitFor();
        const closed = await pages(page);
        expect(closed).to.be.greaterThan(1);
        await launcher.tap();
        await (await chatOf(page)).waitForSelector('input:focus');
        expect(await pages(page)).to.equal(closed);
        await page.emulateMedia({ media: 'print' });
        expect(await launcher.isVisible()).to.equal(false);
        expect(await page.locator('iframe').isVisible()).to.equal(false);
      });
    });
  });
});

const COUNTER = `
import * as React from 'react';
window.React = React;
function Counter() {
  const [count, setCount] = React.useState(0);
  React.useEffect(() => { document.documentElement.dataset.hydrated = 'yes'; }, []);
  return React.createElement('button', { id: 'count', onClick: () => setCount(count + 1) }, count);
}`;

const REACT_PART = `${COUNTER}
import { createRoot } from 'react-dom/client';
createRoot(document.querySelector('#app')).render(React.createElement(Counter));
`;

/** As frameworks do that render on the server: React owns the html element. */
const REACT_DOCUMENT = `${COUNTER}
import { hydrateRoot } from 'react-dom/client';
const page = React.createElement('html', { lang: 'de' },
  React.createElement('head', null, React.createElement('title', null, 'React')),
  React.createElement('body', null, React.createElement(Counter)));
hydrateRoot(document, page);
`;

async function styleOf(locator: Locator, property: string): Promise<string | undefined> {
  return locator.evaluate(
    (element, name) =>
      (
        globalThis as unknown as { getComputedStyle(e: unknown): Record<string, string> }
      ).getComputedStyle(element)[name],
    property,
  );
}

/** How many pixels an element's content is wider than the element. */
async function overflowOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const { scrollWidth, clientWidth } = element as unknown as Record<string, number>;
    return scrollWidth! - clientWidth!;
  });
}

/** The chat in its iframe, once it is there. */
async function chatOf(page: Page): Promise<Frame> {
  for (;;) {
    const chat = page.frames().find((frame) => frame.url().includes('/webchat'));
    if (chat) return chat;
    await page.waitForTimeout(20);
  }
}

/** The id or class of what has the focus in the page. */
async function focusOf(page: Page): Promise<string> {
  return page.evaluate(
    '(({ activeElement: e }) => { const inner = e.shadowRoot?.activeElement ?? e; return inner.id || inner.className || inner.tagName; })(document)',
  );
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(
    "Promise.all(document.querySelector('faq-chat').shadowRoot.getAnimations().map((a) => a.finished)).then(() => undefined)",
  );
}

/** What axe-core finds, best practices included: the rule and the elements. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(`${ROOT}node_modules/axe-core/axe.min.js`, 'utf8'));
  const { violations } = await page.evaluate(async () =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      iframes: false,
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * The launcher's visible texts with their contrast to the nearest ground. axe-core looks for grounds
 * within the body alone, and leaves the contrast of what stands beside it undecided.
 */
async function contrastsOn(page: Page): Promise<[text: string, ratio: number][]> {
  const found: [string, string, string][] = await page.evaluate(`(() => {
    const { shadowRoot } = document.querySelector('faq-chat');
    const ground = (e) => {
      const colour = getComputedStyle(e).backgroundColor;
      return colour === 'rgba(0, 0, 0, 0)' ? ground(e.parentElement) : colour;
    };
    return [...shadowRoot.querySelectorAll('*')]
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
      .filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map((e) => [e.textContent, getComputedStyle(e).color, ground(e)]);
  })()`);
  return found.map(([text, colour, ground]) => [text, contrast(hex(colour), hex(ground))]);
}

/** `rgb(1, 2, 3)` as `#010203`. */
function hex(rgb: string): string {
  const digits = rgb.match(/\d+/g)!.map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${digits.slice(0, 3).join('')}`;
}
