import { gramHashes } from '../text/gram-hashes.js';
import { editDistance } from './edit-distance.js';
import { highest } from './highest.js';
import { lowerBound } from './lower-bound.js';
import { invert, type Postings, postingsOf } from './postings.js';

/** A known word that an unknown one may be a misspelling of. */
export interface Correction {
  word: string;
  /** 0 to 1: one less the edits per letter. */
  similarity: number;
}

const SHORTEST = 4;
const MOST_COMPARED = 30;
const MOST_RETURNED = 3;

/** A slip changes at most so many of a word's letter pairs: swapped letters change three. */
const PAIRS_A_SLIP = 3;
const BUCKETS = 2 ** 12;

/**
 * Repairs misspelt words against the knowledge base's own vocabulary: shared letter pairs propose a
 * few dozen words, the edit distance (with transpositions) ranks them. Comparing with every word
 * would cost a scan a word.
 */
export class Speller {
  readonly #counts: ReadonlyMap<string, number>;
  /** Ordered by length: words of about the same length lie together. */
  readonly #words: string[];
  /** By length: the place of the first word that is at least so long. */
  readonly #firsts: number[] = [];
  /** By letter pair: the words that hold it. */
  readonly #holders: Postings;
  /** How many pairs each word shares with the one that is corrected; else zero. */
  readonly #shared: Uint8Array;
  /** By word that shares enough: how like it is. */
  readonly #likeness: Float64Array;
  /** Room for the words that share a pair. */
  readonly #sharing: Int32Array;

  /** @param counts the known words, folded, with how often they occur */
  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
    this.#words = [...counts.keys()]
      .filter((word) => word.length >= SHORTEST - 1 && !/\d/.test(word))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    this.#words.forEach(({ length }, i) => {
      while (this.#firsts.length <= length) this.#firsts.push(i);
    });
    this.#holders = invert(postingsOf(this.#words.map(pairsOf)), BUCKETS);
    this.#shared = new Uint8Array(this.#words.length);
    this.#likeness = new Float64Array(this.#words.length);
    this.#sharing = new Int32Array(this.#words.length);
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
      .map((known) => ({ known, edits: editDistance(word, known, most) }))
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
    const pairs = pairsOf(word);
    const sharing = this.#wordsSharing(pairs, word.length - mostEdits, word.length + mostEdits);
    const least = pairs.length - PAIRS_A_SLIP * mostEdits;
    let few = 0;
    for (const place of sharing) {
      const count = this.#shared[place]!;
      this.#shared[place] = 0;
      if (count < least) continue;
      sharing[few++] = place;
      // Jaccard similarity of the sets of pairs.
      this.#likeness[place] = count / (pairs.length + this.#words[place]!.length + 1 - count);
    }
    const nearest = highest(sharing.subarray(0, few), this.#likeness, MOST_COMPARED);
    return nearest.map((place) => this.#words[place]!);
  }

  /** The words of some lengths that share a pair; leaves in `#shared` how many. */
  #wordsSharing(pairs: readonly number[], shortest: number, longest: number): Int32Array {
    const { starts, items } = this.#holders;
    const from = this.#firsts[shortest] ?? this.#words.length;
    const to = this.#firsts[longest + 1] ?? this.#words.length;
    let count = 0;
    for (const pair of pairs) {
      const end = starts[pair + 1]!;
      for (let i = lowerBound(items, from, starts[pair]!, end); i < end; i++) {
        const place = items[i]!;
        if (place >= to) break;
        if (this.#shared[place]!++ === 0) this.#sharing[count++] = place;
      }
    }
    return this.#sharing.subarray(0, count);
  }
}

/** The letter pairs of a word, each once. */
function pairsOf(word: string): number[] {
  return [...new Set(gramHashes(word, 2, 2).map((hash) => hash & (BUCKETS - 1)))];
}
