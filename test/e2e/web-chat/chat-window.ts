import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';

const AXE = fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../../../test-results/', import.meta.url));

/** A visitor's browser; every request that leaves this machine is stopped and kept. */
export class VisitorBrowser {
  /** What the browser complained of: errors of scripts and violations of policies. */
  readonly complaints: string[] = [];
  readonly outbound: string[] = [];

  private constructor(readonly context: BrowserContext) {}

  static async start(browser: Browser, options: BrowserContextOptions): Promise<VisitorBrowser> {
    const context = await browser.newContext({ locale: 'de-DE', ...options });
    const visitor = new VisitorBrowser(context);
    // The oldest browsers that the chat is for do not know it.
    await context.addInitScript('delete URL.canParse');
    await context.addInitScript(
      "addEventListener('securitypolicyviolation', (e) => console.error('policy', e.violatedDirective, e.blockedURI))",
    );
    await context.route(
      ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
      async (route) => {
        visitor.outbound.push(route.request().url());
        await route.abort();
      },
    );
    context.on('weberror', (error) => visitor.complaints.push(error.error().message));
    context.on('console', (message) => {
      const text = message.text();
      // That a server is gone or refuses is what some tests are about: the chat says it to the visitor.
      if (message.type() !== 'error' || /Failed to load resource|WebSocket connection/.test(text))
        return;
      visitor.complaints.push(text);
    });
    return visitor;
  }

  async visit(url: string): Promise<ChatWindow> {
    const page = await this.context.newPage();
    await page.goto(url);
    return new ChatWindow(page);
  }

  /** Ends the visit, and holds it against what always counts. */
  async leave(): Promise<void> {
    await this.context.close();
    expect(this.outbound).to.deep.equal([]);
    expect(this.complaints).to.deep.equal([]);
  }
}

/** The chat as a person meets it: by the button of a page. */
export class ChatWindow {
  constructor(readonly page: Page) {}

  get launcher() {
    return this.page.locator('faq-chat .launcher');
  }

  get frame() {
    return this.page.frameLocator('faq-chat iframe');
  }

  get field() {
    return this.frame.getByRole('combobox');
  }

  /** All that was said, by bot and visitor. */
  get bubbles() {
    return this.frame.locator('.webchat__bubble__content');
  }

  get status() {
    return this.frame.locator('.status');
  }

  async open(): Promise<this> {
    await this.launcher.click();
    await this.bubbles.first().waitFor();
    return this;
  }

  /** Types a message, sends it, and waits until the reply says something. */
  async ask(question: string, reply: RegExp | string): Promise<void> {
    await this.type(question);
    await this.reads(reply);
  }

  async type(question: string): Promise<void> {
    await this.field.fill(question);
    await this.field.press('Enter');
  }

  async click(name: string | RegExp): Promise<void> {
    await this.frame.getByRole('button', { name, exact: true }).click();
  }

  /** Waits until it stands in the last bubble. */
  async reads(text: RegExp | string): Promise<void> {
    await this.bubbles.last().filter({ hasText: text }).waitFor();
  }

  /** How often something was said. */
  async count(text: RegExp | string): Promise<number> {
    return this.bubbles.filter({ hasText: text }).count();
  }

  /** The iframe's document, for what locators cannot do. */
  async document(): Promise<Frame> {
    const handle = await this.page.locator('faq-chat iframe').elementHandle();
    return (await handle.contentFrame())!;
  }

  /** What an automated checker finds wrong, in the page and in the chat. */
  async violations(): Promise<string[]> {
    const frames = [this.page.mainFrame(), await this.document()];
    const found: string[] = [];
    for (const frame of frames) {
      await frame.evaluate(await readFile(AXE, 'utf8'));
      const { violations } = await frame.evaluate<AxeResults>(
        'axe.run(document, { iframes: false })',
      );
      found.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      );
    }
    return found;
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SCREENSHOTS}web-chat-${name}.png` });
  }
}
