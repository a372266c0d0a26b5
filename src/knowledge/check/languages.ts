import { LANGUAGES } from '../../text/language.js';
import { errorAt, type Problem } from '../problem.js';
import { folderOf, problemIn, type Rule } from './rule.js';

/** Every entry asks and answers in each of the bot's languages. */
export const entriesSpeakAllLanguages: Rule = ({ knowledgeBase: { entries } }) =>
  entries.flatMap((entry) =>
    LANGUAGES.filter((language) => !entry.questions[language] || !entry.answer[language]).map(
      (language) =>
        problemIn(entry, 'error', `lacks questions and an answer under "${language}"; add them`),
    ),
  );

/** Says once how many entries have no answer in Einfache Sprache. */
export const simpleLanguageIsOffered: Rule = ({ knowledgeBase: { entries } }): Problem[] => {
  const without = entries.filter(({ answer }) => answer.de !== undefined && !answer['de-simple']);
  if (without.length === 0) return [];
  const message =
    `${without.length} of ${entries.length} entries have no answer in Einfache Sprache ` +
    `(de-simple): ${without.map(({ id }) => id).join(', ')}`;
  return [{ ...errorAt(folderOf(entries), null, message), severity: 'warning' }];
};

const LEICHTE_SPRACHE = /leichte[rn]? Sprache/iu;

/**
 * "Leichte Sprache" is what a testing group has reviewed: `reviewed-by` names the group, and no
 * other answer in Einfache Sprache calls itself so. Entries that are asked about it may speak of it.
 */
export const easyLanguageIsReviewed: Rule = ({ knowledgeBase: { entries } }) =>
  entries.flatMap((entry) => {
    const simple = entry.answer['de-simple'];
    if (entry.reviewedBy !== null) {
      if (simple !== undefined) return [];
      const message = 'has "reviewed-by" without an answer in Einfache Sprache; add "de-simple"';
      return [problemIn(entry, 'error', message)];
    }
    const about = entry.questions.de?.some((question) => LEICHTE_SPRACHE.test(question));
    if (simple === undefined || about || !LEICHTE_SPRACHE.test(simple)) return [];
    const message =
      'calls itself Leichte Sprache, which a testing group must have reviewed; ' +
      'write Einfache Sprache, or name the group under "reviewed-by"';
    return [problemIn(entry, 'error', message, { path: ['answer', 'de-simple'] })];
  });
