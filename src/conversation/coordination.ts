import { FUNCTION_WORDS } from '../text/function-words.js';
import { LANGUAGES } from '../text/language.js';
import { tokenize } from '../text/tokens.js';

const ARTICLE =
  '(?:(?:der|die|das|den|dem|des|ein|eine|einen|the|a|an|their|its|ihre|deren|seine)\\s+)?';
const ITEM = `${ARTICLE}[\\p{L}\\p{N}][\\p{L}\\p{N}-]*`;
const JOINED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${ITEM})((?:,\\s+${ITEM})*),?\\s+(?:und auch|und|sowie|and also|and|&)\\s+(${ITEM})(?![\\p{L}\\p{N}-])`,
  'iu',
);

/**
 * The single questions within one about several things: "Was sind MIRACUM und SMITH?" asks "Was sind
 * MIRACUM?" and "Was sind SMITH?".
 *
 * @returns empty where nothing is joined
 */
export function conjuncts(question: string): string[] {
  const match = JOINED.exec(question);
  if (!match) return [];
  const [joined, first, middle, last] = match;
  const items = [first!, ...middle!.split(',').filter((item) => item.trim() !== ''), last!];
  if (!items.every(isTelling)) return [];
  const before = question.slice(0, match.index);
  const after = question.slice(match.index + joined.length);
  return items.map((item) => before + item.trim() + after);
}

function isTelling(item: string): boolean {
  return tokenize(item).some((word) => LANGUAGES.every((l) => !FUNCTION_WORDS[l].has(word)));
}
