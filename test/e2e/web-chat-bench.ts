import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';

/**
 * What the chat costs a visitor: the launcher's size, what a click loads, and how long it takes until
 * one can type, and until the bot has greeted, for the first time and with what the browser has kept.
 */
const RUNS = 7;

interface Visit {
  usable: number;
  greeted: number;
  bytes: number;
  outbound: number;
}

/** Opens the bot's own page and the chat; again and again in one profile is what a visitor does. */
async function visit(browser: Browser, origin: string, times: number): Promise<Visit[]> {
  const context = await browser.newContext({ locale: 'de-DE' });
  const visits: Visit[] = [];
  for (let i = 0; i < times; i++) {
    const page = await context.newPage();
    let outbound = 0;
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) outbound += 1;
    });
    await page.goto(`${origin}/`);
    await page.locator('faq-chat .launcher').waitFor();
    const start = performance.now();
    await page.locator('faq-chat .launcher').click();
    const chat = page.frameLocator('faq-chat iframe');
    await chat.getByRole('combobox').waitFor();
    const usable = performance.now() - start;
    await chat.locator('.webchat__bubble__content').first().waitFor();
    const greeted = performance.now() - start;
    const bytes = await page
      .frames()
      .at(-1)!
      .evaluate<number>(
        "performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0)",
      );
    visits.push({ usable, greeted, bytes, outbound });
    await page.close();
  }
  await context.close();
  return visits;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function line(name: string, visits: Visit[]): string {
  const ms = (pick: (visit: Visit) => number) => `${Math.round(median(visits.map(pick)))} ms`;
  const kilobytes = Math.round(median(visits.map(({ bytes }) => bytes)) / 1000);
  return `${name.padEnd(12)} can type after ${ms(({ usable }) => usable)}, greeted after ${ms(({ greeted }) => greeted)}, ${kilobytes} KB loaded`;
}

const launcher = await readFile(new URL('../../dist/widget/widget.js', import.meta.url));
console.log(`launcher: ${gzipSync(launcher, { level: 9 }).length} bytes (gzip)`);
const bot = await BotProcess.listening();
const browser = await launchChromium();
const { origin } = new URL(await bot.endpoint());
const first: Visit[] = [];
const again: Visit[] = [];
for (let run = 0; run < RUNS; run++) {
  const [one, ...others] = await visit(browser, origin, 2);
  first.push(one!);
  again.push(...others);
}
console.log(line('first click', first));
console.log(line('later', again));
const outbound = [...first, ...again].reduce((sum, visit) => sum + visit.outbound, 0);
console.log(`requests to anybody else: ${outbound}`);
await browser.close();
await bot.stop();
