import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Corpus, Phrase } from '../engines/engine.js';
import type { ContestantId } from '../engines/registry.js';
import type { Built, Outcome, Searched, Task, Weighed } from './protocol.js';

const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));
/** What a task may take beyond its budget before the process is ended. */
const GRACE_MS = 60_000;
/** Room for those that need much more than others. */
const MOST_HEAP_MB = 4096;

/** An engine did not do what it was asked; the message says what became of it, for the report. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
}

/** One engine in a process of its own. */
export class EngineProcess {
  readonly #child: ChildProcess;
  #failure: string | null = null;

  constructor(readonly contestant: ContestantId) {
    this.#child = fork(WORKER, {
      execArgv: ['--expose-gc', `--max-old-space-size=${MOST_HEAP_MB}`],
      serialization: 'advanced',
      // Libraries print as they train, and V8 its last words when memory runs out.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  /** @throws EngineFailure where it takes longer than the budget or breaks off */
  build(corpus: Corpus, budgetMs: number): Promise<Built> {
    const task: Task = { do: 'build', contestant: this.contestant, corpus };
    const seconds = budgetMs / 1000;
    return this.#perform<Built>(task, budgetMs, `not built within ${seconds} s`);
  }

  /**
   * Asks questions until they or the budget are at an end.
   *
   * @returns the searches that were made, at least one
   * @throws EngineFailure where the engine breaks off or one question takes too long
   */
  search(questions: readonly Phrase[], budgetMs: number): Promise<Searched[]> {
    const task: Task = { do: 'search', questions: [...questions], budgetMs };
    return this.#perform(task, budgetMs + GRACE_MS, 'a question took more than a minute');
  }

  /** What the engine holds in memory, in bytes. */
  async weigh(): Promise<number> {
    const task: Task = { do: 'weigh' };
    const { bytes } = await this.#perform<Weighed>(task, GRACE_MS, 'its memory was not measured');
    return bytes;
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  #perform<T>(task: Task, limitMs: number, failure: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) => {
        this.#failure = message;
        this.stop();
        settle(() => {
          reject(new EngineFailure(message));
        });
      };
      const onMessage = (outcome: Outcome) => {
        if ('error' in outcome) fail(`broke off: ${outcome.error}`);
        else
          settle(() => {
            resolve(outcome.result as T);
          });
      };
      const onExit = () => {
        fail(`broke off: more than ${MOST_HEAP_MB / 1024} GB of memory, or a crash`);
      };
      const timer = setTimeout(() => {
        fail(failure);
      }, limitMs);
      const settle = (then: () => void) => {
        clearTimeout(timer);
        this.#child.off('message', onMessage).off('exit', onExit);
        then();
      };
      this.#child.on('message', onMessage).on('exit', onExit);
      if (this.#failure !== null) fail(this.#failure);
      else this.#child.send(task);
    });
  }
}
