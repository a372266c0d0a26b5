import type { Steps } from '../conversation/steps.js';

/** So long may others wait, in milliseconds, and at most one step beyond it. */
const LONGEST_WAIT = 8;

/** How many are at work or wait, or were at work since all else had its turn. */
let busy = 0;
/** Ends when all else has had its turn after the last of them. */
let lastRound: Promise<void> = Promise.resolve();

/**
 * Takes steps for some milliseconds, lets others have their turn, and goes on. Where several do so at
 * once, they take turns, and between any two of them all else that waits has its own.
 */
export async function unhurried<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = await inTurn(() => takeSome(steps));
    if (done) return value;
  }
}

function takeSome<Result>(steps: Steps<Result>): IteratorResult<void, Result> {
  const begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() - begun >= LONGEST_WAIT) return step;
  }
}

/** Who finds nobody before has the turn at once: a reply that takes no time should not wait either. */
async function inTurn<Result>(work: () => Result): Promise<Result> {
  const before = busy > 0 ? lastRound : undefined;
  busy += 1;
  let end!: () => void;
  lastRound = new Promise((resolve) => (end = resolve));
  await before;
  try {
    return work();
  } finally {
    setImmediate(() => {
      busy -= 1;
      end();
    });
  }
}
