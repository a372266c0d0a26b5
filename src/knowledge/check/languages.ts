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
