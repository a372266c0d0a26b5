import { LANGUAGES, type Language } from '../text/language.js';
import type { Entry } from './entry.js';
import type { KnowledgeBase } from './knowledge-base.js';

export const FOLDS = 5;

/** A phrasing that the knowledge base was stripped of. */
export interface LeftOut {
  entry: Entry;
  language: Language;
  phrasing: string;
}

/** A knowledge base without some of its phrasings, and these. */
export interface Fold {
  /** Which part, from 0. */
  number: number;
  rest: KnowledgeBase;
  leftOut: LeftOut[];
}

/**
 * Cross-validation: leaves out each part of the phrasings in turn, of every entry alike, so that
 * each is asked once as if a visitor had thought of it. An entry's only phrasing stays: nothing
 * else could find the entry.
 *
 * The order of entries does not matter.
 *
 * @param parts into how many parts the phrasings are dealt
 * @returns at most as many, fewer where there are fewer phrasings
 */
export function* folds(knowledgeBase: KnowledgeBase, parts = FOLDS): Generator<Fold> {
  const inOrder = knowledgeBase.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let number = 0; number < parts; number++) {
    const leftOut: LeftOut[] = [];
    let dealt = 0;
    const entries = inOrder.map((entry) => {
      const all = phrasingsOf(entry);
      if (!canBeLeftOut(all)) return entry;
      const mine = all.filter(() => dealt++ % parts === number);
      leftOut.push(...mine);
      return { ...entry, questions: without(entry, mine) };
    });
    if (leftOut.length > 0) yield { number, rest: { ...knowledgeBase, entries }, leftOut };
  }
}

/** How many phrasings `folds` leaves out in all. */
export function countLeftOut({ entries }: KnowledgeBase): number {
  return entries
    .map(phrasingsOf)
    .filter(canBeLeftOut)
    .reduce((count, all) => count + all.length, 0);
}

function canBeLeftOut(all: readonly LeftOut[]): boolean {
  return all.length > 1;
}

function phrasingsOf(entry: Entry): LeftOut[] {
  return LANGUAGES.flatMap((language) =>
    (entry.questions[language] ?? []).map((phrasing) => ({ entry, language, phrasing })),
  );
}

function without({ questions }: Entry, leftOut: readonly LeftOut[]): Entry['questions'] {
  const rest: Entry['questions'] = {};
  for (const language of LANGUAGES) {
    const gone = leftOut.filter((each) => each.language === language);
    const kept = questions[language]?.filter((q) => !gone.some(({ phrasing }) => phrasing === q));
    if (kept) rest[language] = kept;
  }
  return rest;
}
