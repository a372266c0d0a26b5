const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const TEENS = ['thir', 'four', 'fif', 'six', 'seven', 'eigh', 'nine'].map((stem) => `${stem}teen`);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const CARDINALS = new Map<string, number>([
  ['zero', 0],
  ...[...ONES, 'twelve', ...TEENS].map((word, index): [string, number] => [word, index + 1]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

const FRACTIONS = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['twice', 2],
  ['double', 2],
  ['thrice', 3],
  ['triple', 3],
]);

const ORDINALS = new Map<string, number>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
  ...Array.from(CARDINALS, ([word, value]): [string, number] => [
    `${word.replace(/y$/, 'ie')}th`,
    value,
  ]),
]);

const WORDS = [CARDINALS, SCALES, ORDINALS].flatMap((table) => Array.from(table.keys()));
const WORD = `(?:${WORDS.join('|')})s?`;

/** A run of number words: "two hundred and fifty", "twenty-first", "thousands", "half". */
export const ENGLISH_NUMBER = new RegExp(
  `\\b(?:${WORD}(?:(?:[\\s-]+|\\s+and\\s+)${WORD})*|${Array.from(FRACTIONS.keys()).join('|')})\\b` +
    '(?! part(?:y|ies))',
  'giu',
);

/** The number that a word multiplies the one before it by: 1,000,000 for "million". */
export function englishScale(word: string): number | undefined {
  return SCALES.get(word.toLowerCase().replace(/s$/, ''));
}

/** The number of an ordinal: 13 for "thirteenth", 21 for "twenty-first". */
export function englishOrdinal(words: string): number | undefined {
  const parts = words.toLowerCase().split(/[\s-]+/);
  const last = ORDINALS.get(parts.pop()!);
  if (last === undefined) return undefined;
  const before = parts.map((word) => CARDINALS.get(word));
  return before.reduce((sum, value) => (value === undefined ? undefined : sum! + value), last);
}

/**
 * The number that English words say, as `ENGLISH_NUMBER` finds them. "one" and "first" alone say
 * none: "one of the sites", "at first".
 */
export function englishNumber(words: string): number | undefined {
  let total = 0;
  let current = 0;
  const parts = words.toLowerCase().split(/[\s-]+/).filter((word) => word !== 'and');
  for (const part of parts) {
    const word = part.replace(/s$/, '');
    const scale = SCALES.get(word);
    if (scale === undefined) {
      current += CARDINALS.get(word) ?? ORDINALS.get(word) ?? FRACTIONS.get(word) ?? 0;
    } else if (scale <= 100) {
      current = (current || 1) * scale;
    } else {
      total += (current || 1) * scale;
      current = 0;
    }
  }
  return total + current === 1 ? undefined : total + current;
}
