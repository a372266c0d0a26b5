import { isFunctionWord } from '../text/function-words.js';
import { LANGUAGES } from '../text/language.js';
import { QUESTION_WORDS } from '../text/question-words.js';
import { tokenize } from '../text/tokens.js';

/** Longer lists are not read: without this bound, a list's cost would be the square of its length. */
const MOST_BETWEEN = 8;
const WORD = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*';
const ARTICLE =
  '(?:der|die|das|den|dem|des|ein|eine|einen|the|a|an|their|its|ihre|ihren|deren|seine)';
/** "Telefonnummer", "die beteiligten Konsortien" */
const NOUN = `(?:${ARTICLE}\\s+(?:\\p{Ll}+\\s+)?)?${WORD}`;
/** "die Ziele der MII" */
const NOUN_OF = `${NOUN}(?:\\s+(?:der|des|von|of)\\s+(?:the\\s+)?(?:\\p{Ll}+\\s+)?${WORD})?`;

/**
 * The single questions within one about several things: "Was sind MIRACUM und SMITH?" asks "Was sind
 * MIRACUM?" and "Was sind SMITH?"; or within several written in one go: "wer zahlt das wie viel ist
 * es".
 *
 * @returns the ways to take it apart, the likelier first; none where it is one question
 */
export function conjuncts(question: string): string[][] {
  return [...JOINED.map((pattern) => coordinated(question, pattern)), runOn(question)].filter(
    (singles) => singles.length > 0,
  );
}

function joinedPattern(item: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(${item})((?:,\\s+${item}){0,${MOST_BETWEEN}}),?\\s+(?:und auch|und|UND|sowie|and also|and|AND|&)\\s+` +
      `(${item})(?![\\p{L}\\p{N}-])`,
    'u',
  );
}

function coordinated(question: string, pattern: RegExp): string[] {
  const match = pattern.exec(question);
  if (!match) return [];
  const [joined, first, middle, last] = match;
  const items = [first!, ...middle!.split(',').filter((item) => item.trim() !== ''), last!];
  if (!items.every(isTelling)) return [];
  const before = question.slice(0, match.index);
  const after = question.slice(match.index + joined.length);
  return items.map((item) => before + item.trim() + after);
}

/** Cut before every interrogative, with the preposition before it: "bis wann". */
function runOn(question: string): string[] {
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
  return pieces.length === 0 ? [] : [...pieces, question.slice(start)];
}

/** With as much as belongs to each first: "die Ziele der MII und ihre Finanzierung". */
const JOINED = [NOUN_OF, NOUN].map(joinedPattern);

function isAmong(kind: 'interrogatives' | 'prepositions', word: string): boolean {
  const [folded = ''] = tokenize(word);
  return LANGUAGES.some((language) => QUESTION_WORDS[language][kind].has(folded));
}

function isTelling(item: string): boolean {
  return tokenize(item).some((word) => !isFunctionWord(word));
}

/** A question has at least so many words. */
const FEWEST_WORDS = 3;
