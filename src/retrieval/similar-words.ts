import { gramHashes } from '../text/gram-hashes.js';
import { BoundedCache } from './bounded-cache.js';
import { idf } from './inverted-index.js';
import { invert, type Postings, postingsOf } from './postings.js';

/** Which words hold which character n-grams: plain data that can be saved. */
export interface SimilarWordsData {
  /** By bucket of n-grams: how rare these are among the texts. */
  idfs: Float32Array;
  /** By bucket: the words that hold one of its n-grams. */
  holders: Postings;
  /** By word: the length of its vector of n-grams. */
  norms: Float32Array;
}

/** How alike a question's word and the known words are. */
export interface Similarity {
  /** The known words that share an n-gram with it. */
  words: Int32Array;
  /** For each of them the product of both vectors of n-grams. */
  products: Float64Array;
  /** The known words that may be meant by it. */
  alike: Int32Array;
  /** For each of them how surely, 0 to 1: the square of the cosine of both vectors. */
  strengths: Float64Array;
  /** The length of the question's word's own vector. */
  norm: number;
}

interface Built {
  similar: SimilarWordsData;
  /** By text: the length of its vector of n-grams. */
  textNorms: Float32Array;
}

const FEWEST_BUCKETS = 2 ** 16;
const MOST_BUCKETS = 2 ** 18;
/** Less alike words, by the cosine of their n-grams, are held for different ones. */
const LEAST_SIMILARITY = 0.25;
/**
 * Comparisons with so many words are remembered, 12 bytes each: the searches of a turn ask for much
 * the same words.
 */
const REMEMBERED = 200_000;

/**
 * Compares words by their characters: vectors of 3- and 4-grams, each weighing what it is rare
 * among the texts. What is compared is words and not texts, since there are far fewer words: a
 * text's likeness follows from those of its words.
 */
export class SimilarWords {
  /** All zero between two comparisons. */
  readonly #sums: Float64Array;
  /** Room for all words. */
  readonly #found: Int32Array;
  /** What known words are like, and, until they are forgotten, a visitor's own. */
  readonly #known = new BoundedCache<string, Similarity>(REMEMBERED, sizeOf);
  readonly #unknown = new BoundedCache<string, Similarity>(REMEMBERED, sizeOf);

  /** @param data from `SimilarWords.build` */
  constructor(readonly data: SimilarWordsData) {
    this.#sums = new Float64Array(data.norms.length);
    this.#found = new Int32Array(data.norms.length);
  }

  /**
   * @param words each once, folded
   * @param texts the words of each text, as places in `words`
   */
  static build(words: readonly string[], texts: Postings): Built {
    const buckets = bucketsFor(words.length);
    const grams = postingsOf(words.map((word) => bucketsOf(word, buckets)));
    const idfs = rarity(grams, texts, buckets);
    const similar = {
      idfs,
      holders: invert(grams, buckets),
      norms: Float32Array.from(words, (_, word) =>
        norm(grams.items.subarray(grams.starts[word], grams.starts[word + 1]), idfs),
      ),
    };
    return { similar, textNorms: normsOf(grams, texts, idfs) };
  }

  /** Forgets the unknown words that it was asked for. */
  forget(): void {
    this.#unknown.clear();
  }

  /**
   * Compares a folded word with all known ones.
   *
   * @param isKnown whether the knowledge base uses it: then it is remembered beyond `forget`
   */
  compare(word: string, isKnown: boolean): Similarity {
    const compared = isKnown ? this.#known : this.#unknown;
    return compared.get(word) ?? compared.set(word, this.#compare(word));
  }

  #compare(word: string): Similarity {
    const { idfs, holders, norms } = this.data;
    const sums = this.#sums;
    const found = this.#found;
    let count = 0;
    const own = bucketsOf(word, idfs.length);
    for (const bucket of own) {
      const weight = idfs[bucket]! ** 2;
      const end = holders.starts[bucket + 1]!;
      for (let i = holders.starts[bucket]!; i < end; i++) {
        const known = holders.items[i]!;
        if (sums[known] === 0) found[count++] = known;
        sums[known]! += weight;
      }
    }
    const words = found.slice(0, count);
    const products = new Float64Array(count);
    const length = norm(own, idfs);
    const alike: number[] = [];
    const strengths: number[] = [];
    words.forEach((known, i) => {
      products[i] = sums[known]!;
      sums[known] = 0;
      const similarity = products[i] / (length * norms[known]!);
      if (similarity < LEAST_SIMILARITY) return;
      alike.push(known);
      strengths.push(similarity * similarity);
    });
    return {
      words,
      products,
      alike: new Int32Array(alike),
      strengths: new Float64Array(strengths),
      norm: length,
    };
  }
}

function sizeOf({ words }: Similarity): number {
  return 1 + words.length;
}

/** A power of two: so many that the n-grams of so many words hardly ever meet in one. */
function bucketsFor(words: number): number {
  const wanted = 2 ** Math.ceil(Math.log2(16 * words + 1));
  return Math.max(FEWEST_BUCKETS, Math.min(MOST_BUCKETS, wanted));
}

function bucketsOf(word: string, buckets: number): number[] {
  return [...new Set(gramHashes(word, 3, 4).map((hash) => hash & (buckets - 1)))];
}

/** How rare each n-gram is among texts. */
function rarity(grams: Postings, texts: Postings, buckets: number): Float32Array {
  const counts = new Int32Array(buckets);
  const seenIn = new Int32Array(buckets).fill(-1);
  const size = texts.starts.length - 1;
  for (let text = 0; text < size; text++) {
    forEachGram(grams, texts, text, (bucket) => {
      if (seenIn[bucket] === text) return;
      seenIn[bucket] = text;
      counts[bucket]! += 1;
    });
  }
  return Float32Array.from(counts, (count) => idf(count, size));
}

function norm(grams: Iterable<number>, idfs: Float32Array): number {
  let squares = 0;
  for (const bucket of grams) squares += idfs[bucket]! ** 2;
  return Math.sqrt(squares);
}

/** The lengths of the texts' vectors: each the sum of its words'. */
function normsOf(grams: Postings, texts: Postings, idfs: Float32Array): Float32Array {
  const sums = new Float32Array(idfs.length);
  return Float32Array.from(texts.starts.subarray(1), (_, text) => {
    forEachGram(grams, texts, text, (bucket) => (sums[bucket]! += 1));
    let squares = 0;
    forEachGram(grams, texts, text, (bucket) => {
      squares += (sums[bucket]! * idfs[bucket]!) ** 2;
      sums[bucket] = 0;
    });
    return Math.sqrt(squares) || 1;
  });
}

function forEachGram(
  grams: Postings,
  texts: Postings,
  text: number,
  visit: (bucket: number) => void,
): void {
  const end = texts.starts[text + 1]!;
  for (let i = texts.starts[text]!; i < end; i++) {
    const word = texts.items[i]!;
    const last = grams.starts[word + 1]!;
    for (let j = grams.starts[word]!; j < last; j++) visit(grams.items[j]!);
  }
}
