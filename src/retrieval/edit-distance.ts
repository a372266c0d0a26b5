/** Swapped letters are the commonest slip of fast typing: cheaper than two wrong ones. */
const TRANSPOSITION = 0.75;
const LONGEST = 64;

/** Three rows of the table, used again for each pair of words. */
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 2)) as [
  Float64Array,
  Float64Array,
  Float64Array,
];

/**
 * The optimal string alignment distance (Damerau–Levenshtein, no part edited twice) of two words:
 * one for a letter more, less or other, three quarters for two neighbours swapped. Only the
 * diagonal band that so few edits can reach is looked at (Ukkonen 1985).
 *
 * @param most a whole number
 * @returns Infinity where the words are further apart, or one is longer than 64 UTF-16 units
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  if (a.length > LONGEST || b.length > LONGEST) return Infinity;
  let [twoBack, back, row] = rows;
  for (let j = 0; j <= b.length; j++) back[j] = j;
  let lowestBack = 0;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    // What lies beside the band is out of reach.
    row[from - 1] = from === 1 ? i : Infinity;
    row[to + 1] = Infinity;
    let lowest = row[from - 1]!;
    for (let j = from; j <= to; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min(back[j]! + 1, row[j - 1]! + 1, back[j - 1]! + (isSame ? 0 : 1));
      const isSwapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) edits = Math.min(edits, twoBack[j - 2]! + TRANSPOSITION);
      row[j] = edits;
      if (edits < lowest) lowest = edits;
    }
    // A swap reaches back two rows.
    if (lowest > most && lowestBack > most) return Infinity;
    lowestBack = lowest;
    [twoBack, back, row] = [back, row, twoBack];
  }
  const edits = back[b.length]!;
  return edits <= most ? edits : Infinity;
}
