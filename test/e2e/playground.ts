import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { freePort } from './free-port.js';

const CLI = fileURLToPath(
  new URL('../../node_modules/@microsoft/m365agentsplayground/cli.js', import.meta.url),
);
const SCREENSHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

/** The Microsoft 365 Agents Playground in a browser, connected to a bot. */
export class Playground {
  private constructor(
    readonly page: Page,
    private readonly server: ChildProcess,
    private readonly channel: string,
  ) {}

  static async open(browser: Browser, endpoint: string, channel: string): Promise<Playground> {
    const port = await freePort();
    const args = ['-e', endpoint, '-c', channel, '-p', String(port), '--dt', 'true'];
    const server = spawn(process.execPath, [CLI, ...args], {
      cwd: tmpdir(),
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise<void>((resolve, reject) => {
      server.on('exit', () => {
        reject(new Error('The Agents Playground ended.'));
      });
      server.stdout.on('data', (text: Buffer) => {
        if (text.includes('Listening')) resolve();
      });
    });
    const context = await browser.newContext({
      locale: 'de-DE',
      viewport: { width: 1500, height: 900 },
    });
    const page = await context.newPage();
    await page.route('**', async (route) => {
      const { hostname } = new URL(route.request().url());
      if (hostname === 'localhost') await route.continue();
      else await route.abort();
    });
    await page.goto(`http://localhost:${port}/`);
    const playground = new Playground(page, server, channel);
    await page.getByRole('button', { name: 'Hide log panel' }).click();
    return playground;
  }

  /** Sends a message as a person does. */
  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox').last().click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to one of the conversations on the left: "Group Chat", "General". */
  async enter(conversation: string): Promise<void> {
    await this.page.getByText(conversation, { exact: true }).first().click();
  }

  /** Mentions the bot and says something to it, as in a group chat; in a channel as a new post. */
  async mention(text: string, isPost = false): Promise<void> {
    const boxes = this.page.getByRole('textbox');
    await this.#mentionIn(isPost ? boxes.first() : boxes.last(), text);
    if (isPost) await this.page.getByRole('button', { name: 'Post', exact: true }).click();
    else await this.page.keyboard.press('Enter');
  }

  /** Mentions the bot in a reply to the channel's latest post. */
  async reply(text: string): Promise<void> {
    await this.#mentionIn(this.page.getByRole('textbox').nth(1), text);
    await this.page.keyboard.press('Enter');
  }

  /** All that the channel's latest post holds, itself and the replies to it, once a text is among it. */
  async thread(post: string, text: string | RegExp): Promise<string> {
    const thread = this.page
      .getByRole('textbox')
      .nth(1)
      .locator(`xpath=ancestor::*[contains(., '${post}')][1]`);
    await thread.filter({ hasText: text }).waitFor();
    return thread.innerText();
  }

  /** Points to the first place where a source's number stands. */
  async pointTo(number: number): Promise<void> {
    await this.page.getByText(String(number), { exact: true }).first().hover();
  }

  async #mentionIn(box: Locator, text: string): Promise<void> {
    // Before the conversation and its members are loaded, the sign opens no list.
    const choice = this.page.getByRole('menuitem').filter({ hasText: 'Test Bot' });
    for (let attempt = 1; attempt <= 5; attempt++) {
      await box.click();
      await this.page.keyboard.type('@', { delay: 100 });
      const isOpen = await choice.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isOpen) break;
      await this.page.keyboard.press('Backspace');
    }
    await choice.click();
    await this.page.keyboard.type(` ${text}`);
  }

  /** Gives the last message that can be rated a thumb, and says why. */
  async rate(thumb: 'Like' | 'Dislike', why: string): Promise<void> {
    await this.page.getByRole('button', { name: thumb, exact: true }).last().click();
    await this.page.getByRole('dialog').getByRole('textbox').fill(why);
    await this.page.getByRole('button', { name: 'Submit' }).click();
    await this.page.getByRole('button', { name: 'Close' }).click();
  }

  /** Types into the search of the message extension, and waits until it has found a title. */
  async search(text: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).last().click();
    await this.page.getByText('Search Command').click();
    await this.page
      .getByPlaceholder(/search/i)
      .or(this.page.getByRole('searchbox'))
      .first()
      .click();
    await this.page.keyboard.type(text);
    await this.page.getByText(title, { exact: true }).last().waitFor();
    // What was found for the last letter takes the place of what was found before.
    await this.page.locator('.fui-Spinner').waitFor({ state: 'hidden' });
    await this.page.getByText(title, { exact: true }).last().waitFor();
  }

  /** Puts a result of the search into the chat. */
  async insert(title: string): Promise<void> {
    await this.page.getByText(title, { exact: true }).last().click();
    await this.page.getByRole('button', { name: 'Send Message' }).last().click();
  }

  /** What a link becomes in the box where messages are written. */
  async unfurl(url: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).last().click();
    await this.page.getByText('Link Unfurling').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(url);
    await dialog.getByText('Automati').or(dialog.getByText('Automated')).first().waitFor();
    const shown = await dialog.innerText();
    await this.screenshot('unfurled');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    return shown;
  }

  /** Sends an event of the menu: "Uninstall application", "Add user". */
  async mock(event: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Mock an Activity' }).click();
    await this.page.getByText(event, { exact: true }).click();
    await this.page.getByRole('button', { name: 'Send activity' }).click();
  }

  /** Waits until the page shows a text, so many times and no more. */
  async sees(text: string | RegExp, times = 1): Promise<void> {
    const found = this.page.getByText(text);
    for (let attempt = 0; (await found.count()) !== times; attempt++) {
      if (attempt > 100) throw new Error(`${await found.count()} times, not ${times}: ${text}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Waits for a button with this title, the latest where there are several, and clicks it. */
  async click(title: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: title }).last().click();
  }

  /** The same with the keyboard. */
  async press(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title, exact: true }).last().press('Enter');
  }

  /** Waits for a text of the bot that is shown for so many times, and returns its last message. */
  async shown(text: string | RegExp, times = 1): Promise<string> {
    const matches = this.#messages().filter({ hasText: text });
    await matches.nth(times - 1).waitFor({ state: 'visible' });
    return matches.nth(times - 1).innerText();
  }

  async count(text: string | RegExp): Promise<number> {
    return this.#messages().filter({ hasText: text }).count();
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SCREENSHOTS}playground-${this.channel}-${name}.png` });
  }

  async close(): Promise<void> {
    await this.page.context().close();
    this.server.removeAllListeners('exit');
    this.server.kill('SIGKILL');
  }

  #messages(): Locator {
    return this.page.locator('[aria-label="Message header"] + *');
  }
}
