import type { Language } from '../text/language.js';
import { characterNgrams } from '../text/ngrams.js';
import { stem } from '../text/stems.js';
import type { Text } from '../text/text.js';
import type { Features } from './classifier.js';
import { idf } from './inverted-index.js';
import { dampen } from './weighting.js';

const WORD_PAIR = 0.5;

/**
 * What the classifier sees of a question: its stems, pairs of neighbouring stems and character 3-
 * and 4-grams, each kind weighted by tf-idf and scaled to length √½, so that words and characters have
 * the same say.
 */
export class FeatureExtractor {
  readonly #holders = new Map<string, number>();
  readonly #questions: number;

  /** @param questions the training questions */
  constructor(questions: readonly Text[]) {
    this.#questions = questions.length;
    for (const { words, language } of questions) {
      for (const counts of rawFeatures(words, language)) {
        for (const name of counts.keys()) {
          this.#holders.set(name, (this.#holders.get(name) ?? 0) + 1);
        }
      }
    }
  }

  /** @param words folded words, misspelt ones corrected */
  extract(words: readonly string[], language: Language): Features {
    const features = new Map<string, number>();
    for (const counts of rawFeatures(words, language)) {
      const weights = new Map<string, number>();
      let squares = 0;
      for (const [name, count] of counts) {
        if (!this.#isTelling(name)) continue;
        const weight = dampen(count) * this.#idf(name);
        weights.set(name, weight);
        squares += weight * weight;
      }
      const scale = Math.sqrt(0.5 / (squares || 1));
      for (const [name, weight] of weights) features.set(name, weight * scale);
    }
    return features;
  }

  /** An n-gram that only one question holds tells nothing about others. */
  #isTelling(name: string): boolean {
    return !name.startsWith('#') || (this.#holders.get(name) ?? 0) > 1;
  }

  #idf(name: string): number {
    return idf(this.#holders.get(name) ?? 0, this.#questions);
  }
}

function rawFeatures(
  words: readonly string[],
  language: Language,
): [Map<string, number>, Map<string, number>] {
  const wordCounts = new Map<string, number>();
  const characterCounts = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string, count: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + count);
  };
  const stems = words.map((word) => stem(word, language));
  stems.forEach((term, i) => {
    add(wordCounts, term, 1);
    if (i > 0) add(wordCounts, `${stems[i - 1]!} ${term}`, WORD_PAIR);
  });
  // A sign that no word holds keeps n-grams apart from stems.
  for (const gram of characterNgrams(words, 3, 4)) add(characterCounts, `#${gram}`, 1);
  return [wordCounts, characterCounts];
}
