import { percent } from '../evaluation/percent.js';
import { table } from '../table.js';
import { calibrationError, type Estimate, qualityAt } from '../../retrieval/calibration/quality.js';

const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
const HEAD = ['from', 'given', 'precision', 'recall', 'falsely answered'];

/** What each threshold is worth. */
export function describeEstimates(source: string, estimates: readonly Estimate[]): string {
  if (estimates.length === 0) return `${source}: no samples`;
  const rows = THRESHOLDS.map((threshold) => {
    const { given, precision, recall, falselyAnswered } = qualityAt(threshold, estimates);
    return [
      threshold.toFixed(2),
      String(given),
      precision === null ? '–' : percent(precision),
      percent(recall),
      percent(falselyAnswered),
    ];
  });
  const error = calibrationError(estimates).toFixed(3);
  return [
    `${source}: ${estimates.length} samples, expected calibration error ${error}`,
    table(
      [HEAD, ...rows],
      HEAD.map(() => 'right'),
    ),
  ].join('\n');
}
