import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Corpus, Phrase } from '../engines/engine.js';
import type { ContestantId } from '../engines/registry.js';
import {
  type Built,
  OUT_OF_TIME,
  type Outcome,
  type Searched,
  type Task,
  type Weighed,
} from './protocol.js';

const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));
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

  /**
   * @param budgetMs of processor time
   * @throws EngineFailure where it takes more than the budget or breaks off
   */
  build(corpus: Corpus, budgetMs: number): Promise<Built> {
    const task: Task = { do: 'build', contestant: this.contestant, corpus, budgetMs };
    return this.#perform<Built>(task, `not built within ${budgetMs / 1000} s`);
  }

  /**
   * Asks questions until they or the budget are at an end.
   *
   * @param budgetMs of processor time
   * @returns the searches that were made, at least one
   * @throws EngineFailure where the engine breaks off or one question takes too long
   */
  search(questions: readonly Phrase[], budgetMs: number): Promise<Searched[]> {
    const task: Task = { do: 'search', questions: [...questions], budgetMs };
    return this.#perform(task, 'a question took more than a minute');
  }

  /** What the engine holds in memory, in bytes. */
  async weigh(): Promise<number> {
    const task: Task = { do: 'weigh' };
    const { bytes } = await this.#perform<Weighed>(task, 'its memory was not measured');
    return bytes;
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  /** @param outOfTime what became of the engine where the process ended itself */
  #perform<T>(task: Task, outOfTime: string): Promise<T> {
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
      const onExit = (_code: number | null, signal: NodeJS.Signals | null) => {
        const crash = `broke off: more than ${MOST_HEAP_MB / 1024} GB of memory, or a crash`;
        fail(signal === OUT_OF_TIME ? outOfTime : crash);
      };
      const settle = (then: () => void) => {
        this.#child.off('message', onMessage).off('exit', onExit);
        then();
      };
      this.#child.on('message', onMessage).on('exit', onExit);
      if (this.#failure !== null) fail(this.#failure);
      else this.#child.send(task);
    });
  }
}
