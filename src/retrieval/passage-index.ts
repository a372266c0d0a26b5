import type { Document, Passage } from '../knowledge/document.js';
import type { Language } from '../text/language.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import type { Analyzer, Query } from './analyzer.js';
import type { Corpus } from './corpus.js';
import { languageOf } from './knowledge-texts.js';
import { type PassageSentence, sentencesOf } from './passage-sentences.js';
import { Subjects, type SubjectsData } from './subjects.js';
import { type Comparison, TextIndex, type TextIndexData } from './text-index.js';

/** What speaks for a passage, each about 0 to 1. */
export interface PassageFeatures {
  /** How much of the question its terms say: BM25 of stems and synonyms. */
  terms: number;
  /** How alike the question and the passage are by their characters. */
  characters: number;
  /** The share of the question's words that it holds: see `Agreement`. */
  cover: number;
  density: number;
  /** The share that its best sentence holds. */
  sentenceCover: number;
  /** The share that two of its sentences, one behind the other, hold. */
  pairCover: number;
}

/** How well a passage fits a question. */
export interface PassageEvidence extends PassageFeatures {
  document: Document;
  passage: Passage;
  /** Its place among all passages of the index. */
  place: number;
  /** Its best sentence's place in the document, in UTF-16 units. */
  sentence: { start: number; end: number };
  /** The fused score that orders passages, about 0 to 1. */
  score: number;
}

/** What a passage index consists of: plain data that can be saved. */
export interface PassageIndexData {
  texts: TextIndexData;
  subjects: SubjectsData;
  /** How many words of each sentence the index holds. */
  lengths: Int32Array;
}

interface PassageUnit {
  document: Document;
  passage: Passage;
  language: Language;
  sentences: PassageSentence[];
}

/** What each evidence counts; the sum is 1. */
export const PASSAGE_SHARES: PassageFeatures = {
  terms: 0.08,
  characters: 0.24,
  cover: 0.2,
  density: 0.13,
  sentenceCover: 0.1,
  pairCover: 0.25,
};
/** What each evidence counts for the sentence that answers, which may lean on the one before it. */
const SENTENCE_SHARES = { cover: 0.4, density: 0.3, pairCover: 0.3 };
/** So many passages are looked at closely. */
const MOST_PROPOSED = 100;

/** Finds passages of documents, and in each the sentence that fits best. */
export class PassageIndex {
  readonly #passages: PassageUnit[];
  readonly #texts: TextIndex;
  readonly #subjects: Subjects;
  /** By passage: the number of its first sentence. */
  readonly #firsts: Int32Array;

  /**
   * @param documents in any order; the result does not depend on it
   * @param data from an index built of the same documents before
   */
  constructor(
    documents: readonly Document[],
    readonly data: PassageIndexData,
  ) {
    this.#passages = passagesOf(documents);
    this.#texts = new TextIndex(data.texts);
    this.#subjects = new Subjects(data.subjects);
    this.#firsts = new Int32Array(this.#passages.length + 1);
    this.#passages.forEach(({ sentences }, i) => {
      this.#firsts[i + 1] = this.#firsts[i]! + sentences.length;
    });
  }

  /** @param corpus holds all their passages' sentences */
  static build(
    documents: readonly Document[],
    analyzer: Analyzer,
    corpus: Corpus,
  ): PassageIndexData {
    const { words, texts } = corpus.data;
    const starts = [0];
    const items: number[] = [];
    const lengths: number[] = [];
    const passages = passagesOf(documents);
    for (const { sentences, language } of passages) {
      for (const { text } of sentences) {
        const before = items.length;
        const [start, end] = corpus.run(text);
        for (let i = start; i < end; i++) {
          const form = texts.items[i]!;
          if (!FUNCTION_WORDS[language].has(words[form]!)) items.push(form);
        }
        lengths.push(items.length - before);
      }
      starts.push(items.length);
    }
    const forms = { starts: new Int32Array(starts), items: new Int32Array(items) };
    const units = { forms, languages: passages.map(({ language }) => language) };
    return {
      texts: TextIndex.build(units, corpus.data, analyzer, 'passages'),
      subjects: Subjects.build(
        passages.map(({ sentences, language }) =>
          sentences.map(({ text }) => ({ text, language })),
        ),
        analyzer,
        corpus,
      ),
      lengths: new Int32Array(lengths),
    };
  }

  /** Forgets the unknown words that it was asked for. */
  forget(): void {
    this.#texts.forget();
  }

  /** Tells which share of a question a passage speaks of, 0 to 1: see `Subjects.coverage`. */
  coverage(query: Query): (of: PassageEvidence) => number {
    const share = this.#subjects.coverage(query, (word) => this.#texts.weightOf(word));
    return ({ place }) => share(place);
  }

  /**
   * The passages that share something with the question, best first.
   *
   * @param most how many at most
   */
  search(query: Query, most: number): PassageEvidence[] {
    if (this.#passages.length === 0 || query.words.length === 0) return [];
    const comparison = this.#texts.compare(query, MOST_PROPOSED);
    const found = Array.from(comparison.proposed, (unit) => this.#look(comparison, unit));
    return found.sort((a, b) => b.score - a.score).slice(0, most);
  }

  #look(comparison: Comparison, unit: number): PassageEvidence {
    const { document, passage, sentences } = this.#passages[unit]!;
    const [start, end] = this.#texts.run(unit);
    const { cover, density } = this.#texts.agreement(comparison, start, end);
    let sentence = sentences[0]!;
    let best = -1;
    let sentenceCover = 0;
    let pairCover = 0;
    let before = start;
    let from = start;
    sentences.forEach((each, i) => {
      const to = from + this.data.lengths[this.#firsts[unit]! + i]!;
      const own = this.#texts.agreement(comparison, from, to);
      const pair = this.#texts.agreement(comparison, before, to);
      const answers =
        SENTENCE_SHARES.cover * own.cover +
        SENTENCE_SHARES.density * own.density +
        SENTENCE_SHARES.pairCover * pair.cover;
      if (answers > best) {
        best = answers;
        sentence = each;
      }
      sentenceCover = Math.max(sentenceCover, own.cover);
      pairCover = Math.max(pairCover, pair.cover);
      before = from;
      from = to;
    });
    const features = {
      terms: comparison.terms[unit]!,
      characters: this.#texts.likeness(comparison, unit),
      cover,
      density,
      sentenceCover,
      pairCover,
    };
    const { start: first, end: last } = sentence;
    return {
      ...features,
      document,
      passage,
      place: unit,
      sentence: { start: first, end: last },
      score: passageScore(features),
    };
  }
}

/** The score that orders passages, about 0 to 1. */
function passageScore(features: PassageFeatures): number {
  let score = 0;
  for (const name of Object.keys(PASSAGE_SHARES) as (keyof PassageFeatures)[]) {
    score += PASSAGE_SHARES[name] * features[name];
  }
  return score;
}

/** Ordered by document, so that passages which fit alike come in the same order whatever the files'. */
function passagesOf(documents: readonly Document[]): PassageUnit[] {
  return [...documents]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((document) =>
      document.passages.map((passage) => ({
        document,
        passage,
        language: languageOf(document),
        sentences: sentencesOf(passage),
      })),
    );
}
