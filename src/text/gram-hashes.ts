/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const BLANK = 32;

/**
 * The different character n-grams of a word, padded with a blank at both ends, as hashes: comparing
 * numbers is many times cheaper than cutting strings. A word with digits is one n-gram as a whole, as
 * many times as it has characters: 2021 resembles 2022 only in writing.
 *
 * @param word a folded word
 * @param shortest length of the shortest n-grams, in UTF-16 units
 * @param longest length of the longest
 * @returns 32-bit numbers, each once, in the order of their places
 */
export function gramHashes(word: string, shortest: number, longest: number): number[] {
  const hashes: number[] = [];
  if (/\d/.test(word)) {
    const whole = hash(word, 0, word.length);
    for (let i = 0; i < word.length; i++) hashes.push(Math.imul(whole ^ (i + 1), PRIME) >>> 0);
    return hashes;
  }
  const last = word.length + 2;
  for (let n = shortest; n <= longest; n++) {
    for (let start = 0; start + n <= last; start++) {
      const value = hash(word, start - 1, start - 1 + n);
      if (!hashes.includes(value)) hashes.push(value);
    }
  }
  return hashes;
}

/** What lies before and behind the word is a blank. */
function hash(word: string, from: number, to: number): number {
  let value = BASIS;
  for (let i = from; i < to; i++) {
    const unit = i < 0 || i >= word.length ? BLANK : word.charCodeAt(i);
    value = Math.imul(value ^ unit, PRIME);
  }
  return value >>> 0;
}
