import { LANGUAGES, type Language } from '../../text/language.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { errorAt, type Problem } from '../problem.js';
import { folderOf, problemIn } from './rule.js';

/**
 * Searches the knowledge base as if one phrasing of one entry were not in it.
 *
 * @returns ids of entries, best first
 */
export type FindEntries = (
  question: string,
  language: Language,
  leaveOut: { entry: string; phrasing: string },
) => string[];

const FIRST = 3;
const FEWEST_FOUND = 0.8;

/**
 * Each phrasing, left out, finds its entry among the first three in at least 80 % of cases: a sign
 * that visitors' own words will find it, too.
 */
export function phrasingsFindTheirEntry(
  { entries }: KnowledgeBase,
  findEntries: FindEntries,
): Problem[] {
  const problems: Problem[] = [];
  let asked = 0;
  let found = 0;
  for (const entry of entries) {
    const missed: string[] = [];
    let phrasings = 0;
    for (const language of LANGUAGES) {
      for (const phrasing of entry.questions[language] ?? []) {
        phrasings++;
        const ids = findEntries(phrasing, language, { entry: entry.id, phrasing });
        if (!ids.slice(0, FIRST).includes(entry.id)) missed.push(phrasing);
      }
    }
    asked += phrasings;
    found += phrasings - missed.length;
    if (phrasings - missed.length < FEWEST_FOUND * phrasings) {
      const message =
        `${missed.length} of ${phrasings} phrasings do not find their entry when left out ` +
        `(${missed.map((phrasing) => `“${phrasing}”`).join(', ')}); add phrasings like them, ` +
        'or their words to lexicon.yaml';
      problems.push(problemIn(entry, 'warning', message, { path: ['questions'] }));
    }
  }
  if (found < FEWEST_FOUND * asked) {
    const message =
      `${found} of ${asked} phrasings find their entry among the first ${FIRST} when left out, ` +
      `fewer than ${FEWEST_FOUND * 100} %; mend the entries that the warnings name`;
    problems.push(errorAt(folderOf(entries), null, message));
  }
  return problems;
}
