import { sentences } from '../../text/sentences.js';
import { answersOf, problemInAnswer, type Answer, type Rule } from './rule.js';

const LONGEST_ANSWER = 600;
const MOST_SENTENCES = 4;
const MOST_SIMPLE_WORDS = 12;
const LIST_ITEM = /^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t].*$/gmu;

/** Answers are short; in Einfache Sprache, sentences are. */
export const answersAreShort: Rule = ({ knowledgeBase }) =>
  answersOf(knowledgeBase).flatMap((answer) => [
    ...tooLong(answer),
    ...(answer.form === 'de-simple' ? longSentences(answer) : tooManySentences(answer)),
  ]);

function tooLong(answer: Answer) {
  const { length } = shown(answer.text);
  if (length <= LONGEST_ANSWER) return [];
  const message = `has ${length} characters; shorten it to ${LONGEST_ANSWER}`;
  return [problemInAnswer(answer, 'error', message)];
}

function tooManySentences(answer: Answer) {
  const count = sentencesOf(answer.text.replace(LIST_ITEM, '')).length;
  if (count <= MOST_SENTENCES) return [];
  const message = `has ${count} sentences; two to ${MOST_SENTENCES} are enough`;
  return [problemInAnswer(answer, 'warning', message)];
}

/** In Einfache Sprache, each sentence has a line of its own. */
function longSentences(answer: Answer) {
  return Array.from(answer.text.matchAll(/.+/g)).flatMap(({ 0: line, index }) =>
    sentencesOf(line).flatMap((sentence) => {
      const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
      if (words.length <= MOST_SIMPLE_WORDS) return [];
      const message = `“${sentence}” has ${words.length} words; split it into sentences of at most ${MOST_SIMPLE_WORDS}`;
      return [problemInAnswer(answer, 'warning', message, index)];
    }),
  );
}

function sentencesOf(text: string): string[] {
  const plain = text.replaceAll('*', '');
  return sentences(plain).map(({ start, end }) => plain.slice(start, end));
}

/** The text as a visitor sees it: without Markdown's marks and the addresses of links. */
function shown(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}
