import path from 'node:path';
import { collectProblems } from './collect-problems.js';
import type { Problem } from './problem.js';
import { listFiles } from './read-file.js';

/** The files of a knowledge folder, each kind in order; of the last two there is one at most. */
export interface KnowledgeFiles {
  documents: string[];
  faq: string[];
  lexicon: string[];
  confidence: string[];
}

/**
 * Lists the files that a knowledge folder is read from, and no others: none that is hidden, an
 * editor's copy, or of another kind.
 *
 * @param problems takes those of folders that cannot be read
 */
export async function listKnowledge(
  directory: string,
  problems: Problem[],
): Promise<KnowledgeFiles> {
  const list = async (folder: string, ending: RegExp) =>
    (await collectProblems(problems, () => listFiles(path.join(directory, folder), ending))) ?? [];
  return {
    documents: await list('documents', /\.(?:md|txt)$/i),
    faq: await list('faq', /\.ya?ml$/i),
    lexicon: await list('', /^lexicon\.yaml$/),
    confidence: await list('', /^confidence\.yaml$/),
  };
}
