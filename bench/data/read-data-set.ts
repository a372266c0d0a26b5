import path from 'node:path';
import { z } from 'zod';
import { errorAt, KnowledgeError } from '../../src/knowledge/problem.js';
import { fileLabel, readTextFile } from '../../src/knowledge/read-file.js';
import { braun, braunSet } from './braun.js';
import { clinc, clincSet } from './clinc.js';
import { csvSet, isCsv } from './csv.js';
import type { DataSet } from './data-set.js';
import { squad, squadSet } from './squad.js';

const MOST_BYTES = 200_000_000;

/** A format of JSON files, known by a key that only it has. */
interface Format {
  name: string;
  key: string;
  read: (name: string, json: unknown) => DataSet;
}

const FORMATS: Format[] = [
  { name: 'SQuAD', key: 'data', read: reader(squad, squadSet) },
  { name: 'CLINC150', key: 'train', read: reader(clinc, clincSet) },
  { name: 'of Braun et al.', key: 'sentences', read: reader(braun, braunSet) },
];

const KNOWN =
  'write a CSV file with the first line "question,entry", or JSON in the format of SQuAD ("data"), ' +
  'of CLINC150 ("train", "val") or of Braun et al. ("sentences")';

/**
 * Reads a set of questions; its format shows in its content.
 *
 * @throws KnowledgeError where the file cannot be read or is in none of the formats
 */
export async function readDataSet(file: string): Promise<DataSet> {
  const content = await readTextFile(path.dirname(file), file, MOST_BYTES);
  return parseDataSet(path.parse(file).name, content, fileLabel(file));
}

/**
 * @param name the set's name in tables
 * @param file the file's name in messages
 * @throws KnowledgeError where it is in none of the formats
 */
export function parseDataSet(name: string, content: string, file: string): DataSet {
  if (isCsv(content)) return csvSet(name, content, file);
  const json = parseJson(content, file);
  const format = FORMATS.find(({ key }) => isObject(json) && Object.hasOwn(json, key));
  if (!format) throw refusal(file, `holds JSON that the bench does not know; ${KNOWN}`);
  try {
    const set = format.read(name, json);
    if (set.corpus.items.length > 0 && set.questions.length > 0) return set;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const place = issue!.path.length > 0 ? ` at ${issue!.path.join('.')}` : '';
    throw refusal(file, `is not quite in the format ${format.name}:${place} ${issue!.message}`);
  }
  throw refusal(
    file,
    `is in the format ${format.name}, and holds no text or no question; add some`,
  );
}

function reader<T>(
  schema: z.ZodType<T>,
  setOf: (name: string, value: T) => DataSet,
): Format['read'] {
  return (name, json) => setOf(name, schema.parse(json));
}

function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw refusal(file, `is neither a question,entry file nor JSON; ${KNOWN}`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(file: string, message: string): KnowledgeError {
  return new KnowledgeError([errorAt(file, null, message)]);
}
