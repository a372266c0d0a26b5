import { type Estimate, mean } from '../measure/metrics.js';

/**
 * The change in a share where the same questions were asked before and after, with its standard
 * error: that of the mean of the questions' own changes, since most questions do not change.
 *
 * @param before at least one
 */
export function changeOf(before: readonly boolean[], after: readonly boolean[]): Estimate {
  return mean(before.map((was, i) => Number(after[i]) - Number(was)));
}
