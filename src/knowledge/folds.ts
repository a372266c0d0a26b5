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

/** A knowledge base without a fifth of its phrasings, and these. */
export interface Fold {
  /** Which fifth, from 0. */
  number: number;
  rest: KnowledgeBase;
  leftOut: LeftOut[];
}

/**
 * Cross-validation: leaves out each fifth of the phrasings in turn, of every entry alike, so that
 * each is asked once as if a visitor had thought of it. An entry's only phrasing stays: nothing
 * else could find the entry.
 *
 * @returns at most five, fewer where entries have fewer phrasings
 */
export function* folds(knowledgeBase: KnowledgeBase): Generator<Fold> {
  for (let number = 0; number < FOLDS; number++) {
    const leftOut: LeftOut[] = [];
    const entries = knowledgeBase.entries.map((entry) => {
      const all = phrasingsOf(entry);
      if (all.length === 1) return entry;
      const mine = all.filter((_, i) => i % FOLDS === number);
      leftOut.push(...mine);
      return { ...entry, questions: without(entry, mine) };
    });
    if (leftOut.length > 0) yield { number, rest: { ...knowledgeBase, entries }, leftOut };
  }
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
