import type { Machine } from '../measure/machine.js';
import type { Budgets, QualityResult } from '../measure/quality.js';
import type { ScaleResult } from '../measure/scale.js';

/** All that a run measured: counts and estimates, no question. */
export interface Results {
  machine: Machine;
  /** The command that repeats it. */
  command: string;
  budgets: { quality: Budgets; scale: Budgets };
  quality: QualityResult[];
  scale: ScaleResult[];
}
