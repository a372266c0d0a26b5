import type { Document, Passage } from '../knowledge/document.js';
import { sentences } from '../text/sentences.js';
import { readText, type Text } from '../text/text.js';
import type { Analyzer, Query, QueryWord } from './analyzer.js';
import type { Similarities } from './text-index.js';
import { TextIndex } from './text-index.js';

/** How well a passage fits a question. */
export interface PassageEvidence {
  document: Document;
  passage: Passage;
  /** How alike the question and the whole passage are, about 0 to 1. */
  whole: number;
  /** How alike the question and the passage's best sentence are, about 0 to 1. */
  best: number;
  /** That sentence's place in the document, in UTF-16 units. */
  sentence: { start: number; end: number };
  /** The fused score that orders passages, about 0 to 1. */
  score: number;
}

interface PassageUnit extends Text {
  document: Document;
  passage: Passage;
}

interface SentenceUnit extends Text {
  owner: number;
  start: number;
  end: number;
}

const CHARACTERS_SHARE = 0.6;
const SENTENCE_SHARE = 0.2;

/** Finds passages of documents, and in each the sentence that fits best. */
export class PassageIndex {
  readonly #passages: PassageUnit[];
  readonly #sentences: SentenceUnit[];
  readonly #passageTexts: TextIndex;
  readonly #sentenceTexts: TextIndex;

  constructor(documents: readonly Document[], analyzer: Analyzer) {
    this.#passages = documents.flatMap((document) =>
      document.passages.map((passage) => ({
        document,
        passage,
        ...readText(passage.text, document.language ?? 'de'),
      })),
    );
    this.#sentences = this.#passages.flatMap(({ passage, language }, owner) =>
      sentences(passage.text).map(({ start, end }) => ({
        ...readText(passage.text.slice(start, end), language),
        owner,
        start: passage.start + start,
        end: passage.start + end,
      })),
    );
    this.#passageTexts = new TextIndex(this.#passages, analyzer, 'passages');
    this.#sentenceTexts = new TextIndex(this.#sentences, analyzer, 'passages');
  }

  /** What a question's word weighs among passages. */
  weightOf(word: QueryWord): number {
    return this.#passageTexts.weightOf(word);
  }

  /** All passages that share something with the question, best first. */
  search(query: Query): PassageEvidence[] {
    if (this.#passages.length === 0 || query.words.length === 0) return [];
    const whole = fuse(this.#passageTexts.similarities(query));
    const sentenceScores = fuse(this.#sentenceTexts.similarities(query));
    const best = new Int32Array(this.#passages.length).fill(-1);
    this.#sentences.forEach(({ owner }, i) => {
      if (best[owner]! < 0 || sentenceScores[i]! > sentenceScores[best[owner]!]!) best[owner] = i;
    });
    const found: PassageEvidence[] = [];
    this.#passages.forEach(({ document, passage }, i) => {
      const sentence = this.#sentences[best[i]!];
      if (!sentence || whole[i] === 0) return;
      const bestScore = sentenceScores[best[i]!]!;
      found.push({
        document,
        passage,
        whole: whole[i]!,
        best: bestScore,
        sentence: { start: sentence.start, end: sentence.end },
        score: (1 - SENTENCE_SHARE) * whole[i]! + SENTENCE_SHARE * bestScore,
      });
    });
    return found.sort((a, b) => b.score - a.score);
  }
}

function fuse({ words, characters }: Similarities): Float64Array {
  return words.map((word, i) => (1 - CHARACTERS_SHARE) * word + CHARACTERS_SHARE * characters[i]!);
}
