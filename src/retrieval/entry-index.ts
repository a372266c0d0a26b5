import type { Entry } from '../knowledge/entry.js';
import { LANGUAGES } from '../text/language.js';
import { readText, type Text } from '../text/text.js';
import type { Analyzer, Query } from './analyzer.js';
import { Classifier } from './classifier.js';
import { FeatureExtractor } from './features.js';
import { TextIndex } from './text-index.js';

/** How well an entry fits a question, and what says so. */
export interface EntryEvidence {
  entry: Entry;
  /** The classifier's probability; equal to `nearest` where there are too few phrasings to train. */
  learned: number;
  /** How alike the question and the nearest phrasing are, 0 to 1. */
  nearest: number;
  /** That phrasing. */
  phrasing: string;
  /** The fused score that orders entries, 0 to 1. */
  score: number;
}

/** A phrasing to search without, to learn how well the rest of its entry finds it. */
export type Hidden = (entry: Entry, phrasing: string) => boolean;

interface Phrasing extends Text {
  owner: number;
}

const CHARACTERS_SHARE = 0.6;
const LEARNED_SHARE = 0.6;
/** With fewer phrasings an entry there is nothing to learn beyond nearness. */
const FEWEST_PHRASINGS = 3;
/** Entries times features: the classifier's memory. */
const LARGEST_CLASSIFIER = 2000;

/** Finds entries by their phrasings. */
export class EntryIndex {
  readonly #entries: Entry[];
  readonly #phrasings: Phrasing[];
  readonly #texts: TextIndex;
  readonly #features: FeatureExtractor | null = null;
  readonly #classifier: Classifier | null = null;

  /**
   * @param entries in any order; the result does not depend on it
   * @param hidden phrasings to leave out
   */
  constructor(entries: readonly Entry[], analyzer: Analyzer, hidden: Hidden = () => false) {
    this.#entries = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#phrasings = this.#entries.flatMap((entry, owner) =>
      LANGUAGES.flatMap((language) =>
        (entry.questions[language] ?? [])
          .filter((text) => !hidden(entry, text))
          .map((text) => ({ ...readText(text, language), owner })),
      ),
    );
    this.#texts = new TextIndex(this.#phrasings, analyzer, 'questions');

    const enough = this.#phrasings.length >= FEWEST_PHRASINGS * this.#entries.length;
    if (enough && this.#entries.length > 1 && this.#entries.length <= LARGEST_CLASSIFIER) {
      const extractor = new FeatureExtractor(this.#phrasings);
      this.#features = extractor;
      this.#classifier = new Classifier(
        this.#phrasings.map(({ words, language, owner }) => ({
          features: extractor.extract(words, language),
          label: owner,
        })),
        this.#entries.length,
      );
    }
  }

  /** What a question's word weighs among questions. */
  weightOf(word: Query['words'][number]): number {
    return this.#texts.weightOf(word);
  }

  /** All entries that share something with the question, best first. */
  search(query: Query): EntryEvidence[] {
    if (this.#entries.length === 0 || query.words.length === 0) return [];
    const { words, characters } = this.#texts.similarities(query);
    const nearest = new Float64Array(this.#entries.length);
    const phrasing = new Int32Array(this.#entries.length).fill(-1);
    this.#phrasings.forEach(({ owner }, unit) => {
      const similarity =
        (1 - CHARACTERS_SHARE) * words[unit]! + CHARACTERS_SHARE * characters[unit]!;
      if (similarity > nearest[owner]!) {
        nearest[owner] = similarity;
        phrasing[owner] = unit;
      }
    });
    const learned = this.#classify(query) ?? nearest;
    const found: EntryEvidence[] = [];
    this.#entries.forEach((entry, i) => {
      if (phrasing[i]! < 0) return;
      found.push({
        entry,
        learned: learned[i]!,
        nearest: nearest[i]!,
        phrasing: this.#phrasings[phrasing[i]!]!.text,
        score: LEARNED_SHARE * learned[i]! + (1 - LEARNED_SHARE) * nearest[i]!,
      });
    });
    return found.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  }

  #classify(query: Query): Float64Array | null {
    if (!this.#features || !this.#classifier) return null;
    const words = query.words.map((word) => word.word);
    return this.#classifier.probabilities(this.#features.extract(words, query.language));
  }
}
