import { sentences } from '../text/sentences.js';
import { tokenize } from '../text/tokens.js';

/** A message up to this many words is one question, however it is punctuated. */
const SHORT_MESSAGE = 12;
const FEWEST_WORDS = 3;

/** So many parts are searched at most: a turn's cost is bounded. */
const MOST_PARTS = 16;

/** The different sentences of a message; where there are very many, neighbours are taken together. */
export function messageParts(text: string): string[] {
  const different = [...new Set(sentences(text).map(({ start, end }) => text.slice(start, end)))];
  const together = Math.ceil(different.length / MOST_PARTS);
  const parts: string[] = [];
  for (let i = 0; i < different.length; i += together) {
    parts.push(different.slice(i, i + together).join(' '));
  }
  return parts;
}

/**
 * The parts of a message that may each be the question: a long message tells a story around it, and
 * the story's words would drown the question's. A question may lean on the sentence before it
 * ("What is such a centre for?"), so each is also tried together with that.
 *
 * @param isSmallTalk whether a sentence is none of the matter: "Können Sie mir helfen?"
 * @returns the sentences with a question mark, else all sentences; the whole message where it is short
 */
export function possibleQuestions(
  text: string,
  isSmallTalk: (sentence: string) => boolean,
): string[] {
  if (tokenize(text).length <= SHORT_MESSAGE) return [text];
  const parts = messageParts(text).filter(
    (part) => tokenize(part).length >= FEWEST_WORDS && !isSmallTalk(part),
  );
  const asking = parts.flatMap((part, i) => {
    if (!part.includes('?')) return [];
    const before = parts[i - 1];
    return before === undefined ? [part] : [part, `${before} ${part}`];
  });
  const chosen = asking.length > 0 ? asking : parts;
  return chosen.length > 0 ? chosen : [text];
}
