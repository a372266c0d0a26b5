import { sentences } from '../../text/sentences.js';
import { problemInText, textsOf, type PlacedText, type Rule } from './rule.js';

const LONGEST_TEXT = 600;
const MOST_SENTENCES = 4;
const LIST_ITEM = /^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t].*$/gmu;

/** Texts are short. In Einfache Sprache they have as many sentences as they need. */
export const textsAreShort: Rule = (content) =>
  textsOf(content).flatMap((text) => [
    ...tooLong(text),
    ...(text.form === 'de-simple' ? [] : tooManySentences(text)),
  ]);

function tooLong(placed: PlacedText) {
  const { length } = shown(placed.text);
  if (length <= LONGEST_TEXT) return [];
  const message = `has ${length} characters; shorten it to ${LONGEST_TEXT}`;
  return [problemInText(placed, 'error', message)];
}

function tooManySentences(placed: PlacedText) {
  const count = sentences(placed.text.replace(LIST_ITEM, '').replaceAll('*', '')).length;
  if (count <= MOST_SENTENCES) return [];
  const message = `has ${count} sentences; two to ${MOST_SENTENCES} are enough`;
  return [problemInText(placed, 'warning', message)];
}

/** The text as a visitor sees it: without Markdown's marks and the addresses of links. */
function shown(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}
