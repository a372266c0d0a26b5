import { FUNCTION_WORDS } from '../text/function-words.js';
import { LANGUAGES } from '../text/language.js';
import { QUESTION_WORDS } from '../text/question-words.js';
import { tokenize } from '../text/tokens.js';

/** Longer lists are not read: without this bound, a list's cost would be the square of its length. */
const MOST_BETWEEN = 8;
const ARTICLE =
  '(?:(?:der|die|das|den|dem|des|ein|eine|einen|the|a|an|their|its|ihre|deren|seine)\\s+)?';
const ITEM = `${ARTICLE}[\\p{L}\\p{N}][\\p{L}\\p{N}-]*`;
const JOINED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${ITEM})((?:,\\s+${ITEM}){0,${MOST_BETWEEN}}),?\\s+(?:und auch|und|sowie|and also|and|&)\\s+(${ITEM})(?![\\p{L}\\p{N}-])`,
  'iu',
);

/**
 * The single questions within one about several things: "Was sind MIRACUM und SMITH?" asks "Was sind
 * MIRACUM?" and "Was sind SMITH?"; or within several written in one go: "wer zahlt das wie viel ist
 * es".
 *
 * @returns empty where there is nothing to take apart
 */
export function conjuncts(question: string): string[] {
  return coordinated(question) ?? runOn(question) ?? [];
}

function coordinated(question: string): string[] | null {
  const match = JOINED.exec(question);
  if (!match) return null;
  const [joined, first, middle, last] = match;
  const items = [first!, ...middle!.split(',').filter((item) => item.trim() !== ''), last!];
  if (!items.every(isTelling)) return null;
  const before = question.slice(0, match.index);
  const after = question.slice(match.index + joined.length);
  return items.map((item) => before + item.trim() + after);
}

/** Cut before every interrogative, with the preposition before it: "bis wann". */
function runOn(question: string): string[] | null {
  const pieces: string[] = [];
  let start = 0;
  let before: RegExpMatchArray | null = null;
  for (const match of question.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (isAmong('interrogatives', match[0])) {
      const cut = before && isAmong('prepositions', before[0]) ? before.index! : match.index;
      if (tokenize(question.slice(start, cut)).length >= FEWEST_WORDS) {
        pieces.push(question.slice(start, cut).trim());
        start = cut;
      }
    }
    before = match;
  }
  return pieces.length === 0 ? null : [...pieces, question.slice(start)];
}

function isAmong(kind: 'interrogatives' | 'prepositions', word: string): boolean {
  const [folded = ''] = tokenize(word);
  return LANGUAGES.some((language) => QUESTION_WORDS[language][kind].has(folded));
}

function isTelling(item: string): boolean {
  return tokenize(item).some((word) => LANGUAGES.every((l) => !FUNCTION_WORDS[l].has(word)));
}

/** A question has at least so many words. */
const FEWEST_WORDS = 3;
