import { sentences } from '../../text/sentences.js';
import { answersOf, problemInAnswer, type Answer, type Rule } from './rule.js';

const LONGEST_ANSWER = 600;
const MOST_SENTENCES = 4;
const LIST_ITEM = /^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t].*$/gmu;

/** Answers are short. In Einfache Sprache they have as many sentences as they need. */
export const answersAreShort: Rule = ({ knowledgeBase }) =>
  answersOf(knowledgeBase).flatMap((answer) => [
    ...tooLong(answer),
    ...(answer.form === 'de-simple' ? [] : tooManySentences(answer)),
  ]);

function tooLong(answer: Answer) {
  const { length } = shown(answer.text);
  if (length <= LONGEST_ANSWER) return [];
  const message = `has ${length} characters; shorten it to ${LONGEST_ANSWER}`;
  return [problemInAnswer(answer, 'error', message)];
}

function tooManySentences(answer: Answer) {
  const count = sentences(answer.text.replace(LIST_ITEM, '').replaceAll('*', '')).length;
  if (count <= MOST_SENTENCES) return [];
  const message = `has ${count} sentences; two to ${MOST_SENTENCES} are enough`;
  return [problemInAnswer(answer, 'warning', message)];
}

/** The text as a visitor sees it: without Markdown's marks and the addresses of links. */
function shown(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}
