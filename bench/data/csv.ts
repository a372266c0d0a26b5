import { errorAt, KnowledgeError, type Problem } from '../../src/knowledge/problem.js';
import type { DataSet } from './data-set.js';
import { entriesSet, type Labelled } from './labelled.js';

const HEAD = /^\uFEFF?"?question"?([,;])"?entry"?[^\S\n]*\r?(?:\n|$)/i;
/** Of an entry's phrasings every third is asked and not indexed. */
const ASKED = 3;

/** Whether a text is a `question,entry` file: its first line says so. */
export function isCsv(content: string): boolean {
  return HEAD.test(content);
}

/**
 * Reads lines of `question,entry` (or `question;entry`), with quotation marks where a field holds
 * the separator, a quotation mark (doubled) or a line break. Every third question of an entry is
 * asked, the others are its phrasings; a question without an entry is out of scope.
 *
 * @param file its name in messages
 * @throws KnowledgeError with all problems
 */
export function csvSet(name: string, content: string, file: string): DataSet {
  const [head, separator] = HEAD.exec(content)!;
  const problems: Problem[] = [];
  const known: Labelled[] = [];
  const asked: Labelled[] = [];
  const seen = new Map<string, number>();
  for (const { fields, line, isOpen } of records(content.slice(head.length), separator!)) {
    const [text = '', entry = ''] = fields.map((field) => field.trim());
    if (isOpen) {
      const message =
        'opens a quotation mark and does not close it; close it, or put the field into quotation ' +
        'marks and double the one within';
      problems.push(errorAt(file, line, message));
    } else if (fields.length !== 2 || text === '') {
      const message =
        `should be a question and its entry with one "${separator}" between them; ` +
        'put a field that holds one into quotation marks';
      problems.push(errorAt(file, line, message));
    } else if (entry === '') {
      asked.push({ text, entry: null });
    } else {
      const count = (seen.get(entry) ?? 0) + 1;
      seen.set(entry, count);
      (count % ASKED === 0 ? asked : known).push({ text, entry });
    }
  }
  if (problems.length === 0 && !asked.some(({ entry }) => entry !== null)) {
    const message = `no entry has ${ASKED} questions, so none is left to be asked; add some`;
    problems.push(errorAt(file, null, message));
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return entriesSet(name, known, asked);
}

interface CsvRecord {
  fields: string[];
  /** Where it begins, from 1; the head is line 1. */
  line: number;
  /** Whether a quotation mark is opened and not closed. */
  isOpen: boolean;
}

/** The records of a CSV text as RFC 4180 has them, blank lines left out. */
function records(text: string, separator: string): CsvRecord[] {
  const found: CsvRecord[] = [];
  // What follows a closing quotation mark belongs to the field, so that each match leads on.
  const field = new RegExp(
    `("(?:[^"]|"")*")?([^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  let line = 2;
  while (field.lastIndex < text.length) {
    const record: CsvRecord = { fields: [], line, isOpen: false };
    let end: string | undefined;
    do {
      const [whole, quoted, plain, mark] = field.exec(text)!;
      if (plain!.startsWith('"')) record.isOpen = true;
      record.fields.push((quoted?.slice(1, -1).replaceAll('""', '"') ?? '') + plain!);
      line += whole.split('\n').length - 1;
      end = mark;
    } while (end === separator);
    if (record.fields.some((value) => value.trim() !== '')) found.push(record);
  }
  return found;
}
