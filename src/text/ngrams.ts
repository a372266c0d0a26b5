/**
 * The overlapping character n-grams of a text's words, each word padded with a blank at both ends:
 * beginnings and ends of words count as such. A word with digits resembles no other, as 2021 and 2022
 * do only in writing: it is one n-gram as a whole, as many times as it has characters.
 *
 * @param words folded words
 * @param shortest length of the shortest n-grams, in characters
 * @param longest length of the longest
 */
export function characterNgrams(
  words: readonly string[],
  shortest: number,
  longest: number,
): string[] {
  const grams = words
    .filter(hasDigit)
    .flatMap((word) => Array.from(word, (_, place) => `${word} ${place}`));
  const text = ` ${words.filter((word) => !hasDigit(word)).join(' ')} `;
  for (let n = shortest; n <= longest; n++) {
    for (let start = 0; start + n <= text.length; start++) grams.push(text.slice(start, start + n));
  }
  return grams;
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}
