import path from 'node:path';
import { collectProblems } from './collect-problems.js';
import type { Dialogs } from './dialog.js';
import { parseDialog, parseSimpleDialog } from './parse-dialog.js';
import { KnowledgeError, type Problem } from './problem.js';
import { fileLabel, readTextFile } from './read-file.js';

const NAMES = ['de', 'en', 'de-simple'] as const;
type Name = (typeof NAMES)[number];
const MOST_BYTES = 5_000_000;

/** The files that the dialogs are read from. */
export function listDialogs(directory: string): string[] {
  return NAMES.map((name) => fileOf(directory, name));
}

/**
 * Reads what the bot says of itself: a file for each of its languages, de.yaml and en.yaml, and
 * de-simple.yaml for Einfache Sprache.
 *
 * @throws KnowledgeError with every problem of every file
 */
export async function readDialogs(directory: string): Promise<Dialogs> {
  const problems: Problem[] = [];
  const read = <T>(name: Name, parse: (content: string, label: string) => T) =>
    collectProblems(problems, async () => {
      const file = fileOf(directory, name);
      return parse(await readTextFile(directory, file, MOST_BYTES), fileLabel(file));
    });
  const de = await read('de', parseDialog);
  const en = await read('en', parseDialog);
  // Without the German file nothing can be said of the ids that Einfache Sprache names.
  const simple =
    de && (await read('de-simple', (content, file) => parseSimpleDialog(content, file, de)));
  if (problems.length > 0 || !de || !en || !simple) throw new KnowledgeError(problems);
  return { de, en, 'de-simple': simple };
}

function fileOf(directory: string, name: Name): string {
  return path.join(directory, `${name}.yaml`);
}
