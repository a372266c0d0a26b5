import { createRequire } from 'node:module';
import process from 'node:process';
import fc from 'fast-check';

// A property that fails once in a thousand runs fails for whoever changed something else. So all runs
// of the tests ask the same, and `npm run test:soak` asks anew, and oftener.
const { PROPERTY_SEED: seed = '1', PROPERTY_RUNS: runs = '100' } = process.env;
const parameters = {
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  numRuns: Number(runs),
};

// Mocha imports test files that await at their top level, and requires all others: each kind has a
// fast-check of its own.
for (const each of [fc, createRequire(import.meta.url)('fast-check')]) {
  each.configureGlobal(parameters);
}
