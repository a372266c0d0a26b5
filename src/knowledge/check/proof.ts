import { LANGUAGES } from '../../text/language.js';
import type { Document } from '../document.js';
import type { Entry } from '../entry.js';
import { findQuantities, type PartialDate, type Quantity } from './quantities.js';

/** What an entry's sources prove: its quotations, and the dates of the documents they are from. */
export interface Proof {
  quotes: string[];
  numbers: Set<string>;
  dates: PartialDate[];
}

/** @param documents by id */
export function proofOf(entry: Entry, documents: ReadonlyMap<string, Document>): Proof {
  const proof: Proof = { quotes: [], numbers: new Set(), dates: [] };
  const add = (text: string, languages: readonly ('de' | 'en')[]) => {
    for (const language of languages) {
      for (const { number, date } of findQuantities(text, language)) {
        if (number !== null) {
          proof.numbers.add(number);
          // A period or a part of a year also proves its years.
          for (const [year] of number.matchAll(/(?<=-)\d{4}|\d{4}(?=-)/g)) proof.numbers.add(year);
        }
        if (date) proof.dates.push(date);
      }
    }
  };
  for (const { document: id, quote } of entry.sources) {
    proof.quotes.push(quote);
    const document = documents.get(id);
    add(quote, document?.language ? [document.language] : LANGUAGES);
    if (!document) continue;
    if (document.date !== null) add(document.date, LANGUAGES);
    for (const language of LANGUAGES) add(document.dateNote[language] ?? '', [language]);
  }
  for (const { year } of proof.dates) if (year !== null) proof.numbers.add(String(year));
  return proof;
}

/** True where a number or date stands in the proof, in whatever spelling. */
export function proves(proof: Proof, { number, date }: Quantity): boolean {
  return date ? provesDate(proof, date) : proof.numbers.has(number!);
}

/**
 * A day and a month stand together, or a month; a year that is written elsewhere counts unless the
 * proof has another for this day.
 */
function provesDate(proof: Proof, { year, month, day }: PartialDate): boolean {
  const same = proof.dates.filter(
    (date) => date.month === month && (day === null || date.day === day),
  );
  if (same.length === 0) return false;
  if (year === null || same.some((date) => date.year === year)) return true;
  return same.every((date) => date.year === null) && proof.numbers.has(String(year));
}
