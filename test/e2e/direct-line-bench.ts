/**
 * Measures the Direct Line of the built bot: `npm run bench:direct-line`, after `npm run build`.
 *
 * 1. The time of a turn, from sending a message to having its HTTP answer and the reply, beside an
 *    echo bot on the same stack: over Direct Line, and over /api/messages with the reply's own HTTP
 *    request. They take turns, so that whatever else the machine does meets all of them.
 * 2. A thousand open streams at once: whether each gets all of its messages, in order.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { FakeConnector } from '../support/fake-connector.js';
import { Visitor } from '../support/direct-line/visitor.js';
import type { Address, Listener } from '../support/direct-line/visitor.js';
import { BotProcess } from './bot-process.js';

const ROUNDS = 600;
const WARM_UP = 100;
const STREAMS = 1000;
const MESSAGES = 3;
/** How many visitors are busy at once. */
const BUSY = 16;

const LIMITS = {
  LOG_LEVEL: 'silent',
  // One more is left open from the turns before.
  DIRECT_LINE_SOCKETS_PER_ADDRESS: String(STREAMS + 1),
  DIRECT_LINE_TOKENS_PER_MINUTE: '1000000',
  DIRECT_LINE_MESSAGES_PER_MINUTE: '100000',
  DIRECT_LINE_REQUESTS_PER_MINUTE: '10000000',
};

const QUESTIONS = [
  'Wer fördert die MII?',
  'Was ist ein Datenintegrationszentrum?',
  'Wie hoch ist die Förderung?',
  'Welche Konsortien gibt es?',
  'Who funds the initiative?',
  'Was macht SMITH?',
  'Seit wann gibt es die Initiative?',
  'Wie wird das Wetter morgen?',
];

/** Answers a turn once it is over. */
type Turn = (text: string) => Promise<void>;

async function overDirectLine(server: Address): Promise<Turn> {
  let visitor = await Visitor.arrive(server);
  let listener = await visitor.listen();
  let count = 0;
  return async (text) => {
    count += 1;
    if (count % 100 === 0) {
      listener.socket.terminate();
      visitor = await Visitor.arrive(server);
      listener = await visitor.listen();
    }
    const heard = listener.activities.length;
    await visitor.say(text, String(count));
    await listener.until(({ activities }) => activities.length >= heard + 2);
  };
}

function overMessages(server: Address, connector: FakeConnector): Turn {
  const conversation = new EmulatorConversation(connector.url);
  return async (text) => {
    const heard = connector.activities.length;
    await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(conversation.says(text)),
    });
    if (connector.activities.length !== heard + 1) throw new Error('The reply did not come.');
  };
}

function quantile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
}

async function measureTurns(bot: Address, echo: Address): Promise<void> {
  const connector = await FakeConnector.start();
  const subjects: [name: string, turn: Turn, times: number[]][] = [
    ['this bot, Direct Line', await overDirectLine(bot), []],
    ['echo bot, Direct Line', await overDirectLine(echo), []],
    ['this bot, /api/messages', overMessages(bot, connector), []],
    ['echo bot, /api/messages', overMessages(echo, connector), []],
  ];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const question = QUESTIONS[round % QUESTIONS.length]!;
    for (const [, turn, times] of subjects) {
      const start = performance.now();
      await turn(question);
      if (round >= WARM_UP) times.push(performance.now() - start);
    }
  }
  await connector.stop();
  const own = subjects[0]![2];
  for (const [name, , times] of subjects) {
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    const ratio = quantile(own, 0.5) / p50;
    console.log(
      `${name.padEnd(24)} p50 ${p50.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms   ` +
        `this bot takes ${ratio.toFixed(2)} times as long`,
    );
  }
}

/** Runs a task for each item, so many at once. */
async function forEach<T>(items: T[], task: (item: T, i: number) => Promise<void>): Promise<void> {
  const rest = items.entries();
  await Promise.all(
    Array.from({ length: BUSY }, async () => {
      for (const [i, item] of rest) await task(item, i);
    }),
  );
}

async function measureStreams(bot: Address, pid: number): Promise<void> {
  const visitors: Visitor[] = [];
  const listeners: Listener[] = [];
  const before = memory(pid);
  await forEach(Array.from({ length: STREAMS }), async () => {
    const visitor = await Visitor.arrive(bot);
    const listener = await visitor.listen();
    visitors.push(visitor);
    listeners.push(listener);
  });
  const open = memory(pid);
  const start = performance.now();
  for (let n = 0; n < MESSAGES; n += 1) {
    await forEach(visitors, async (visitor, i) => {
      await visitor.say(`${i}, ${n}`, String(n));
    });
  }
  await forEach(listeners, async (listener) => {
    await listener.until(({ activities }) => activities.length >= 1 + 2 * MESSAGES);
  });
  const seconds = (performance.now() - start) / 1000;
  const right = listeners.filter(({ activities }, i) => {
    const ids = activities.map(({ id }) => id);
    const said = activities.flatMap(({ from, text }) => (from.id === 'bot' ? [] : [text]));
    return (
      ids.length === 1 + 2 * MESSAGES &&
      ids.every((id, n) => id.endsWith(`|${String(n + 1).padStart(7, '0')}`)) &&
      said.join() === Array.from({ length: MESSAGES }, (_, n) => `${i}, ${n}`).join()
    );
  });
  console.log(
    `${listeners.length} open streams, ${MESSAGES} messages each: ${right.length} got all of them ` +
      `in order; ${Math.round((STREAMS * MESSAGES) / seconds)} turns/s; the process took ` +
      `${before} MB before, ${open} MB with the streams open, ${memory(pid)} MB after`,
  );
  for (const { socket } of listeners) socket.terminate();
  process.exitCode = right.length === STREAMS ? 0 : 1;
}

/** The resident memory of a process in MB; NaN where the system does not tell. */
function memory(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return NaN;
  }
}

// First, because it does not start where something is wrong.
const bot = await BotProcess.listening({ NODE_OPTIONS: '--max-semi-space-size=2', ...LIMITS });
const echo = spawn(
  process.execPath,
  [
    '--max-semi-space-size=2',
    '--import',
    'tsx',
    fileURLToPath(new URL('echo-server.ts', import.meta.url)),
  ],
  { env: { PATH: process.env.PATH, ...LIMITS }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const port = await new Promise<string>((resolve) => {
  let said = '';
  echo.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const [, port] = /listens at (\d+) /.exec(said) ?? [];
    if (port !== undefined) resolve(port);
  });
});
try {
  const url = new URL(await bot.endpoint()).origin;
  await measureTurns({ url }, { url: `http://127.0.0.1:${port}` });
  await measureStreams({ url }, bot.pid);
} finally {
  echo.kill();
  await bot.stop();
}
