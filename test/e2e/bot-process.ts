import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const FORBID_OUTBOUND = new URL('forbid-outbound.mjs', import.meta.url).href;

/** How a process ended and what it had said. */
export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * The built bot as its operator starts it, with an environment of the test's own, in a folder of
 * its own, so that no .env of the project has a say.
 */
export class BotProcess {
  /** The folder that it is started in. */
  readonly folder = mkdtempSync(join(tmpdir(), 'bot-'));
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  readonly #endpoint: Promise<string>;
  #stdout = '';
  #stderr = '';

  constructor(settings: Record<string, string> = {}) {
    this.#child = spawn(process.execPath, ['--import', FORBID_OUTBOUND, MAIN], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    this.ended = new Promise((resolve) => {
      this.#child.on('close', (code) => {
        rmSync(this.folder, { recursive: true });
        resolve({ code, stdout: this.#stdout, stderr: this.#stderr });
      });
    });
    this.#endpoint = new Promise((resolve, reject) => {
      this.#child.stdout?.on('data', () => {
        const [, url] = /listens at (\S+)/.exec(this.#stdout) ?? [];
        if (url) resolve(url);
      });
      this.#child.on('close', () => {
        reject(new Error(`The bot ended before it listened: ${this.#stderr}`));
      });
    });
    // Tests of a bot that does not start never ask for it.
    this.#endpoint.catch(() => undefined);
  }

  /** A bot that listens. */
  static async listening(settings: Record<string, string> = {}): Promise<BotProcess> {
    const bot = new BotProcess(settings);
    await bot.endpoint();
    return bot;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get stdout(): string {
    return this.#stdout;
  }

  /** The address of its endpoint, as soon as it says it; throws where it ends instead. */
  endpoint(): Promise<string> {
    return this.#endpoint;
  }

  async post(activity: unknown): Promise<Response> {
    return fetch(await this.endpoint(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  signal(signal: 'SIGINT' | 'SIGTERM'): void {
    this.#child.kill(signal);
  }

  /** Ends it as an operator does. */
  async stop(): Promise<Ending> {
    this.signal('SIGTERM');
    return this.ended;
  }
}
