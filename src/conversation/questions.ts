import { tokenize } from '../text/tokens.js';
import { asks } from './clauses.js';
import type { Question } from './finder.js';
import { withoutSmallTalk } from './small-talk-around.js';

/** A message up to this many words is one statement, however it is punctuated. */
const SHORT_MESSAGE = 12;

/** Several such clauses are a list: "Fördersumme", "Laufzeit der Förderung". */
const LONGEST_KEYWORD = 4;

/**
 * The questions of a message in order. A question may lean on what stands before it ("Ich suche die
 * Geschäftsstelle. Wo sitzt sie?"), so it may be read together with that. Where a message asks
 * nothing, what it says is taken as one question.
 *
 * @param isSmallTalk whether a text is nothing else
 * @returns none where all is small talk
 */
export function questionsIn(
  clauses: readonly string[],
  isSmallTalk: (text: string) => boolean,
): Question[] {
  const meant = clauses
    .map((clause) => withoutSmallTalk(clause, isSmallTalk))
    .filter((clause) => clause !== '');
  if (meant.length === 0) return [];
  const asking = meant.flatMap((clause, i) => {
    if (!asks(clause)) return [];
    const before = meant[i - 1];
    return [before !== undefined && !asks(before) ? [clause, `${before} ${clause}`] : [clause]];
  });
  if (asking.length > 0) return asking;
  const keywords = meant.filter((clause) => tokenize(clause).length <= LONGEST_KEYWORD);
  // One of them may lead in: "Bitte schicken Sie mir Angaben zu: Fördersumme, …"
  const isList = keywords.length > 1 && keywords.length >= meant.length - 1;
  if (isList) return keywords.map((keyword) => [keyword]);
  const whole = meant.join(' ');
  return [tokenize(whole).length <= SHORT_MESSAGE ? [whole] : meant];
}
