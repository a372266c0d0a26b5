import path from 'node:path';
import { collectProblems } from './collect-problems.js';
import { crossCheck } from './cross-check.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { listKnowledge } from './knowledge-files.js';
import { EMPTY_LEXICON } from './lexicon.js';
import { parseConfidence } from './parse-confidence.js';
import { parseDocument } from './parse-document.js';
import { parseEntries } from './parse-entries.js';
import { parseLexicon } from './parse-lexicon.js';
import { errorAt, KnowledgeError, type Problem } from './problem.js';
import { fileLabel, listFiles, readTextFile } from './read-file.js';

const MOST_BYTES = 5_000_000;
/** Room for a hundred thousand entries in one file. */
const MOST_FAQ_BYTES = 64_000_000;

/**
 * Reads a knowledge folder: documents/, faq/, lexicon.yaml and confidence.yaml, each of which may be
 * missing.
 *
 * @throws KnowledgeError with every problem of every file
 */
export async function readKnowledge(directory: string): Promise<KnowledgeBase> {
  if ((await listFiles(directory, /^/)) === null) {
    const message = 'this folder does not exist; check the path';
    throw new KnowledgeError([errorAt(fileLabel(directory), null, message)]);
  }
  const problems: Problem[] = [];

  const readAll = async <T>(
    paths: string[],
    mostBytes: number,
    parse: (content: string, label: string, name: string) => T,
  ): Promise<T[]> => {
    const parsed: T[] = [];
    for (const file of paths) {
      const content = await collectProblems(problems, async () =>
        parse(await readTextFile(directory, file, mostBytes), fileLabel(file), nameOf(file)),
      );
      if (content !== undefined) parsed.push(content);
    }
    return parsed;
  };

  const files = await listKnowledge(directory, problems);
  const isEmpty = ![files.documents, files.faq, files.lexicon].some(({ length }) => length > 0);
  if (problems.length === 0 && isEmpty) {
    const message =
      'there are no documents (documents/*.md, *.txt), no entries (faq/*.yaml) and no ' +
      'lexicon.yaml in this folder; check the path';
    throw new KnowledgeError([errorAt(fileLabel(directory), null, message)]);
  }

  const documents = await readAll(files.documents, MOST_BYTES, (content, label, name) =>
    parseDocument(name, content, label),
  );
  const entries = (await readAll(files.faq, MOST_FAQ_BYTES, parseEntries)).flat();
  const [lexicon = EMPTY_LEXICON] = await readAll(files.lexicon, MOST_BYTES, parseLexicon);
  const [confidence] = await readAll(files.confidence, MOST_BYTES, parseConfidence);

  const all = [
    ...problems,
    ...repeatedNames(files.documents),
    ...crossCheck(new Set(files.documents.map(nameOf)), entries),
  ];
  if (all.length > 0) throw new KnowledgeError(all);
  return { documents, entries, lexicon, ...(confidence && { confidence }) };
}

/** Documents that differ in their ending alone would have the same id. */
function repeatedNames(files: string[]): Problem[] {
  const seen = new Set<string>();
  return files.flatMap((file) => {
    const name = nameOf(file);
    if (seen.has(name)) {
      return [errorAt(fileLabel(file), null, `another document is named "${name}"; rename one`)];
    }
    seen.add(name);
    return [];
  });
}

/** A file's name without its ending. */
function nameOf(file: string): string {
  return path.parse(file).name.normalize('NFC');
}
