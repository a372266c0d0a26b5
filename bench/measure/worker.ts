/**
 * Measures one engine in a process of its own, so that its memory is its own: takes tasks from the
 * parent process and answers each. Started with --expose-gc.
 */
import { Worker } from 'node:worker_threads';
import type { Engine, Phrase } from '../engines/engine.js';
import { CONTESTANTS } from '../engines/registry.js';
import type { Built, Outcome, Result, Searched, Task, Weighed } from './protocol.js';
import { startWatch } from './stopwatch.js';

/** What a search may take beyond its budget before the process ends itself. */
const GRACE_MS = 60_000;

const watchdog = new Worker(new URL('watchdog.js', import.meta.url));
let engine: Engine | null = null;
let before = 0;

process.on('message', (task: Task) => {
  perform(task).then(
    (result) => {
      send({ result });
    },
    (error: unknown) => {
      send({ error: error instanceof Error ? error.message : String(error) });
    },
  );
});

async function perform(task: Task): Promise<Result> {
  switch (task.do) {
    case 'build':
      return build(task);
    case 'search':
      return search(task.questions, task.budgetMs);
    case 'weigh':
      return weigh();
  }
}

async function build({
  contestant,
  corpus,
  budgetMs,
}: Extract<Task, { do: 'build' }>): Promise<Built> {
  engine = null;
  const prepare = await CONTESTANTS[contestant].load();
  const finish = await prepare(corpus);
  before = held();
  watchdog.postMessage(budgetMs);
  const watch = startWatch();
  engine = await finish();
  const seconds = watch() / 1000;
  watchdog.postMessage(Infinity);
  return { seconds };
}

async function search(questions: readonly Phrase[], budgetMs: number): Promise<Searched[]> {
  const asked: Searched[] = [];
  watchdog.postMessage(budgetMs + GRACE_MS);
  let spent = 0;
  for (const question of questions) {
    const watch = startWatch();
    const hits = await engine!.search(question);
    const ms = watch();
    asked.push({ hits, ms });
    spent += ms;
    if (spent > budgetMs) break;
  }
  watchdog.postMessage(Infinity);
  return asked;
}

function weigh(): Weighed {
  return { bytes: held() - before };
}

/** What the process holds once all garbage is gone. */
function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function send(outcome: Outcome): void {
  process.send!(outcome);
}
