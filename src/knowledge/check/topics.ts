import { LANGUAGES } from '../../text/language.js';
import { errorAt } from '../problem.js';
import type { Rule } from './rule.js';

/**
 * A topic has a name in the bot's texts in each language, or else is not shown in any: only a topic
 * of referrals alone may do without.
 */
export const topicsHaveNames: Rule = ({ knowledgeBase: { entries }, dialogs }) => {
  const topics = new Map(entries.map((entry) => [entry.topic, entry]));
  return Array.from(topics).flatMap(([topic, { file }]) => {
    const missing = LANGUAGES.filter((language) => !dialogs[language].topics.names[topic]);
    const hidden =
      missing.length === LANGUAGES.length &&
      entries.every((entry) => entry.topic !== topic || entry.referral);
    return hidden
      ? []
      : missing.map((language) =>
          errorAt(
            file,
            1,
            `the topic "${topic}" has no name in dialogs/${language}.yaml; ` +
              'add one there under "topics" > "names", or correct the topic',
          ),
        );
  });
};
