import type { Language } from '../text/language.js';
import { writeDate } from './dates.js';
import type { Document } from './document.js';
import type { Source } from './entry.js';

/** A quotation as a visitor sees it. */
export interface Citation {
  document: string;
  title: string;
  publisher: string | null;
  url: string | null;
  date: string | null;
  /** How old the source is, in the reply's language: the date note, else the date, else "undated". */
  age: string;
  /** Word for word from the document, at most 160 characters, cut at a word with "…". */
  quote: string;
}

/** What the bot's texts give for a source. */
export interface CitationLabels {
  /** For a source without date and date note. */
  undated: string;
}

const LONGEST_QUOTE = 160;
/** The first half of a character of two UTF-16 units. */
const HALF_PAIR = /[\uD800-\uDBFF]$/;

/**
 * A source as a visitor sees it.
 *
 * @param source names the document
 * @param language the reply's
 */
export function cite(
  source: Source,
  document: Document,
  language: Language,
  labels: CitationLabels,
): Citation {
  const { id, title, publisher, url, date } = document;
  return {
    document: id,
    title,
    publisher,
    url,
    date,
    age: ageOf(document, language, labels),
    quote: shorten(source.quote, LONGEST_QUOTE),
  };
}

function ageOf(document: Document, language: Language, labels: CitationLabels): string {
  const { date, dateNote } = document;
  return (
    dateNote[language] ??
    (date === null ? undefined : writeDate(date, language)) ??
    Object.values(dateNote)[0] ??
    labels.undated
  );
}

/**
 * Folds white space and cuts at a word, with "…"; a single longer word is cut within.
 *
 * @param limit the largest length, in UTF-16 units, "…" included
 */
export function shorten(text: string, limit: number): string {
  const folded = text.trim().replace(/\s+/g, ' ');
  if (folded.length <= limit) return folded;
  const room = folded.slice(0, limit - 1);
  const lastBlank = room.lastIndexOf(' ');
  const kept = lastBlank > 0 ? room.slice(0, lastBlank) : room.slice(0, -1).replace(HALF_PAIR, '');
  return `${kept} …`;
}
