/** Letters that German puts between the parts of a compound: Datum-s-, Klinik-en-, Kind-er-. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const SHORTEST_PART = 4;

/**
 * Splits a German compound into words that are known, if there is a way to do so: the fewest parts,
 * and among these the longest first part.
 *
 * @param word a folded word
 * @param isWord whether a folded word stands alone somewhere
 * @returns at least two parts, without the linking letters; empty where the word is no compound
 */
export function splitCompound(word: string, isWord: (part: string) => boolean): string[] {
  return split(word, isWord, 4) ?? [];
}

function split(
  word: string,
  isWord: (part: string) => boolean,
  mostParts: number,
): string[] | null {
  let best: string[] | null = null;
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end--) {
    const head = headWord(word.slice(0, end), isWord);
    if (head === null) continue;
    const rest = word.slice(end);
    if (isWord(rest)) return [head, rest];
    if (mostParts < 3) continue;
    const tail = split(rest, isWord, mostParts - 1);
    if (tail && (!best || tail.length + 1 < best.length)) best = [head, ...tail];
  }
  return best;
}

function headWord(head: string, isWord: (part: string) => boolean): string | null {
  for (const link of LINKS) {
    if (!head.endsWith(link)) continue;
    const part = head.slice(0, head.length - link.length);
    if (part.length >= SHORTEST_PART && isWord(part)) return part;
  }
  return null;
}
