import type { ConfidenceWeights } from '../retrieval/confidence.js';
import { calibrate } from '../retrieval/calibration/calibrate.js';
import { DEFAULT_TARGET } from '../knowledge/confidence-target.js';
import { readKnowledge } from '../knowledge/read-knowledge.js';
import { Corpus } from '../retrieval/corpus.js';
import { readTexts } from '../retrieval/knowledge-texts.js';
import { SearchEngine } from '../retrieval/search-engine.js';
import { describeEstimates } from './calibration/report.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { percent } from './evaluation/percent.js';
import { inProject } from './project.js';

const HELP = `Shows how the bot's confidence is calibrated when the index is built: on phrasings that the
index is built without, each with its entry and without it.

npm run --silent calibrate

  --knowledge DIR  takes another knowledge folder
  --help           shows this text

What it is calibrated for stands in confidence.yaml in the knowledge folder.`;

const OPTIONS = {
  knowledge: { type: 'string' },
  help: { type: 'boolean' },
} as const;

runCommand(async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS, 'calibrate');
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) {
    throw new UsageError(`calibrate takes options alone. ${seeHelp('calibrate')}`);
  }
  const knowledge = await readKnowledge(values.knowledge ?? inProject('knowledge'));
  const target = knowledge.confidence ?? DEFAULT_TARGET;
  const corpus = Corpus.read(readTexts(knowledge));
  const { data } = SearchEngine.build(knowledge, corpus);
  const learns = data.entries.learned !== null;
  const { confidence, entries, passages } = calibrate(knowledge, corpus, learns);
  console.log(
    confidence.fittedOn === 0
      ? 'Too few phrasings to calibrate on: the shipped weights serve.\n'
      : `Fitted on ${confidence.fittedOn} left-out phrasings, ${percent(target.outOfScope)} of the questions without an answer,\n${percent(target.right)} of the given answers to be right.\n`,
  );
  console.log(`${describeEstimates('Entries', entries)}\n${weights(confidence.entries)}\n`);
  console.log(`${describeEstimates('Passages', passages)}\n${weights(confidence.passages)}\n`);
  console.log(
    `Thresholds: ${Object.entries(confidence.thresholds)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );
});

function weights(of: ConfidenceWeights): string {
  return `Weights: ${Object.entries(of)
    .map(([name, weight]) => `${name} ${weight.toFixed(2)}`)
    .join(', ')}`;
}
