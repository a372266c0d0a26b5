import { readArguments, seeHelp, UsageError } from '../src/cli/command.js';
import type { AblationPlan } from './ablation/measure-ablation.js';
import type { Budgets } from './measure/quality.js';

export const HELP = `Measures this engine beside the libraries that one could install instead.

npm run bench

  --data FILE  also measures on these questions: SQuAD, CLINC150 or Braun et al. as JSON, or a CSV
               file with the first line question,entry; may be repeated
  --ablation   in place of all that, takes away one part of this engine at a time, and prints what
               that changes on these questions and on phrasings of its own that it is built without
  --quick      few questions and small sizes, in some minutes; writes to test-results/bench/
  --from FILE  measures nothing and writes the results of an earlier run again
  --help       shows this text

Writes docs/benchmarks.md, between its marks, and docs/images/bench-*.svg; the results themselves go
to test-results/bench/results.json.`;

const OPTIONS = {
  data: { type: 'string', multiple: true },
  ablation: { type: 'boolean' },
  quick: { type: 'boolean' },
  from: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export interface Options {
  data: string[];
  ablation: boolean;
  quick: boolean;
  from: string | null;
  help: boolean;
}

/** @throws UsageError */
export function readOptions(args: string[]): Options {
  const { values, positionals } = readArguments(args, OPTIONS, 'bench');
  if (positionals.length > 0) {
    throw new UsageError(`bench takes options alone: --data FILE. ${seeHelp('bench')}`);
  }
  const { data = [], ablation = false, quick = false, from = null, help = false } = values;
  if (from !== null && (ablation || quick || data.length > 0)) {
    throw new UsageError(`--from takes no other option. ${seeHelp('bench')}`);
  }
  return { data, ablation, quick, from, help };
}

/** How much is measured. */
export interface Plan {
  sizes: number[];
  quality: Budgets;
  scale: Budgets;
  ablation: AblationPlan;
}

export const FULL: Plan = {
  sizes: [1000, 10_000, 100_000],
  quality: { buildMs: 70_000, searchMs: 25_000, questions: 1200 },
  scale: { buildMs: 60_000, searchMs: 15_000, questions: 600 },
  ablation: { questions: 600, fuse: 150 },
};

export const QUICK: Plan = {
  sizes: [300, 1000],
  quality: { buildMs: 20_000, searchMs: 3000, questions: 200 },
  scale: { buildMs: 10_000, searchMs: 3000, questions: 200 },
  ablation: { questions: 60, fuse: 10 },
};
