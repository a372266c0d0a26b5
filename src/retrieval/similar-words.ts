import { gramHashes } from '../text/gram-hashes.js';
import { idf } from './inverted-index.js';
import { invert, type Postings } from './postings.js';

/** Which words hold which character n-grams: plain data that can be saved. */
export interface SimilarWordsData {
  /** By bucket of n-grams: how rare these are among the texts. */
  idfs: Float32Array;
  /** By bucket: the words that hold one of its n-grams. */
  holders: Postings;
  /** By word: the length of its vector of n-grams. */
  norms: Float32Array;
}

/** The known words that share an n-gram with a question's word, and how alike they are. */
export interface Similarity {
  words: number[];
  /** For each of them the product of both vectors of n-grams. */
  products: number[];
  /** The length of the question's word's own vector. */
  norm: number;
}

interface Built {
  similar: SimilarWords;
  /** By text: the length of its vector of n-grams. */
  textNorms: Float32Array;
}

const MOST_BUCKETS = 2 ** 17;

/**
 * Compares words by their characters: vectors of 3- and 4-grams, each weighing what it is rare
 * among the texts. What is compared is words and not texts, since there are far fewer words: a
 * text's likeness follows from those of its words.
 */
export class SimilarWords {
  /** All zero between two comparisons. */
  readonly #sums: Float64Array;

  /** @param data from `SimilarWords.build` */
  constructor(readonly data: SimilarWordsData) {
    this.#sums = new Float64Array(data.norms.length);
  }

  /**
   * @param words each once, folded
   * @param texts the words of each text, as places in `words`
   */
  static build(words: readonly string[], texts: readonly ArrayLike<number>[]): Built {
    const buckets = bucketsFor(words.length);
    const grams = words.map((word) => bucketsOf(word, buckets));
    const idfs = rarity(grams, texts, buckets);
    const similar = new SimilarWords({
      idfs,
      holders: invert(buckets, grams),
      norms: Float32Array.from(grams, (own) => norm(own, idfs)),
    });
    return { similar, textNorms: normsOf(grams, texts, idfs) };
  }

  /** Compares a folded word with all known ones. */
  compare(word: string): Similarity {
    const { idfs, holders } = this.data;
    const sums = this.#sums;
    const words: number[] = [];
    const own = bucketsOf(word, idfs.length);
    for (const bucket of own) {
      const weight = idfs[bucket]! ** 2;
      const end = holders.starts[bucket + 1]!;
      for (let i = holders.starts[bucket]!; i < end; i++) {
        const known = holders.items[i]!;
        if (sums[known] === 0) words.push(known);
        sums[known]! += weight;
      }
    }
    const products = words.map((known) => sums[known]!);
    for (const known of words) sums[known] = 0;
    return { words, products, norm: norm(own, idfs) };
  }
}

/** A power of two with room for the n-grams of so many words. */
function bucketsFor(words: number): number {
  return Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(16 * words + 16)));
}

function bucketsOf(word: string, buckets: number): Int32Array {
  return Int32Array.from(new Set(gramHashes(word, 3, 4).map((hash) => hash & (buckets - 1))));
}

/** How rare each n-gram is among texts. */
function rarity(
  grams: readonly Int32Array[],
  texts: readonly ArrayLike<number>[],
  buckets: number,
): Float32Array {
  const counts = new Int32Array(buckets);
  const seenIn = new Int32Array(buckets).fill(-1);
  texts.forEach((words, text) => {
    for (let i = 0; i < words.length; i++) {
      for (const bucket of grams[words[i]!]!) {
        if (seenIn[bucket] === text) continue;
        seenIn[bucket] = text;
        counts[bucket]! += 1;
      }
    }
  });
  return Float32Array.from(counts, (count) => idf(count, texts.length));
}

function norm(grams: Int32Array, idfs: Float32Array): number {
  let squares = 0;
  for (const bucket of grams) squares += idfs[bucket]! ** 2;
  return Math.sqrt(squares);
}

/** The lengths of the texts' vectors: the sums of their words'. */
function normsOf(
  grams: readonly Int32Array[],
  texts: readonly ArrayLike<number>[],
  idfs: Float32Array,
): Float32Array {
  const sums = new Float32Array(idfs.length);
  return Float32Array.from(texts, (words) => {
    for (let i = 0; i < words.length; i++) for (const b of grams[words[i]!]!) sums[b]! += 1;
    let squares = 0;
    for (let i = 0; i < words.length; i++) {
      for (const bucket of grams[words[i]!]!) {
        squares += (sums[bucket]! * idfs[bucket]!) ** 2;
        sums[bucket] = 0;
      }
    }
    return Math.sqrt(squares) || 1;
  });
}
