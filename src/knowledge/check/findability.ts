import type { Language } from '../../text/language.js';
import type { Entry } from '../entry.js';
import { folds } from '../folds.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { errorAt, type Problem } from '../problem.js';
import { folderOf, problemIn } from './rule.js';

/**
 * Searches a knowledge base.
 *
 * @returns ids of entries, best first
 */
export type FindEntries = (question: string, language: Language) => string[];

/** Makes the search of a knowledge base. */
export type BuildSearch = (knowledgeBase: KnowledgeBase) => FindEntries;

const FIRST = 3;
/** So many phrasings say what others are needed. */
const MOST_SHOWN = 5;
const FEWEST_FOUND = 0.8;

/**
 * Each phrasing, left out, finds its entry among the first three in at least 80 % of cases: a sign
 * that visitors' own words will find it, too.
 */
export function phrasingsFindTheirEntry(
  knowledgeBase: KnowledgeBase,
  buildSearch: BuildSearch,
): Problem[] {
  const tallies = new Map<Entry, { asked: number; missed: string[] }>(
    knowledgeBase.entries.map((entry) => [entry, { asked: 0, missed: [] }]),
  );
  for (const { rest, leftOut } of folds(knowledgeBase)) {
    const find = buildSearch(rest);
    for (const { entry, language, phrasing } of leftOut) {
      const tally = tallies.get(entry)!;
      tally.asked++;
      const first = find(phrasing, language).slice(0, FIRST);
      if (!first.includes(entry.id)) tally.missed.push(phrasing);
    }
  }

  const problems: Problem[] = [];
  let allAsked = 0;
  let allFound = 0;
  for (const [entry, { asked, missed }] of tallies) {
    const found = asked - missed.length;
    allAsked += asked;
    allFound += found;
    if (found < FEWEST_FOUND * asked) {
      const shown = missed.slice(0, MOST_SHOWN).map((phrasing) => `“${phrasing}”`);
      const message =
        `${missed.length} of ${asked} phrasings do not find their entry when left out ` +
        `(such as ${shown.join(', ')}); add phrasings like them, ` +
        'or their words to lexicon.yaml';
      problems.push(problemIn(entry, 'warning', message, { path: ['questions'] }));
    }
  }
  if (allFound < FEWEST_FOUND * allAsked) {
    const message =
      `${allFound} of ${allAsked} phrasings find their entry among the first ${FIRST} when left out, ` +
      `fewer than ${FEWEST_FOUND * 100} %; mend the entries that the warnings name`;
    problems.push(errorAt(folderOf(knowledgeBase.entries), null, message));
  }
  return problems;
}
