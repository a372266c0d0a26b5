/**
 * Measures one engine in a process of its own, so that its memory is its own: takes tasks from the
 * parent process and answers each. Started with --expose-gc.
 */
import type { Engine, Phrase } from '../engines/engine.js';
import { CONTESTANTS } from '../engines/registry.js';
import type { Built, Outcome, Result, Searched, Task, Weighed } from './protocol.js';

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

async function build({ contestant, corpus }: Extract<Task, { do: 'build' }>): Promise<Built> {
  engine = null;
  const prepare = await CONTESTANTS[contestant].load();
  const finish = await prepare(corpus);
  before = held();
  const start = performance.now();
  engine = await finish();
  return { seconds: (performance.now() - start) / 1000 };
}

async function search(questions: readonly Phrase[], budgetMs: number): Promise<Searched[]> {
  const asked: Searched[] = [];
  const begin = performance.now();
  for (const question of questions) {
    const start = performance.now();
    const hits = await engine!.search(question);
    const end = performance.now();
    asked.push({ hits, ms: end - start });
    if (end - begin > budgetMs) break;
  }
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
