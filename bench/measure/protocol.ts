import type { Corpus, Hit, Phrase } from '../engines/engine.js';
import type { ContestantId } from '../engines/registry.js';

/** What the process that measures an engine is asked to do. */
export type Task =
  | { do: 'build'; contestant: ContestantId; corpus: Corpus; budgetMs: number }
  /** Stops early where the questions take longer than the budget, but asks at least one. */
  | { do: 'search'; questions: Phrase[]; budgetMs: number }
  | { do: 'weigh' };

/** The signal by which the process ends itself where a task takes too much processor time. */
export const OUT_OF_TIME = 'SIGTERM';

export interface Built {
  seconds: number;
}

/** One search: what it found and how long it took, as `startWatch` has it. */
export interface Searched {
  hits: Hit[];
  ms: number;
}

export interface Weighed {
  /** How much more the process holds than before the build, in bytes, typed arrays included. */
  bytes: number;
}

export type Result = Built | Searched[] | Weighed;

/** A task's outcome; an error as its message. */
export type Outcome = { result: Result } | { error: string };
