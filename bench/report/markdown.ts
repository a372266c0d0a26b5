import { NOISE_NAMES, NOISES } from '../corpus/noise.js';
import { CONTESTANT_IDS, CONTESTANTS, type Contestant } from '../engines/registry.js';
import type { QualityResult } from '../measure/quality.js';
import type { ScaleResult } from '../measure/scale.js';
import type { Chart } from './charts.js';
import { count, estimate, megabytes, time } from './figures.js';
import type { Results } from './results.js';
import { table } from './table.js';

const FEWEST_FOR_P99 = 100;

/**
 * A run as Markdown: where it was made, tables and pictures.
 *
 * @param pictures the folder of the pictures, as seen from the file
 */
export function markdown(results: Results, pictures: readonly Chart[], folder: string): string {
  const picture = (file: string) =>
    pictures
      .filter((chart) => chart.file === file)
      .map(({ alternative }) => `![${alternative}](${folder}/${file})`);
  return [
    conditions(results),
    '## Quality',
    QUALITY,
    ...picture('bench-quality.svg'),
    ...results.quality.map(qualityTable),
    '## Noise',
    NOISE,
    ...picture('bench-noise.svg'),
    ...results.quality.filter(isNoisy).map(noiseTable),
    '## Out of scope',
    SCOPE,
    ...picture('bench-scope.svg'),
    scopeTable(results.quality),
    '## Scale',
    SCALE,
    ...picture('bench-speed.svg'),
    ...picture('bench-cost.svg'),
    ...results.scale.map(scaleTable),
    '## Settings',
    settingsTable(results),
  ].join('\n\n');
}

const QUALITY =
  'P@1: how often the first hit is right; MRR: the mean of 1 / the place of the first right hit ' +
  'among ten. In percent, with one standard error.';

const NOISE =
  'P@1 in percent, with one standard error, where the same questions are written worse.';

const SCOPE =
  'AUROC: how often a question that the knowledge answers gets a higher score from the engine than ' +
  'one that it does not, in percent, with one standard error; 50 is chance.';

const SCALE =
  'One phrasing an entry. p50 and p99: half and 99 % of the searches take no longer. Memory: what ' +
  'the engine holds beyond the entries themselves, typed arrays included, once it has answered.';

function conditions({ machine, command, budgets }: Results): string {
  const { date, node, cpu, cores, memoryGb, load } = machine;
  const seconds = (ms: number) => `${ms / 1000} s`;
  return (
    `Measured on ${date} with Node ${node} on ${cpu}, ${cores} cores, ${memoryGb} GB, ` +
    `with a load of ${load.toFixed(1)}; where that is more than the cores, other programs took ` +
    'their share. All times and budgets are processor time of the process that is measured, or the ' +
    "clock's where that is less: so such programs count little, and V8's threads that clean up " +
    'beside the work do not either. ' +
    `Repeat it with:\n\n\`\`\`\n${command}\n\`\`\`\n\n` +
    `An engine gets ${seconds(budgets.quality.buildMs)} to read a set and ` +
    `${seconds(budgets.quality.searchMs)} for its questions; at each size below ` +
    `${seconds(budgets.scale.buildMs)} to build and ${seconds(budgets.scale.searchMs)} for its ` +
    'questions. Where that did not suffice, the table says how far it came. Times are worth ' +
    'something beside the others of this run alone.'
  );
}

function qualityTable({
  set,
  kind,
  languages,
  items,
  phrasings,
  questions,
  engines,
}: QualityResult): string {
  const what =
    kind === 'passages'
      ? `${count(items)} passages`
      : `${count(items)} entries with ${count(phrasings)} phrasings`;
  return [
    `### ${set}`,
    `${what}, ${languages.join(' and ')}; ${count(questions)} questions.`,
    table(
      ['engine', 'P@1', 'MRR', 'remark'],
      engines.map(({ contestant, p1, mrr, asked, failure }) => [
        nameOf(contestant),
        estimate(p1),
        estimate(mrr),
        failure ?? partly(asked, questions),
      ]),
    ),
  ].join('\n\n');
}

function isNoisy({ engines }: QualityResult): boolean {
  return engines.some(({ noisy }) => Object.keys(noisy).length > 0);
}

function noiseTable({ set, engines }: QualityResult): string {
  const noises = NOISES.filter((noise) => engines.some(({ noisy }) => noisy[noise]));
  return [
    `### ${set}, with noise`,
    table(
      ['engine', 'as it is', ...noises.map((noise) => NOISE_NAMES[noise])],
      engines.map(({ contestant, p1, noisy }) => [
        nameOf(contestant),
        estimate(p1),
        ...noises.map((noise) => estimate(noisy[noise])),
      ]),
    ),
  ].join('\n\n');
}

function scopeTable(quality: readonly QualityResult[]): string {
  const tested = quality.filter(({ outOfScope }) => outOfScope.origin !== 'none');
  const contestants = tested[0]?.engines.map(({ contestant }) => contestant) ?? [];
  return table(
    [
      'engine',
      ...tested.map(
        ({ set, outOfScope: { questions, origin } }) =>
          `${set}: ${count(questions)} ${origin === 'own' ? 'out of scope' : 'left out'}`,
      ),
    ],
    contestants.map((contestant) => [
      nameOf(contestant),
      ...tested.map(({ engines }) =>
        estimate(engines.find((engine) => engine.contestant === contestant)?.auroc),
      ),
    ]),
  );
}

function scaleTable({ size, questions, engines }: ScaleResult): string {
  return [
    `### ${count(size)} entries`,
    table(
      ['engine', 'build, s', 'p50, ms', 'p99, ms', 'memory, MB', 'P@1', 'AUROC', 'remark'],
      engines.map((engine) => [
        nameOf(engine.contestant),
        time(engine.buildSeconds),
        time(engine.p50),
        time(engine.p99),
        megabytes(engine.heapBytes),
        estimate(engine.p1),
        estimate(engine.auroc),
        engine.failure ?? partly(engine.asked, questions, FEWEST_FOR_P99),
      ]),
    ),
  ].join('\n\n');
}

function settingsTable({ machine, quality, scale }: Results): string {
  const measured = new Set(
    [...quality, ...scale].flatMap(({ engines }) => engines.map(({ contestant }) => contestant)),
  );
  return table(
    ['engine', 'version', 'settings'],
    CONTESTANT_IDS.filter((id) => measured.has(id)).map((id) => {
      const contestant: Contestant = CONTESTANTS[id];
      const version =
        contestant.package === null
          ? 'this one'
          : `${contestant.package} ${machine.versions[contestant.package]}`;
      return [nameOf(id), version, contestant.settings];
    }),
  );
}

/** What was asked where it was not all; with few, the 99th percentile is the slowest one. */
function partly(asked: number, of: number, fewestForP99 = 0): string {
  if (asked >= of) return '';
  const slowest = asked < fewestForP99 ? '; p99 is the slowest' : '';
  return `stopped after ${count(asked)} of ${count(of)} questions${slowest}`;
}

function nameOf(id: keyof typeof CONTESTANTS): string {
  return id === 'this' ? `**${CONTESTANTS[id].name}**` : CONTESTANTS[id].name;
}
