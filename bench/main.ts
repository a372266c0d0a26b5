import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, UsageError } from '../src/cli/command.js';
import { showProgress } from '../src/server/progress-line.js';
import { ablationSet, leftOutPhrasings } from './ablation/ablation-set.js';
import { type AblationResult, measureAblation } from './ablation/measure-ablation.js';
import { ownQuestions } from './data/own-questions.js';
import { readDataSet } from './data/read-data-set.js';
import { CONTESTANT_IDS } from './engines/registry.js';
import { installPeers } from './install-peers.js';
import { describeMachine, loadOf } from './measure/machine.js';
import { measureQuality } from './measure/quality.js';
import { measureScales } from './measure/scale.js';
import { FULL, HELP, type Options, QUICK, readOptions } from './options.js';
import { ablationMarkdown } from './report/ablation.js';
import { charts } from './report/charts.js';
import { markdown } from './report/markdown.js';
import type { Results } from './report/results.js';
import { betweenMarks } from './report/between-marks.js';

/** Compiled, this file lies in bench/dist/bench/. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RESULTS_FOLDER = path.join(ROOT, 'test-results/bench');
const RESULTS_FILE = path.join(RESULTS_FOLDER, 'results.json');
const DOCS = path.join(ROOT, 'docs');

runCommand(async (args) => {
  const options = readOptions(args);
  if (options.help) {
    console.log(HELP);
    return;
  }
  if (options.ablation) {
    await ablate(options);
    return;
  }
  const results = options.from === null ? await measure(options) : await readResults(options.from);
  if (options.quick) await writeQuick(results);
  else await writeDocs(results);
});

async function measure({ data, quick }: Options): Promise<Results> {
  // Before anything long, so that a wrong file is known at once.
  const given = await Promise.all(data.map(readDataSet));
  installPeers(path.join(ROOT, 'bench'));
  const plan = quick ? QUICK : FULL;
  const progress = progressLine();
  const results: Results = {
    machine: await describeMachine(ROOT),
    command: commandOf([...(quick ? ['--quick'] : [])], data),
    budgets: { quality: plan.quality, scale: plan.scale },
    quality: [],
    scale: [],
  };
  await mkdir(RESULTS_FOLDER, { recursive: true });
  // Saved as it goes: a run takes long, and a part of it is worth something.
  const save = () => {
    results.machine.load = loadOf();
    return writeFile(RESULTS_FILE, JSON.stringify(results, null, 2));
  };
  results.scale = await measureScales(plan.sizes, CONTESTANT_IDS, plan.scale, progress);
  await save();
  for (const set of [...(await ownQuestions(ROOT)), ...given]) {
    results.quality.push(await measureQuality(set, CONTESTANT_IDS, plan.quality, progress));
    await save();
  }
  progress('');
  return results;
}

/** Takes away one part of the engine at a time; prints the tables, and keeps those of a whole run. */
async function ablate({ data, quick }: Options): Promise<void> {
  const given = await Promise.all(data.map(readDataSet));
  const plan = quick ? QUICK : FULL;
  const progress = progressLine();
  const results: AblationResult[] = [];
  for (const set of [await leftOutPhrasings(ROOT), ...given.map(ablationSet)]) {
    results.push(await measureAblation(set, plan.ablation, progress));
  }
  progress('');
  const command = commandOf(['--ablation', ...(quick ? ['--quick'] : [])], data);
  const text = ablationMarkdown(results, command, new Date().toISOString().slice(0, 10));
  console.log(text);
  if (!quick) await writePage('ablation', text);
}

/** Files by their names: where they lie is nobody's business. */
function commandOf(flags: readonly string[], data: readonly string[]): string {
  const options = [...flags, ...data.map((file) => `--data ${path.basename(file)}`)];
  return ['npm run bench', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
}

async function readResults(file: string): Promise<Results> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Results;
  } catch (error) {
    throw new UsageError(
      `${file} holds no results of a run (${(error as Error).message}); give one that the bench wrote, such as test-results/bench/results.json.`,
    );
  }
}

/** Puts the tables between the marks of docs/benchmarks.md, and the pictures into docs/images/. */
async function writeDocs(results: Results): Promise<void> {
  const pictures = charts(results);
  await writePage('bench', markdown(results, pictures, 'images'));
  await Promise.all(
    pictures.map(({ file, svg }) => writeFile(path.join(DOCS, 'images', file), svg)),
  );
  console.log('Written: docs/images/bench-*.svg.');
}

/** @param part of docs/benchmarks.md: the name of its marks */
async function writePage(part: string, text: string): Promise<void> {
  const file = path.join(DOCS, 'benchmarks.md');
  await writeFile(file, betweenMarks(await readFile(file, 'utf8'), part, text));
  console.log('Written: docs/benchmarks.md.');
}

async function writeQuick(results: Results): Promise<void> {
  const pictures = charts(results);
  const text = markdown(results, pictures, '.');
  await Promise.all([
    writeFile(path.join(RESULTS_FOLDER, 'benchmarks.md'), `${text}\n`),
    ...pictures.map(({ file, svg }) => writeFile(path.join(RESULTS_FOLDER, file), svg)),
  ]);
  console.log(`${text}\n\nWritten: test-results/bench/benchmarks.md and its pictures.`);
}

/** Says what is being measured: in place of the last line for a person, else line by line. */
function progressLine(): (text: string) => void {
  if (process.stderr.isTTY) return showProgress;
  return (text) => {
    if (text !== '') console.error(text);
  };
}
