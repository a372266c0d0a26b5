import { z } from 'zod';
import { LANGUAGES } from '../text/language.js';
import { isDate } from './dates.js';
import type { Document } from './document.js';
import { splitPassages } from './passages.js';
import { errorAt, KnowledgeError } from './problem.js';
import { line, validate } from './shape.js';
import { parseYaml } from './yaml.js';

const LONGEST_DERIVED_TITLE = 80;

const localized = z.strictObject({ de: line.optional(), en: line.optional() });

const frontMatter = z.strictObject({
  title: line.optional(),
  publisher: line.optional(),
  url: line
    .refine(isWebAddress, 'should be a web address that begins with https:// or http://')
    .optional(),
  language: line
    .pipe(z.enum(LANGUAGES, `should be ${LANGUAGES.join(' or ')}; leave it out for others`))
    .optional(),
  date: line
    .refine(isDate, 'should be a date of the form YYYY, YYYY-MM or YYYY-MM-DD, such as 2020-02-13')
    .optional(),
  'date-note': localized.optional(),
  note: localized.optional(),
});

type FrontMatter = z.infer<typeof frontMatter>;

const KEYS = [...Object.keys(frontMatter.shape), ...LANGUAGES];

/**
 * Reads a source: optional front matter between lines of `---`, then its text.
 *
 * @param id the file's name without its ending
 * @param content the file's content
 * @param file its name in messages
 * @throws KnowledgeError with all problems
 */
export function parseDocument(id: string, content: string, file: string): Document {
  const { header, text } = splitFrontMatter(content.replaceAll('\r\n', '\n'), file);
  const meta: FrontMatter =
    header.trim() === '' ? {} : validate(frontMatter, parseYaml(header, file, 2), file, KEYS);
  if (text.trim() === '') {
    throw new KnowledgeError([
      errorAt(file, null, 'holds no text; write the document into it or delete the file'),
    ]);
  }
  return {
    id,
    title: meta.title ?? deriveTitle(text),
    publisher: meta.publisher ?? null,
    url: meta.url ?? null,
    language: meta.language ?? null,
    date: meta.date ?? null,
    dateNote: meta['date-note'] ?? {},
    note: meta.note ?? {},
    text,
    passages: splitPassages(id, text),
  };
}

function splitFrontMatter(content: string, file: string): { header: string; text: string } {
  const opening = /^---[^\S\n]*\n/.exec(content);
  if (!opening) return { header: '', text: content };
  const rest = content.slice(opening[0].length);
  const closing = /^---[^\S\n]*$/m.exec(rest);
  if (!closing) {
    const message =
      'the front matter is opened with --- and not closed; ' +
      'write --- on a line of its own after it, or remove the first line';
    throw new KnowledgeError([errorAt(file, 1, message)]);
  }
  return {
    header: rest.slice(0, closing.index),
    text: rest.slice(closing.index + closing[0].length + 1),
  };
}

/** The first line that is not blank, without a heading's marks, cut at a word. */
function deriveTitle(text: string): string {
  const first = /^.*\S.*$/m.exec(text)![0];
  const title = first.trim().replace(/^#+\s+/, '').replace(/\s+/g, ' ');
  if (title.length <= LONGEST_DERIVED_TITLE) return title;
  return `${title.slice(0, LONGEST_DERIVED_TITLE - 1).replace(/\s+\S*$/, '')} …`;
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
