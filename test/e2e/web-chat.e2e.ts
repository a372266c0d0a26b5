import { expect } from 'chai';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';
import { freePort } from './free-port.js';
import { type ChatWindow, VisitorBrowser } from './web-chat/chat-window.js';
import { StubServer } from './widget-launcher/stub-server.js';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 760 },
  hasTouch: true,
  isMobile: true,
};

const FUNDER = /Bundesministerium für Bildung und Forschung/;
const WELCOME = /automatischer Auskunftsdienst/;

describe('the chat on an institution’s page', () => {
  let browser: Browser;
  let bot: BotProcess;
  let origin: string;
  let settings: Record<string, string>;
  /** Of the bot's site, as an institution's own are, but of another origin. */
  const site = new StubServer('127.0.0.1');
  /** To a browser a third party. */
  const foreign = new StubServer('localhost');
  let visitor: VisitorBrowser;

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
    await Promise.all([site.start(), foreign.start()]);
    settings = {
      // The same after a restart.
      PORT: String(await freePort()),
      WEBCHAT_ORIGINS: `${site.origin},${foreign.origin}`,
      PRIVACY_URL: 'https://www.example.org/datenschutz',
      IMPRINT_URL: 'https://www.example.org/impressum',
    };
    bot = await BotProcess.listening(settings);
    ({ origin } = new URL(await bot.endpoint()));
  });

  after(async () => {
    await browser.close();
    await Promise.all([bot.stop(), site.stop(), foreign.stop()]);
  });

  afterEach(async () => {
    await visitor.leave();
  });

  async function visit(
    options: BrowserContextOptions = DESKTOP,
    { lang = 'de', attributes = '', headers = {} } = {},
  ): Promise<ChatWindow> {
    site.serve('/page.html', {
      body: `<!doctype html><html lang="${lang}"><head><title>Klinikum Musterstadt</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script defer src="${origin}/widget.js" ${attributes}></script></head>
<body><main><h1>Klinikum Musterstadt</h1><p>Wir forschen gemeinsam.</p></main></body></html>`,
      headers,
    });
    visitor = await VisitorBrowser.start(browser, options);
    return visitor.visit(`${site.origin}/page.html`);
  }

  it('answers with proof under a policy that allows the bot and nothing else', async () => {
    const chat = await visit(DESKTOP, {
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`,
      },
    });
    await chat.open();
    await chat.reads(WELCOME);
    await chat.reads(/nur an den Server dieses Dienstes.*60 Minuten/s);
    await chat.reads('Datenschutzerklärung');
    await chat.ask('Wer fördert die MII?', FUNDER);
    await chat.reads(/„Das BMBF stellt dafür.*Quelle: .*2020/s);
    await chat.click('Wie hoch ist die Förderung der MII?');
    await chat.reads(/Wie hoch ist die Förderung der MII\?.*180 Millionen/s);
    await chat.screenshot('answer');
  });

  it('finds questions while one types, in the browser alone, and asks the one that is chosen', async () => {
    const chat = await visit();
    await chat.open();
    await chat.field.focus();
    const requests: string[] = [];
    await chat.frame.locator('body').evaluate(async () => fetch('/webchat/questions?lang=de'));
    chat.page.on('request', (request) => requests.push(request.url()));
    const sent: (string | Buffer)[] = [];
    chat.page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => sent.push(payload)),
    );
    await chat.field.pressSequentially('welche konsort');
    const options = chat.frame.getByRole('option');
    await options.first().waitFor();
    expect(await options.count()).to.be.within(1, 5);
    expect(await chat.violations()).to.deep.equal([]);
    await chat.screenshot('typing');
    expect([requests, sent]).to.deep.equal([[], []]);
    await chat.field.press('ArrowDown');
    const chosen = (await options.first().textContent())!;
    expect(await options.first().getAttribute('aria-selected')).to.equal('true');
    await chat.field.press('Enter');
    await chat.reads(chosen);
    expect(await chat.field.inputValue()).to.equal('');
  });

  it('sends what was typed where nothing is chosen, and Escape closes the list first', async () => {
    const chat = await visit();
    await chat.open();
    await chat.field.pressSequentially('wer fördert');
    await chat.frame.getByRole('listbox').waitFor();
    await chat.field.press('Escape');
    await chat.frame.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await chat.field.inputValue()).to.equal('wer fördert');
    await chat.field.press('Enter');
    await chat.reads(FUNDER);
    expect(await chat.count(/^wer fördert$/)).to.equal(1);
    await chat.field.press('Escape');
    await chat.page.locator('faq-chat .window').waitFor({ state: 'hidden' });
    expect(await chat.page.evaluate('document.activeElement.localName')).to.equal('faq-chat');
  });

  it('switches to Einfache Sprache and back', async () => {
    const chat = await visit();
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    const toggle = chat.frame.getByRole('button', { name: 'Einfache Sprache' });
    await toggle.click();
    await chat.reads(/Einfache Sprache.*Das Geld kommt/s);
    await chat.frame.locator('.switch[aria-pressed=true]').waitFor();
    await chat.ask('Welche Konsortien gibt es?', /Einfache Sprache/);
    await toggle.click();
    await chat.frame.locator('.switch[aria-pressed=false]').waitFor();
  });

  it('copies an answer with its source and date', async () => {
    const chat = await visit({ ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    await chat.click('Antwort kopieren');
    await chat.status.filter({ hasText: 'Kopiert' }).waitFor();
    await chat.page.bringToFront();
    await chat.page.locator('h1').first().click();
    const copied = await chat.page.evaluate('navigator.clipboard.readText()');
    expect(copied)
      .to.match(/Bundesministerium.*„Das BMBF.*Quelle: Politischer Abend.*2020/s)
      .and.not.match(/\*|>/);
  });

  it('speaks the language of the page, and marks messages with theirs', async () => {
    const chat = await visit(DESKTOP, { lang: 'en-GB' });
    await chat.open();
    await chat.reads(/automated information service/);
    await chat.ask('Who funds the MII?', /Federal Ministry/);
    await chat.ask('Wer fördert die MII?', /Geldgeber/);
    expect(await chat.frame.locator('html').getAttribute('lang')).to.equal('en');
    const language = chat.bubbles.last().locator('[lang]').first();
    expect(await language.getAttribute('lang')).to.equal('de');
    expect(
      await chat.frame.locator('.webchat__live-region-transcript').getAttribute('lang'),
    ).to.equal('de');
  });

  it('begins in Einfache Sprache where the page is in it', async () => {
    const chat = await visit(DESKTOP, { lang: 'de', attributes: 'data-lang="de-simple"' });
    await chat.open();
    await chat.reads(/Ich bin ein Computer-Programm/);
    await chat.ask('Wer fördert die MII?', /Das Geld kommt/);
    expect(await chat.count(WELCOME)).to.equal(0);
  });

  it('takes the institution’s title, colours and links', async () => {
    const chat = await visit(DESKTOP, {
      attributes:
        'data-title="Fragen zur Forschung" data-colour="#7a1f5c" data-imprint="/impressum"',
    });
    await chat.open();
    await chat.frame.getByRole('heading', { name: 'Fragen zur Forschung' }).waitFor();
    const colour = await (
      await chat.document()
    ).evaluate("getComputedStyle(document.querySelector('.head')).backgroundColor");
    expect(colour).to.equal('rgb(122, 31, 92)');
    const link = chat.frame.locator('.foot').getByRole('link', { name: 'Impressum' });
    expect(await link.getAttribute('href')).to.equal(`${site.origin}/impressum`);
    expect(await chat.violations()).to.deep.equal([]);
    await chat.screenshot('colours');
  });

  for (const [name, options] of Object.entries({
    light: DESKTOP,
    dark: { ...DESKTOP, colorScheme: 'dark' as const },
    phone: PHONE,
    narrow: { viewport: { width: 320, height: 480 } },
    forced: { ...DESKTOP, forcedColors: 'active' as const },
  })) {
    it(`has nothing that a checker objects to: ${name}`, async () => {
      const chat = await visit(options);
      await chat.open();
      await chat.frame.locator('.choices').waitFor();
      expect(await chat.violations(), 'welcome').to.deep.equal([]);
      await chat.ask('Wer fördert die MII?', FUNDER);
      expect(await chat.violations(), 'answer').to.deep.equal([]);
      await chat.screenshot(name);
      await chat.ask('geld mii ziele wann', /./);
      expect(await chat.violations(), 'suggestions').to.deep.equal([]);
      const overflow = await (
        await chat.document()
      ).evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(overflow).to.equal(0);
    });
  }

  it('announces what the bot says once, and what is shown again not at all', async () => {
    const chat = await visit();
    await chat.open();
    await listen(chat);
    await chat.ask('Wer fördert die MII?', FUNDER);
    await chat.page.waitForTimeout(1500);
    const heard = await announcements(chat);
    expect(heard.filter((text) => text.includes('Bundesministerium für Bildung'))).to.have.length(
      1,
    );
    await chat.page.reload();
    await chat.launcher.click();
    await listen(chat);
    await chat.reads(FUNDER);
    await chat.page.waitForTimeout(3000);
    expect(await announcements(chat)).to.deep.equal([]);
  });

  it('keeps the conversation over reload and navigation, and nothing before it is opened', async () => {
    const chat = await visit();
    const elsewhere = await visitor.visit(`${origin}/health`);
    expect(await stored(elsewhere)).to.equal(0);
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    await chat.page.reload();
    await chat.open();
    await chat.reads(FUNDER);
    await chat.frame.getByRole('button', { name: 'Wie hoch ist die Förderung der MII?' }).waitFor();
    await chat.page.goto(`${site.origin}/page.html?other`);
    await chat.open();
    await chat.reads(FUNDER);
    expect(await chat.count(WELCOME)).to.equal(1);
    await chat.ask('und seit wann?', /2018/);
    expect(await stored(chat)).to.equal(0);
  });

  it('also answers where the browser lets a third party store nothing', async () => {
    foreign.serve('/', { body: `<script defer src="${origin}/widget.js"></script>` });
    visitor = await VisitorBrowser.start(browser, DESKTOP);
    const chat = await (await visitor.visit(`${foreign.origin}/`)).open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    await chat.click('Verlauf löschen');
    await chat.status.filter({ hasText: 'gelöscht' }).waitFor();
  });

  it('has a conversation of its own in each tab', async () => {
    const chat = await visit();
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    const other = await (await visitor.visit(`${site.origin}/page.html`)).open();
    await other.reads(WELCOME);
    await other.ask('Welche Konsortien gibt es?', /MIRACUM/);
    expect(await other.count(FUNDER)).to.equal(0);
    expect(await chat.count('MIRACUM')).to.equal(0);
  });

  it('deletes the conversation, here and on the server', async () => {
    const chat = await visit();
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    const { session } = JSON.parse(await kept(chat)) as { session: Session };
    await chat.click('Verlauf löschen');
    await chat.status.filter({ hasText: 'gelöscht' }).waitFor();
    await chat.reads(WELCOME);
    expect(await chat.bubbles.count()).to.equal(1);
    expect(await kept(chat)).to.not.include(session.conversationId);
    const again = await fetch(`${session.domain}/conversations/${session.conversationId}`, {
      headers: { authorization: `Bearer ${session.token}` },
    });
    expect(again.status).to.equal(404);
  });

  it('survives a restart of the server: what was said stays, what was asked is answered once', async () => {
    const chat = await visit();
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    await bot.kill();
    await chat.status.filter({ hasText: 'Keine Verbindung' }).waitFor();
    expect(await chat.violations(), 'offline').to.deep.equal([]);
    await chat.screenshot('offline');
    await chat.type('Welche Konsortien gibt es?');
    await chat.page.waitForTimeout(500);
    bot = await BotProcess.listening(settings);
    await chat.reads('MIRACUM');
    await chat.status.filter({ hasText: 'Wieder verbunden' }).waitFor();
    expect(await chat.count(WELCOME)).to.equal(1);
    expect(await chat.count(FUNDER)).to.equal(1);
    expect(await chat.count(/^Welche Konsortien gibt es\?/)).to.equal(1);
    expect(await chat.count('MIRACUM')).to.equal(1);
  });

  it('says that the network is gone, and mends itself when it is back', async () => {
    const chat = await visit();
    await chat.open();
    await visitor.context.setOffline(true);
    await chat.type('Wer fördert die MII?');
    await chat.status.filter({ hasText: 'Keine Verbindung' }).waitFor();
    await visitor.context.setOffline(false);
    await chat.reads(FUNDER);
    expect(await chat.count(/^Wer fördert die MII\?$/)).to.equal(1);
    expect(await chat.count(FUNDER)).to.equal(1);
  });

  it('asks from time to time where no WebSocket passes', async () => {
    const chat = await visit();
    await visitor.context.routeWebSocket(/\/v3\/directline\//, async (socket) => {
      await socket.close();
    });
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    expect(await chat.count(FUNDER)).to.equal(1);
  });

  it('sends once more, once, what the server was too busy for', async () => {
    const chat = await visit();
    await chat.open();
    let refusals = 0;
    await visitor.context.route(/\/activities$/, async (route) => {
      refusals += 1;
      if (refusals > 2) await route.fallback();
      else await route.fulfill({ status: 429, headers: { 'retry-after': '1' }, body: '{}' });
    });
    await chat.ask('Wer fördert die MII?', FUNDER);
    expect(refusals).to.equal(3);
    expect(await chat.count(/^Wer fördert die MII\?$/)).to.equal(1);
  });

  it('prints what was said, and nothing to click', async () => {
    const chat = await visit();
    await chat.page.goto(`${origin}/webchat?lang=de`);
    const { page } = chat;
    const bubbles = page.locator('.webchat__bubble__content');
    await bubbles.first().waitFor();
    await page.getByRole('combobox').fill('Wer fördert die MII?');
    await page.keyboard.press('Enter');
    await bubbles.last().filter({ hasText: FUNDER }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).to.equal(0);
    const first = await bubbles.first().boundingBox();
    const last = await bubbles.last().boundingBox();
    // One below the other on one long sheet, not in a box that scrolls.
    expect(first!.y).to.be.at.least(0);
    expect(last!.y).to.be.greaterThan(first!.y + first!.height - 1);
    await page.screenshot({ path: 'test-results/web-chat-print.png', fullPage: true });
  });

  it('is not shown by pages that may not', async () => {
    const stranger = new StubServer('localhost');
    await stranger.start();
    stranger.serve('/', { body: `<script defer src="${origin}/widget.js"></script>` });
    visitor = await VisitorBrowser.start(browser, DESKTOP);
    const chat = await visitor.visit(`${stranger.origin}/`);
    await chat.launcher.click();
    await chat.page.locator('faq-chat').getByRole('button', { name: 'Erneut versuchen' }).waitFor();
    await stranger.stop();
  });

  it('runs through another service where that is set, and says so', async () => {
    const port = await freePort();
    const page = `http://127.0.0.1:${port}`;
    const secret = 'a-secret-of-the-service-0123456789';
    // A second bot stands in for Microsoft's service: it speaks the same protocol.
    const service = await BotProcess.listening({
      DIRECT_LINE_SECRET: secret,
      WEBCHAT_ORIGINS: page,
    });
    const address = `${new URL(await service.endpoint()).origin}/v3/directline`;
    const host = await BotProcess.listening({
      PORT: String(port),
      MicrosoftAppId: '00000000-0000-0000-0000-000000000001',
      MicrosoftAppPassword: 'unused',
      AZURE_DIRECT_LINE_SECRET: secret,
      AZURE_DIRECT_LINE_URL: address,
    });
    try {
      visitor = await VisitorBrowser.start(browser, DESKTOP);
      const chat = await visitor.visit(`${page}/`);
      await chat.open();
      await chat.reads(/Microsoft/);
      expect(await chat.count('nur an den Server dieses Dienstes')).to.equal(0);
      await chat.ask('Wer fördert die MII?', FUNDER);
      const { session } = JSON.parse(await kept(chat)) as { session: Session };
      expect(session.domain).to.equal(address);
    } finally {
      await Promise.all([service.stop(), host.stop()]);
    }
  });

  it('is on the bot’s own page', async () => {
    visitor = await VisitorBrowser.start(browser, PHONE);
    const chat = await visitor.visit(`${origin}/`);
    await chat.open();
    await chat.ask('Wer fördert die MII?', FUNDER);
    await chat.screenshot('home');
  });
});

interface Session {
  domain: string;
  conversationId: string;
  token: string;
}

/** How much the page itself has stored. */
async function stored({ page }: ChatWindow): Promise<number> {
  return page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length');
}

/** What the chat keeps of the conversation. */
async function kept(chat: ChatWindow): Promise<string> {
  return (await chat.document()).evaluate("sessionStorage.getItem('faq-chat')");
}

/** Writes down what is put where screen readers listen. */
async function listen(chat: ChatWindow): Promise<void> {
  await chat.field.waitFor();
  await (
    await chat.document()
  ).evaluate(`{
    window.heard = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          const region = node.parentElement?.closest('[aria-live=polite], [role=log]');
          if (region && !node.parentElement.closest('[aria-hidden=true]')) heard.push(node.textContent);
        }
      }
    }).observe(document.body, { childList: true, subtree: true });
  }`);
}

async function announcements(chat: ChatWindow): Promise<string[]> {
  return (await chat.document()).evaluate('heard');
}
