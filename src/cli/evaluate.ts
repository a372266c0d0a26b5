import path from 'node:path';
import { fileLabel, readTextFile } from '../knowledge/read-file.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { evaluatePart, type Judged } from './evaluation/evaluate-part.js';
import { parseFloors } from './evaluation/floors.js';
import { parseQuestions } from './evaluation/parse-questions.js';
import { isHeldOut, PARTS, type Part } from './evaluation/part.js';
import { describeMisses, describePart } from './evaluation/report.js';
import { summarize } from './evaluation/summary.js';
import { loadBot } from './load-bot.js';
import { inProject } from './project.js';

const HELP = `Puts labelled questions to the bot and counts how it did. Exit code 1 where a part misses
the floors in test/evaluation/floors.yaml.

npm run --silent evaluate

  --part PART  takes one part alone: ${PARTS.join(', ')}
  --misses     also shows each question that was not answered right, save held-out ones
  --json       prints the counts for programs
  --help       shows this text`;

const OPTIONS = {
  part: { type: 'string' },
  misses: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Whoever saw the held-out questions would tune for them. */
const HELD_OUT_UNSEEN =
  '--misses works with the tuning parts alone: held-out questions stay unseen.';

const FOLDER = inProject('test/evaluation');
const MOST_BYTES = 5_000_000;

interface Options {
  part?: string;
  misses?: boolean;
  json?: boolean;
}

runCommand(async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS, 'evaluate');
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) {
    throw new UsageError(`evaluate takes options alone. ${seeHelp('evaluate')}`);
  }
  const parts = chosenParts(values);
  const files = await Promise.all(
    parts.map(async (part) => ({ part, questions: await read(part, parseQuestions) })),
  );
  const floors = await read('floors', parseFloors);
  const { responder } = await loadBot();

  const start = performance.now();
  const results = files.map(({ part, questions }) => {
    const judged = evaluatePart(questions, responder);
    return { judged, summary: summarize(part, judged, floors[part]) };
  });
  const seconds = (performance.now() - start) / 1000;

  const summaries = results.map(({ summary }) => summary);
  if (values.json) {
    console.log(JSON.stringify({ parts: summaries, seconds }, null, 2));
  } else {
    for (const { judged, summary } of results) {
      console.log(`${describePart(summary)}\n`);
      if (values.misses) console.log(`${missesOf(summary.part, judged)}\n`);
    }
    console.log(`All questions were answered in ${seconds.toFixed(1)} s.`);
  }
  if (summaries.some(({ shortfalls }) => shortfalls.length > 0)) process.exitCode = 1;
});

function missesOf(part: Part, judged: readonly Judged[]): string {
  return isHeldOut(part) ? HELD_OUT_UNSEEN : describeMisses(judged, labelOf(part));
}

function chosenParts({ part, misses, json }: Options): Part[] {
  const chosen = PARTS.filter((known) => part === undefined || part === known);
  if (chosen.length === 0) {
    throw new UsageError(`--part is one of ${PARTS.join(', ')}. ${seeHelp('evaluate')}`);
  }
  if (misses && chosen.every(isHeldOut)) throw new UsageError(HELD_OUT_UNSEEN);
  if (misses && json) throw new UsageError('--misses is for people: leave --json out.');
  return chosen;
}

/** Reads a file beside the questions. */
async function read<T>(name: string, parse: (content: string, label: string) => T): Promise<T> {
  return parse(await readTextFile(FOLDER, fileOf(name), MOST_BYTES), labelOf(name));
}

function fileOf(name: string): string {
  return path.join(FOLDER, `${name}.yaml`);
}

function labelOf(name: string): string {
  return fileLabel(fileOf(name));
}
