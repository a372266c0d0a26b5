import path from 'node:path';
import { LANGUAGES, type Language } from '../text/language.js';
import { collectProblems } from './collect-problems.js';
import type { Dialog, Dialogs } from './dialog.js';
import { parseDialog } from './parse-dialog.js';
import { KnowledgeError, type Problem } from './problem.js';
import { fileLabel, readTextFile } from './read-file.js';

const MOST_BYTES = 5_000_000;

/**
 * Reads what the bot says of itself: a file for each of its languages, de.yaml and en.yaml.
 *
 * @throws KnowledgeError with every problem of every file
 */
export async function readDialogs(directory: string): Promise<Dialogs> {
  const problems: Problem[] = [];
  const dialogs: Partial<Record<Language, Dialog>> = {};
  for (const language of LANGUAGES) {
    const file = path.join(directory, `${language}.yaml`);
    dialogs[language] = await collectProblems(problems, async () =>
      parseDialog(await readTextFile(directory, file, MOST_BYTES), fileLabel(file)),
    );
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return dialogs as Dialogs;
}
