import path from 'node:path';
import { readDialogs } from '../knowledge/read-dialogs.js';
import { fileLabel, readTextFile } from '../knowledge/read-file.js';
import { readKnowledge } from '../knowledge/read-knowledge.js';
import { entrySamples } from './calibration/entry-samples.js';
import {
  ENTRY_FEATURES,
  type EntryFeature,
  PASSAGE_FEATURES,
  type PassageFeature,
} from './calibration/evidence.js';
import { fitConfidence } from './calibration/fit.js';
import { leftOutQuestions } from './calibration/left-out-questions.js';
import { passageSamples } from './calibration/passage-samples.js';
import { lowestThreshold } from './calibration/quality.js';
import { describeFit } from './calibration/report.js';
import type { Sample } from './calibration/sample.js';
import { tuningSamples } from './calibration/tuning-samples.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { parseQuestions } from './evaluation/parse-questions.js';
import { percent } from './evaluation/percent.js';
import { showProgress } from './progress.js';
import { inProject } from './project.js';

const HELP = `Fits the weights that turn evidence into confidence, and says what each threshold is worth.
Takes about a minute; what it prints is for src/retrieval/confidence.ts.

npm run --silent calibrate

  --help  shows this text`;

const TUNING = inProject('test/evaluation/tuning.yaml');
const MOST_BYTES = 5_000_000;
/** A passage is quoted as it stands, and no editor has seen it answer: it has to be surer. */
const PASSAGE_PRECISION = 0.97;

runCommand(async (args) => {
  const { values, positionals } = readArguments(args, { help: { type: 'boolean' } }, 'calibrate');
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) {
    throw new UsageError(`calibrate takes no arguments. ${seeHelp('calibrate')}`);
  }
  const knowledge = await readKnowledge(inProject('knowledge'));
  const dialogs = await readDialogs(inProject('dialogs'));
  const file = await readTextFile(path.dirname(TUNING), TUNING, MOST_BYTES);
  const questions = parseQuestions(file, fileLabel(TUNING));

  const entries: Sample<EntryFeature>[] = [];
  const passages: Sample<PassageFeature>[] = [];
  let asked = 0;
  for (const question of leftOutQuestions(knowledge, dialogs)) {
    if (asked++ % 100 === 0) showProgress(`Asking left-out phrasings: ${asked - 1} …`);
    entries.push(...entrySamples(question));
    passages.push(...passageSamples(question));
  }
  showProgress('');
  const tuning = tuningSamples(questions, knowledge, dialogs);

  const entryFit = fitConfidence({ 'left-out phrasings': entries, tuning }, ENTRY_FEATURES);
  const passageFit = fitConfidence({ 'left-out phrasings': passages }, PASSAGE_FEATURES);
  console.log(`${describeFit('ENTRY_WEIGHTS', entryFit)}\n`);
  console.log(`${describeFit('PASSAGE_WEIGHTS', passageFit)}\n`);
  const threshold = lowestThreshold(PASSAGE_PRECISION, [...passageFit.unseen.values()].flat());
  console.log(
    threshold === null
      ? `No threshold makes ${percent(PASSAGE_PRECISION)} of the passages right.`
      : `From ${threshold} on, ${percent(PASSAGE_PRECISION)} of the passages are right.`,
  );
});
