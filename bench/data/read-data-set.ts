import path from 'node:path';
import { z } from 'zod';
import { errorAt, KnowledgeError } from '../../src/knowledge/problem.js';
import { fileLabel, readTextFile } from '../../src/knowledge/read-file.js';
import { braun, braunSet } from './braun.js';
import { clinc, clincSet } from './clinc.js';
import { csvSet, isCsv } from './csv.js';
import type { DataSet } from './data-set.js';
import { lineInJson, parseJson } from './json.js';
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
  if (!/^\s*[{[]/.test(content)) throw refusal(file, `is in no known format; ${KNOWN}`);
  const json = parseJson(content, file);
  const format = FORMATS.find(({ key }) => isObject(json) && Object.hasOwn(json, key));
  if (!format) throw refusal(file, `holds JSON that the bench does not know; ${KNOWN}`);
  try {
    const set = format.read(name, json);
    if (set.corpus.items.length > 0 && set.questions.length > 0) return set;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const { path: place, message } = issue!;
    const what = `${place.join('.')}: ${message}`.replace(/^: /, '');
    const line = lineInJson(content, place);
    throw refusal(file, `is not quite in the format ${format.name} (${what}); mend it`, line);
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(file: string, message: string, line: number | null = null): KnowledgeError {
  return new KnowledgeError([errorAt(file, line, message)]);
}
