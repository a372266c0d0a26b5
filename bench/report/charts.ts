import { NOISE_NAMES, NOISES } from '../corpus/noise.js';
import { CONTESTANTS, type ContestantId } from '../engines/registry.js';
import type { Quality } from '../measure/quality.js';
import type { Scale } from '../measure/scale.js';
import { type Axis, type DotPlot, dotPlot, type Point, type Row } from './dot-plot.js';
import { count } from './figures.js';
import type { Results } from './results.js';

/** A picture for the docs. */
export interface Chart {
  file: string;
  /** What stands in its place for those who do not see it. */
  alternative: string;
  svg: string;
}

const PERCENT: Omit<Axis, 'label'> = { scale: 'linear', min: 0, max: 100 };

/** Stands where the budget ended before enough questions were asked. */
const TOO_SLOW = 'too few questions within its budget';

/** The pictures of a run; those without anything to show are left out. */
export function charts(results: Results): Chart[] {
  const plots = [
    { file: 'bench-quality.svg', plot: qualityPlot(results) },
    { file: 'bench-noise.svg', plot: noisePlot(results) },
    { file: 'bench-scope.svg', plot: scopePlot(results) },
    { file: 'bench-speed.svg', plot: speedPlot(results) },
    { file: 'bench-cost.svg', plot: costPlot(results) },
  ];
  return plots
    .filter(({ plot }) => plot.panels.length > 0)
    .map(({ file, plot }) => ({
      file,
      alternative: `${plot.title}. ${plot.description}`,
      svg: dotPlot(plot),
    }));
}

function qualityPlot({ quality }: Results): DotPlot {
  const axis: Axis = { ...PERCENT, label: 'P@1 in %, with one standard error' };
  return {
    title: 'How often the first hit is right',
    description: quality
      .map(({ set, engines }) => `${set}: ${ranking(engines, ({ p1 }) => p1?.value)}.`)
      .join(' '),
    series: ['questions as they are'],
    panels: quality.map(({ set, engines }) => ({
      title: set,
      axis,
      rows: engines.map((engine) => row(engine, estimatePoints([engine.p1]), TOO_SLOW)),
    })),
    columns: 2,
  };
}

function noisePlot({ quality }: Results): DotPlot {
  const noisy = quality.filter(({ engines }) =>
    engines.some((engine) => Object.keys(engine.noisy).length > 0),
  );
  return {
    title: 'How much noise in the question costs',
    description: noisy
      .map(
        ({ set, engines }) =>
          `${set}, a typo in every word: ${ranking(engines, ({ noisy }) => noisy.typos?.value)}.`,
      )
      .join(' '),
    series: ['as it is', ...NOISES.map((noise) => NOISE_NAMES[noise])],
    panels: noisy.map(({ set, engines }) => ({
      title: set,
      axis: { ...PERCENT, label: 'P@1 in %' },
      rows: engines.map((engine) =>
        row(
          engine,
          estimatePoints([engine.p1, ...NOISES.map((noise) => engine.noisy[noise] ?? null)], false),
          TOO_SLOW,
        ),
      ),
    })),
    columns: 2,
  };
}

function scopePlot({ quality }: Results): DotPlot {
  const tested = quality.filter(({ outOfScope }) => outOfScope.origin !== 'none');
  return {
    title: 'Knowing that it does not know',
    description: tested
      .map(({ set, engines }) => `${set}: ${ranking(engines, ({ auroc }) => auroc?.value)}.`)
      .join(' '),
    series: ['questions out of scope told from others by the score'],
    panels: tested.map(({ set, engines, outOfScope: { origin } }) => ({
      title: origin === 'own' ? set : `${set}, a fifth left out`,
      axis: {
        scale: 'linear',
        min: 40,
        max: 100,
        label: 'AUROC in %, 50 is chance, with one standard error',
      },
      rows: engines.map((engine) =>
        row(
          engine,
          estimatePoints([engine.auroc]),
          engine.p1 === null ? TOO_SLOW : 'gives no score',
        ),
      ),
    })),
    columns: 2,
  };
}

function speedPlot({ scale }: Results): DotPlot {
  return {
    title: 'How long a search takes',
    description: scale
      .map(
        ({ size, engines }) =>
          `${count(size)} entries, p50: ${ranking(engines, ({ p50 }) => p50 ?? undefined, 'low')}.`,
      )
      .join(' '),
    series: ['p50', 'p99'],
    panels: scale.map(({ size, engines }) => ({
      title: `${count(size)} entries`,
      axis: { scale: 'logarithmic', min: 0.01, max: 10_000, label: 'milliseconds' },
      rows: engines.map((engine) => row(engine, valuePoints([engine.p50, engine.p99]))),
    })),
    columns: 2,
  };
}

function costPlot({ scale }: Results): DotPlot {
  const of = (
    title: string,
    axis: Axis,
    figure: (engine: Scale) => number | null,
  ): DotPlot['panels'][number] => {
    const engines = scale[0]?.engines ?? [];
    return {
      title,
      axis,
      rows: engines.map(({ contestant }) => {
        const each = scale.map((result) =>
          result.engines.find((engine) => engine.contestant === contestant),
        );
        const values = each.map((engine) => (engine ? figure(engine) : null));
        const failure = each.find((engine) => engine?.failure)?.failure ?? null;
        return row({ contestant, failure }, valuePoints(values));
      }),
    };
  };
  const largest = scale.at(-1);
  return {
    title: 'What building and keeping the index costs',
    description: largest
      ? `${count(largest.size)} entries, build: ${ranking(largest.engines, ({ buildSeconds }) => buildSeconds ?? undefined, 'low')}; ` +
        `memory: ${ranking(largest.engines, ({ heapBytes }) => heapBytes ?? undefined, 'low')}.`
      : '',
    series: scale.map(({ size }) => `${count(size)} entries`),
    panels:
      scale.length === 0
        ? []
        : [
            of(
              'Build',
              { scale: 'logarithmic', min: 0.001, max: 100, label: 'seconds' },
              ({ buildSeconds }) => buildSeconds,
            ),
            of(
              'Memory',
              { scale: 'logarithmic', min: 0.1, max: 1000, label: 'MB' },
              ({ heapBytes }) => (heapBytes === null ? null : heapBytes / 1e6),
            ),
          ],
    columns: 2,
  };
}

function row(
  { contestant, failure }: Pick<Quality, 'contestant' | 'failure'>,
  points: Point[],
  missing = '',
): Row {
  return {
    label: CONTESTANTS[contestant].name,
    isOwn: contestant === 'this',
    points,
    note: failure ?? missing,
  };
}

function estimatePoints(
  estimates: readonly (Quality['p1'] | undefined)[],
  whiskers = true,
): Point[] {
  return estimates.flatMap((estimate, series) =>
    estimate
      ? [
          {
            series,
            value: estimate.value * 100,
            ...(whiskers ? { error: estimate.error * 100 } : {}),
          },
        ]
      : [],
  );
}

function valuePoints(values: readonly (number | null)[]): Point[] {
  return values.flatMap((value, series) => (value === null ? [] : [{ series, value }]));
}

/** "first this engine, then MiniSearch, tuned, then Orama": the best three of a figure. */
function ranking<T extends { contestant: ContestantId }>(
  engines: readonly T[],
  figure: (engine: T) => number | undefined,
  best: 'high' | 'low' = 'high',
): string {
  const sign = best === 'high' ? -1 : 1;
  const sorted = engines
    .flatMap((engine) => {
      const value = figure(engine);
      return value === undefined ? [] : [{ name: CONTESTANTS[engine.contestant].name, value }];
    })
    .sort((a, b) => sign * (a.value - b.value))
    .slice(0, 3)
    .map(({ name }) => name);
  return sorted.length === 0 ? 'nothing measured' : `the best three are ${sorted.join('; ')}`;
}
