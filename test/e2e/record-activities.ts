import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BotProcess } from './bot-process.js';
import { launchChromium } from './chromium.js';
import { Playground } from './playground.js';

/*
 * Records what the Agents Playground sends as Microsoft Teams into test/fixtures/activities/, a file
 * for what a person did: npm run record:activities, after npm run build.
 */

const FOLDER = new URL('../fixtures/activities/', import.meta.url);
const WELCOME = 'I know two older documents';

const bot = await BotProcess.listening();
const endpoint = await bot.endpoint();
let sent: { type: string }[] = [];

/** Between the Playground and the bot: passes on what is sent, and keeps it. */
const recorder = createServer((request, response) => {
  void (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const answer = await fetch(endpoint, {
      method: request.method ?? 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body.length > 0 && { body }),
    });
    const text = await answer.text();
    // Once its own connection is answered, so that a step has all it caused.
    if (body.length > 0) sent.push(JSON.parse(body.toString()) as { type: string });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  })();
});
await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
const { port } = recorder.address() as AddressInfo;

const browser = await launchChromium();
const teams = await Playground.open(browser, `http://127.0.0.1:${port}/api/messages`, 'msteams');

/** Does something, and writes what the Playground sent for it. */
async function record(name: string, step: () => Promise<void>): Promise<void> {
  await step();
  // What is sent for it is sent by then, or within a moment.
  for (let waited = 0; sent.length === 0 && waited < 50; waited++) {
    await teams.page.waitForTimeout(100);
  }
  await teams.page.waitForTimeout(500);
  const activities = sent.map((activity) => ({
    ...activity,
    // The Playground's usual port, in place of the one of this run.
    serviceUrl: 'http://localhost:56150/_connector',
  }));
  sent = [];
  console.log(`${name}: ${activities.map(({ type }) => type).join(', ')}`);
  await writeFile(new URL(`${name}.json`, FOLDER), `${JSON.stringify(activities, null, 2)}\n`);
}

await mkdir(FOLDER, { recursive: true });
try {
  await record('personal-start', () => teams.sees(WELCOME));
  await record('personal-message', async () => {
    await teams.say('Wer fördert die MII?');
    await teams.shown('Bundesministerium für Bildung und Forschung');
  });
  await record('feedback', () => teams.rate('Like', 'gut erklärt'));
  await record('card-action', () => teams.click(/Wie hoch ist die Förderung/));
  await record('extension-search', () =>
    teams.search('Konsort', 'Welche Konsortien gibt es in der MII?'),
  );
  await record('extension-insert', () => teams.insert('Welche Konsortien gibt es in der MII?'));
  await record('extension-link', async () => {
    await teams.unfurl('https://faq.example.org/faq/funder');
  });
  await record('user-added', () => teams.mock('Add user'));
  await record('user-removed', () => teams.mock('Remove user'));
  await record('uninstalled', () => teams.mock('Uninstall application'));
  await record('installed', () => teams.mock('Install application'));
  await record('group-start', async () => {
    await teams.enter('Group Chat');
    await teams.sees(WELCOME);
  });
  await record('group-mention', () => teams.mention('Wer fördert die MII?'));
  await record('channel-start', async () => {
    await teams.enter('General');
    await teams.sees(WELCOME);
  });
  await record('channel-mention', () =>
    teams.mention('Was ist ein Datenintegrationszentrum?', true),
  );
  await record('channel-reply', () => teams.reply('Wer baut sie auf?'));
  await record('channel-added', () => teams.mock('Add channel'));
  await record('channel-renamed', () => teams.mock('Rename channel'));
  await record('team-renamed', () => teams.mock('Rename team'));
} catch (error) {
  await teams.screenshot('recording');
  throw error;
} finally {
  await teams.close();
  await browser.close();
  await bot.stop();
  recorder.closeAllConnections();
  recorder.close();
}
