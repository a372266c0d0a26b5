import { readFile } from 'node:fs/promises';
import { checkKnowledge } from '../knowledge/check/check-knowledge.js';
import type { BuildSearch } from '../knowledge/check/findability.js';
import type { Dialogs } from '../knowledge/dialog.js';
import { FOLDS } from '../knowledge/folds.js';
import { locateProblems } from '../knowledge/locate-problem.js';
import { describeProblem, KnowledgeError, type Problem } from '../knowledge/problem.js';
import { readDialogs } from '../knowledge/read-dialogs.js';
import { readKnowledge } from '../knowledge/read-knowledge.js';
import { showProgress } from '../server/progress-line.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { entrySearch } from './entry-search.js';
import { inProject } from './project.js';

const HELP = `Holds the knowledge against the house rules (docs/style.md): says what to mend, and where.

npm run knowledge -- check

  --knowledge DIR  checks another knowledge folder
  --help           shows this text

The exit code is 0 without errors, 1 with errors, 2 where the command is not understood.`;

const OPTIONS = { knowledge: { type: 'string' }, help: { type: 'boolean' } } as const;

runCommand(async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS, 'knowledge');
  if (values.help) {
    console.log(HELP);
  } else if (positionals.join(' ') === 'check') {
    process.exitCode = await check(values.knowledge ?? inProject('knowledge'));
  } else {
    const problem =
      positionals.length === 0 ? 'What to do is missing' : `"${positionals.join(' ')}" is unknown`;
    throw new UsageError(`${problem}. ${seeHelp('knowledge')}`);
  }
});

/** Prints what is wrong with a knowledge folder; returns the exit code. */
async function check(directory: string): Promise<number> {
  try {
    const knowledgeBase = await readKnowledge(directory);
    const dialogs = await readDialogs(inProject('dialogs'));
    const problems = await located(checkKnowledge(knowledgeBase, dialogs, searchOf(dialogs)));
    showProgress('');
    const { entries, documents } = knowledgeBase;
    return print(problems, ` in ${entries.length} entries and ${documents.length} documents`);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return print(error.problems, '; the rest was not checked');
  }
}

/** The bot's search; says how far the check is, since it builds one for each fold. */
function searchOf(dialogs: Dialogs): BuildSearch {
  const build = entrySearch(dialogs);
  let fold = 0;
  return (knowledgeBase) => {
    fold++;
    showProgress(`Asking the phrasings: part ${fold} of ${FOLDS} …`);
    return build(knowledgeBase);
  };
}

/** Names the exact lines, file by file. */
async function located(problems: Problem[]): Promise<Problem[]> {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const others = byFile.get(problem.file);
    if (others) others.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  const result: Problem[][] = [];
  for (const [file, own] of byFile) {
    const inEntries = own.some(({ part }) => part);
    result.push(inEntries ? locateProblems(own, await readFile(file, 'utf8')) : own);
  }
  return result.flat();
}

/** Prints problems file by file in the order of lines; returns the exit code. */
function print(problems: readonly Problem[], extent: string): number {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
  let file = sorted[0]?.file;
  for (const problem of sorted) {
    if (problem.file !== file) console.log();
    file = problem.file;
    const message = `${problem.severity}: ${problem.message}`;
    console.log(describeProblem({ ...problem, message }));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (problems.length > 0) console.log();
  console.log(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}${extent}.`);
  return errors > 0 ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
