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
      viewport: { width: 1200, height: 900 },
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
