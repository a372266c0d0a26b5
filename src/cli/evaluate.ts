import { readFile } from 'node:fs/promises';
import { fileLabel } from '../knowledge/read-file.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { evaluatePart } from './evaluation/evaluate-part.js';
import { parseFloors, shortfalls } from './evaluation/floors.js';
import { parseQuestions } from './evaluation/parse-questions.js';
import { PARTS, type Part } from './evaluation/part.js';
import { describeMisses, describeReplies, tallyTable } from './evaluation/report.js';
import { groups, replyFigures } from './evaluation/tally.js';
import { loadBot } from './load-bot.js';
import { inProject } from './project.js';

const HELP = `Puts labelled questions to the bot and counts how it did. Exit code 1 where a part stays
below test/evaluation/floors.yaml.

npm run --silent evaluate

  --part PART  tuning or held-out alone
  --misses     shows each question of the tuning part that was not answered right
  --json       prints the counts for programs
  --help       shows this text`;

const OPTIONS = {
  part: { type: 'string' },
  misses: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
