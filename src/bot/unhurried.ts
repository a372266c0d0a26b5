import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../conversation/steps.js';

/** So long may others wait, in milliseconds. */
const LONGEST_WAIT = 8;

/** Takes steps for some milliseconds, lets others have their turn, and goes on. */
export async function unhurried<Result>(steps: Steps<Result>): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - begun < LONGEST_WAIT) continue;
    await setImmediate();
    begun = performance.now();
  }
}
