import type { Language } from '../text/language.js';
import { characterNgrams } from '../text/ngrams.js';
import { stem } from '../text/stems.js';
import type { Features } from './classifier.js';
import { countTerms, type TermCounts } from './counts.js';
import { idf } from './inverted-index.js';
import { dampen } from './weighting.js';

const WORD_PAIR = 0.5;
/** Keeps stems apart from n-grams: a sign that no n-gram holds. */
const WORD = '=';

/** A question's words, folded. */
export interface Words {
  words: readonly string[];
  language: Language;
}

/** How rare each feature is: plain data that can be saved. */
export interface FeatureData {
  /** How many questions there are. */
  questions: number;
  /** How many of them hold each feature. */
  holders: Map<string, number>;
}

/**
 * What the classifier sees of a question: its stems, pairs of neighbouring stems and character 3-
 * and 4-grams, each kind weighted by tf-idf and scaled to length √½, so that words and characters have
 * the same say.
 */
export class FeatureExtractor {
  /** @param data from an extractor fitted before */
  constructor(readonly data: FeatureData) {}

  /**
   * Learns from the training questions how rare each feature is.
   *
   * @param questions their words
   * @returns the extractor and the features of the training questions themselves
   */
  static fit(questions: readonly Words[]): Fitted {
    const raw = questions.map(({ words, language }) => rawFeatures(words, language));
    const holders = new Map<string, number>();
    for (const { words, characters } of raw) {
      for (const counts of [words, characters]) {
        for (const name of counts.keys()) holders.set(name, (holders.get(name) ?? 0) + 1);
      }
    }
    const extractor = new FeatureExtractor({ questions: questions.length, holders });
    return { extractor, features: raw.map((counts) => extractor.#weigh(counts)) };
  }

  /** @param words folded words, misspelt ones corrected */
  extract(words: readonly string[], language: Language): Features {
    return this.#weigh(rawFeatures(words, language));
  }

  #weigh({ words, characters }: RawFeatures): Features {
    const features = new Map<string, number>();
    for (const counts of [words, characters]) {
      const names: string[] = [];
      let squares = 0;
      for (const [name, count] of counts) {
        if (!this.#isTelling(name)) continue;
        const weight = dampen(count) * this.#idf(name);
        features.set(name, weight);
        names.push(name);
        squares += weight * weight;
      }
      const scale = Math.sqrt(0.5 / (squares || 1));
      for (const name of names) features.set(name, features.get(name)! * scale);
    }
    return features;
  }

  /** An n-gram that only one question holds tells nothing about others. */
  #isTelling(name: string): boolean {
    return name.startsWith(WORD) || (this.data.holders.get(name) ?? 0) > 1;
  }

  #idf(name: string): number {
    return idf(this.data.holders.get(name) ?? 0, this.data.questions);
  }
}

interface Fitted {
  extractor: FeatureExtractor;
  features: Features[];
}

interface RawFeatures {
  words: TermCounts;
  characters: TermCounts;
}

function rawFeatures(words: readonly string[], language: Language): RawFeatures {
  return {
    words: wordFeatures(words, language),
    characters: countTerms(characterNgrams(words, 3, 4)),
  };
}

function wordFeatures(words: readonly string[], language: Language): TermCounts {
  const counts = new Map<string, number>();
  const add = (name: string, count: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + count);
  };
  const stems = words.map((word) => stem(word, language));
  stems.forEach((term, i) => {
    add(WORD + term, 1);
    if (i > 0) add(`${WORD}${stems[i - 1]!} ${term}`, WORD_PAIR);
  });
  return counts;
}
