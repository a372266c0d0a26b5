/**
 * The overlapping character n-grams of a text's words, each word padded with a blank at both ends:
 * beginnings and ends of words count as such. Words with digits have none, since 2021 resembles
 * 2022 only in writing.
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
  const text = ` ${words.filter((word) => !/\d/.test(word)).join(' ')} `;
  const grams: string[] = [];
  for (let n = shortest; n <= longest; n++) {
    for (let start = 0; start + n <= text.length; start++) grams.push(text.slice(start, start + n));
  }
  return grams;
}
