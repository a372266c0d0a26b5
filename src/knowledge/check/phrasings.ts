import { FUNCTION_WORDS } from '../../text/function-words.js';
import { LANGUAGES, type Language } from '../../text/language.js';
import { stem } from '../../text/stems.js';
import { tokenize } from '../../text/tokens.js';
import type { Entry } from '../entry.js';
import { problemIn, type Rule } from './rule.js';

const FEWEST: Record<Language, number> = { de: 8, en: 5 };
const LONGEST_TITLE = 60;

/** Enough phrasings to be found by; the first is short, for it stands on buttons. */
export const phrasingsSuffice: Rule = ({ knowledgeBase: { entries } }) =>
  phrasingsOf(entries).flatMap(({ entry, language, questions }) => {
    const problems = [];
    const path = ['questions', language];
    if (questions.length < FEWEST[language]) {
      const message = `has ${questions.length} phrasings under "${language}"; give at least ${FEWEST[language]}`;
      problems.push(problemIn(entry, 'error', message, { path }));
    }
    const title = questions[0]!;
    if (title.length > LONGEST_TITLE) {
      const message =
        `the first phrasing under "${language}" has ${title.length} characters and stands on ` +
        `buttons; put one of at most ${LONGEST_TITLE} first`;
      problems.push(problemIn(entry, 'error', message, { path: [...path, 0] }));
    }
    return problems;
  });

/** No two phrasings of an entry are equal after stemming and dropping function words. */
export const phrasingsDiffer: Rule = ({ knowledgeBase: { entries } }) =>
  phrasingsOf(entries).flatMap(({ entry, language, questions }) => {
    const seen = new Map<string, string>();
    return questions.flatMap((question, index) => {
      const key = essence(question, language);
      const other = seen.get(key);
      seen.set(key, question);
      if (other === undefined) return [];
      const message = `“${question}” says the same as “${other}”; put one in other words or remove it`;
      return [problemIn(entry, 'error', message, { path: ['questions', language, index] })];
    });
  });

/** No phrasing, normalised, leads to two entries. */
export const phrasingsLeadToOneEntry: Rule = ({ knowledgeBase: { entries } }) => {
  const owners = new Map<string, Entry>();
  return phrasingsOf(entries).flatMap(({ entry, language, questions }) =>
    questions.flatMap((question, index) => {
      const key = tokenize(question).join(' ');
      const owner = owners.get(key);
      if (!owner) owners.set(key, entry);
      if (!owner || owner === entry) return [];
      const message = `“${question}” stands also under ${owner.id}; give it to the entry that answers it best`;
      return [problemIn(entry, 'error', message, { path: ['questions', language, index] })];
    }),
  );
};

function phrasingsOf(
  entries: readonly Entry[],
): { entry: Entry; language: Language; questions: string[] }[] {
  return entries.flatMap((entry) =>
    LANGUAGES.flatMap((language) => {
      const questions = entry.questions[language];
      return questions ? [{ entry, language, questions }] : [];
    }),
  );
}

/** What is left after stemming and dropping function words; all words where nothing is left. */
function essence(question: string, language: Language): string {
  const words = tokenize(question);
  const contents = words.filter((word) => !FUNCTION_WORDS[language].has(word));
  return contents.length > 0
    ? contents.map((word) => stem(word, language)).join(' ')
    : words.join(' ');
}
