import type { Language } from '../text/language.js';
import type { Analyzer } from './analyzer.js';
import type { CorpusData } from './corpus.js';
import type { Postings } from './postings.js';
import { TermTable } from './term-table.js';

/** Questions or passages, as read. */
export interface Units {
  /** By unit: the forms of its words in order; see `CorpusData`. */
  forms: Postings;
  /** By unit. */
  languages: readonly Language[];
}

/** The terms of units. */
export interface CountedUnits {
  /** Each term's number, in the order of their first occurrence. */
  numbers: Map<string, number>;
  /** By unit: its terms, each once. */
  terms: Postings;
  /** How often the unit holds each of them; a compound's part counts less than one. */
  counts: Float64Array;
}

/** Counts the terms of units; what a form stands for is found out once. */
export function countUnits(
  { forms, languages }: Units,
  corpus: CorpusData,
  analyzer: Analyzer,
): CountedUnits {
  const table = new TermTable(corpus, analyzer);
  const starts = new Int32Array(languages.length + 1);
  const items: number[] = [];
  const counts: number[] = [];
  languages.forEach((language, unit) => {
    const end = forms.starts[unit + 1]!;
    for (let i = forms.starts[unit]!; i < end; i++) table.hold(forms.items[i]!, language, items);
    for (let i = starts[unit]!; i < items.length; i++) counts.push(table.release(items[i]!));
    starts[unit + 1] = items.length;
  });
  const terms = { starts, items: new Int32Array(items) };
  return { numbers: table.numbers, terms, counts: new Float64Array(counts) };
}
