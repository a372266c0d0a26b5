import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import { characterNgrams } from '../text/ngrams.js';

/** A known word that an unknown one may be a misspelling of. */
export interface Correction {
  word: string;
  /** 0 to 1: one less the edits per letter. */
  similarity: number;
}

const SHORTEST = 4;
const MOST_COMPARED = 30;
const MOST_RETURNED = 3;

/**
 * Repairs misspelt words against the knowledge base's own vocabulary: shared letter pairs propose a
 * few dozen words, the edit distance (with transpositions) ranks them. Comparing with every word
 * would cost a scan a word.
 */
export class Speller {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #holders = new Map<string, string[]>();

  /** @param counts the known words, folded, with how often they occur */
  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
    for (const word of counts.keys()) {
      if (word.length < SHORTEST - 1 || /\d/.test(word)) continue;
      for (const pair of new Set(characterNgrams([word], 2, 2))) {
        const words = this.#holders.get(pair);
        if (words) words.push(word);
        else this.#holders.set(pair, [word]);
      }
    }
  }

  /**
   * The known words nearest to an unknown one, all equally near; none where even the nearest takes
   * more than an edit per five letters or so. Words with digits are never corrected.
   *
   * @param word a folded word
   */
  correct(word: string): Correction[] {
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    const most = word.length <= 7 ? 1 : word.length <= 11 ? 2 : 3;
    const near = this.#proposals(word, most)
      .map((known) => ({ known, edits: editDistance(word, known) }))
      .filter(({ edits }) => edits <= most);
    const fewest = Math.min(...near.map(({ edits }) => edits));
    return near
      .filter(({ edits }) => edits === fewest)
      .sort((a, b) => this.#counts.get(b.known)! - this.#counts.get(a.known)!)
      .slice(0, MOST_RETURNED)
      .map(({ known, edits }) => ({
        word: known,
        similarity: 1 - edits / Math.max(6, word.length),
      }));
  }

  /** Known words of about the same length, those that share most letter pairs first. */
  #proposals(word: string, mostEdits: number): string[] {
    const pairs = new Set(characterNgrams([word], 2, 2));
    const shared = new Map<string, number>();
    for (const pair of pairs) {
      for (const known of this.#holders.get(pair) ?? []) {
        if (Math.abs(known.length - word.length) > mostEdits) continue;
        shared.set(known, (shared.get(known) ?? 0) + 1);
      }
    }
    // Jaccard similarity of the sets of pairs.
    const likeness = ([known, count]: [string, number]): number =>
      count / (pairs.size + known.length + 1 - count);
    return [...shared]
      .sort((a, b) => likeness(b) - likeness(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_COMPARED)
      .map(([known]) => known);
  }
}

function editDistance(a: string, b: string): number {
  return distances.DamerauLevenshteinDistance(a, b, {
    // Swapped letters are the commonest slip of fast typing: cheaper than two wrong ones.
    transposition_cost: 0.75,
    // The unrestricted distance is wrong in natural 8.1: "daten" and "datten" are -0.25 apart.
    restricted: true,
  });
}
