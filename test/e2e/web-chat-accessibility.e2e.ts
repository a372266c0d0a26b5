import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';
import { type ChatWindow, VisitorBrowser } from './web-chat/chat-window.js';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 760 },
  hasTouch: true,
  isMobile: true,
};
/** A screen of 1280 × 1024 pixels at 400 % zoom (WCAG 2.2, 1.4.10). */
const ZOOMED: BrowserContextOptions = { viewport: { width: 320, height: 256 } };

/** The spacing of WCAG 2.2, 1.4.12. */
const SPACED = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}`;

describe('the chat for people who use it otherwise', () => {
  let browser: Browser;
  let bot: BotProcess;
  let origin: string;
  let visitor: VisitorBrowser;

  before(async function () {
    // Chromium may have to be installed first.
    this.timeout(15 * 60_000);
    browser = await launchChromium();
    bot = await BotProcess.listening({ PRIVACY_URL: 'https://www.example.org/datenschutz' });
    ({ origin } = new URL(await bot.endpoint()));
  });

  after(async () => {
    await browser.close();
    await bot.stop();
  });

  afterEach(async () => {
    await visitor.leave();
  });

  /** @param letters the size of letters that the browser is set to, in pixels */
  async function open(options: BrowserContextOptions, letters = 16): Promise<ChatWindow> {
    visitor = await VisitorBrowser.start(browser, options);
    const chat = await visitor.visit(`${origin}/?lang=de`);
    const cdp = await chat.page.context().newCDPSession(chat.page);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    await chat.page.reload();
    await chat.open();
    await chat.frame.locator('.choices').waitFor();
    return chat;
  }

  it('leads into a message and out of it by the keyboard, and closes only then', async () => {
    const chat = await open(DESKTOP);
    const { keyboard } = chat.page;
    const transcript = chat.frame.locator('.webchat__basic-transcript');
    await pressUntil(chat, 'Shift+Tab', transcript);
    await keyboard.press('Home');
    await keyboard.press('Enter');
    const link = chat.bubbles.first().getByRole('link');
    await isFocused(link);
    await keyboard.press('Escape');
    await isFocused(transcript);
    await keyboard.press('Shift+Tab');
    await isFocused(chat.frame.locator('.webchat__keyboard-help__close-button'));
    await keyboard.press('Escape');
    await isFocused(transcript);
    await keyboard.press('Escape');
    await chat.page.locator('faq-chat .window').waitFor({ state: 'hidden' });
  });

  it('gives the focus to the field after a click, and to its form where a keyboard would come up', async () => {
    const desktop = await open(DESKTOP);
    await desktop.click('Förderung');
    await isFocused(desktop.field);
    await visitor.leave();
    const phone = await open(PHONE);
    await phone.frame.getByRole('button', { name: 'Förderung', exact: true }).tap();
    await isFocused(phone.frame.getByRole('form', { name: 'Ihre Frage' }));
    for (const target of await phone.frame.locator('.questions button, .tools button').all()) {
      expect((await target.boundingBox())!.height).to.be.at.least(44);
    }
  });

  for (const [name, options, letters] of [
    ['at 400 % zoom', ZOOMED, 16],
    ['with letters of twice the size', DESKTOP, 32],
    ['with letters of twice the size on a phone', PHONE, 32],
  ] as const) {
    it(`keeps all of it in reach ${name}`, async () => {
      const chat = await open(options, letters);
      await fits(chat);
      await chat.screenshot(`reach-${options.viewport!.width}-${letters}`);
    });
  }

  it('keeps all of it in reach with the text spaced wider', async () => {
    const chat = await open({ viewport: { width: 320, height: 568 } });
    await (await chat.document()).evaluate(SPACED);
    await fits(chat);
    await chat.screenshot('reach-spaced');
  });
});

async function pressUntil(chat: ChatWindow, key: string, target: Locator): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    if (await hasFocus(target)) return;
    await chat.page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(target)}.`);
}

async function isFocused(target: Locator): Promise<void> {
  await focused(target).waitFor();
}

async function hasFocus(target: Locator): Promise<boolean> {
  return (await focused(target).count()) > 0;
}

/** The element, where it is the one in the chat that has the focus. */
function focused(target: Locator): Locator {
  return target.and(target.page().frameLocator('faq-chat iframe').locator(':focus'));
}

/** Whether nothing sticks out sideways, and every control can be scrolled into sight. */
async function fits(chat: ChatWindow): Promise<void> {
  const overflow = await (
    await chat.document()
  ).evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).to.equal(0);
  for (const control of await chat.frame.locator('.head button, .choices button, .field').all()) {
    // Scrolls to it as a person would, and looks whether a click would hit it.
    await control.click({ trial: true });
  }
}
