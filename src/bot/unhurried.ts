import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../conversation/steps.js';

/** So long may others wait, in milliseconds, and at most one step beyond it. */
const LONGEST_WAIT = 8;

/** Ends when all that has to be done by now has had its turn. */
let queue: Promise<void> = Promise.resolve();

/**
 * Takes steps for some milliseconds, lets others have their turn, and goes on. Where several do so at
 * once, they take turns, and between any two of them all else that waits has its own.
 */
export async function unhurried<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    await (queue = queue.then(() => setImmediate()));
    const begun = performance.now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() - begun < LONGEST_WAIT);
  }
}
