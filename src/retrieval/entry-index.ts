import type { Entry } from '../knowledge/entry.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { readText, withoutFillers } from '../text/text.js';
import type { Analyzer, Query } from './analyzer.js';
import { Classifier, type ClassifierData } from './classifier.js';
import { trainClassifier } from './train-classifier.js';
import { type FeatureData, FeatureExtractor } from './features.js';
import { ngramsOf, TextIndex, type TextIndexData } from './text-index.js';

/** How well an entry fits a question, and what says so. */
export interface EntryEvidence {
  entry: Entry;
  /** The classifier's probability; equal to `nearest` where there are too few phrasings to train. */
  learned: number;
  /** How alike the question and the nearest phrasing are, about 0 to 1. */
  nearest: number;
  /** That phrasing. */
  phrasing: string;
  /** The fused score that orders entries, about 0 to 1. */
  score: number;
}

/** What an entry index consists of: plain data that can be saved. */
export interface EntryIndexData {
  texts: TextIndexData;
  /** Null where there are too few phrasings to learn from. */
  learned: { features: FeatureData; classifier: ClassifierData } | null;
}

interface Phrasing {
  text: string;
  language: Language;
  /** An index into the entries. */
  owner: number;
}

const CHARACTERS_SHARE = 0.6;
const LEARNED_SHARE = 0.6;
/** With fewer phrasings an entry there is nothing to learn beyond nearness. */
const FEWEST_PHRASINGS = 3;
/** A classifier's memory grows with labels times features. */
const MOST_LABELS = 2000;

/** Finds entries by their phrasings. */
export class EntryIndex {
  readonly #entries: Entry[];
  readonly #phrasings: readonly Phrasing[];
  readonly #texts: TextIndex;
  readonly #learned: { features: FeatureExtractor; classifier: Classifier } | null;

  /**
   * @param entries in any order; the result does not depend on it
   * @param data from an index built of the same entries before
   */
  constructor(
    entries: readonly Entry[],
    readonly data: EntryIndexData,
  ) {
    this.#entries = inOrder(entries);
    this.#phrasings = phrasingsOf(this.#entries);
    this.#texts = new TextIndex(data.texts);
    this.#learned = data.learned && {
      features: new FeatureExtractor(data.learned.features),
      classifier: new Classifier(data.learned.classifier),
    };
  }

  /** @param entries in any order */
  static build(entries: readonly Entry[], analyzer: Analyzer): EntryIndex {
    const phrasings = phrasingsOf(inOrder(entries));
    const texts = phrasings.map(({ text, language }) => withoutFillers(readText(text, language)));
    const ngrams = texts.map(({ words }) => ngramsOf(words));
    const index = TextIndex.build(texts, ngrams, analyzer, 'questions');
    const enough = phrasings.length >= FEWEST_PHRASINGS * entries.length;
    if (!enough || entries.length < 2 || entries.length > MOST_LABELS) {
      return new EntryIndex(entries, { texts: index.data, learned: null });
    }
    const { extractor, features } = FeatureExtractor.fit(texts, ngrams);
    const classifier = trainClassifier(
      phrasings.map(({ owner }, i) => ({ features: features[i]!, label: owner })),
      entries.length,
    );
    const learned = { features: extractor.data, classifier };
    return new EntryIndex(entries, { texts: index.data, learned });
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
        score: entryScore(learned[i]!, nearest[i]!),
      });
    });
    return found.sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  }

  #classify(query: Query): Float64Array | null {
    if (!this.#learned) return null;
    const { features, classifier } = this.#learned;
    const words = query.words.map((word) => word.word);
    return classifier.probabilities(features.extract(words, query.language, ngramsOf(words)));
  }
}

/** The score that orders entries, 0 to 1. */
export function entryScore(learned: number, nearest: number): number {
  return LEARNED_SHARE * learned + (1 - LEARNED_SHARE) * nearest;
}

function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function phrasingsOf(entries: readonly Entry[]): Phrasing[] {
  return entries.flatMap((entry, owner) =>
    LANGUAGES.flatMap((language) =>
      (entry.questions[language] ?? []).map((text) => ({ text, language, owner })),
    ),
  );
}
