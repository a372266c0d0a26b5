import type { Document, Passage } from '../knowledge/document.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import type { Language } from '../text/language.js';
import { sentences } from '../text/sentences.js';
import { readText } from '../text/text.js';
import type { Analyzer, Query, QueryWord } from './analyzer.js';
import type { Similarities } from './text-index.js';
import { ngramsOf, TextIndex, type TextIndexData } from './text-index.js';

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

/** What a passage index consists of: plain data that can be saved. */
export interface PassageIndexData {
  passages: TextIndexData;
  sentences: TextIndexData;
}

interface Unit {
  text: string;
  language: Language;
}

interface PassageUnit extends Unit {
  document: Document;
  passage: Passage;
}

interface SentenceUnit extends Unit {
  /** An index into the passages. */
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

  /**
   * @param documents in any order; the result does not depend on it
   * @param data from an index built of the same documents before
   */
  constructor(
    documents: readonly Document[],
    readonly data: PassageIndexData,
  ) {
    this.#passages = passagesOf(documents);
    this.#sentences = sentencesOf(this.#passages);
    this.#passageTexts = new TextIndex(data.passages);
    this.#sentenceTexts = new TextIndex(data.sentences);
  }

  static build(documents: readonly Document[], analyzer: Analyzer): PassageIndex {
    const passages = passagesOf(documents);
    return new PassageIndex(documents, {
      passages: buildTexts(passages, analyzer),
      sentences: buildTexts(sentencesOf(passages), analyzer),
    });
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

/** Ordered by document, so that passages which fit alike come in the same order whatever the files'. */
function passagesOf(documents: readonly Document[]): PassageUnit[] {
  return [...documents]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((document) =>
      document.passages.map((passage) => ({
        document,
        passage,
        text: passage.text,
        language: document.language ?? 'de',
      })),
    );
}

function sentencesOf(passages: readonly PassageUnit[]): SentenceUnit[] {
  return passages.flatMap(({ passage, language }, owner) =>
    sentences(passage.text).map(({ start, end }) => ({
      text: passage.text.slice(start, end),
      language,
      owner,
      start: passage.start + start,
      end: passage.start + end,
    })),
  );
}

function buildTexts(units: readonly Unit[], analyzer: Analyzer): TextIndexData {
  const texts = units.map(({ text, language }) => readText(text, language));
  const ngrams = texts.map(({ words, language }) =>
    ngramsOf(words.filter((word) => !FUNCTION_WORDS[language].has(word))),
  );
  return TextIndex.build(texts, ngrams, analyzer, 'passages').data;
}

function fuse({ words, characters }: Similarities): Float64Array {
  return words.map((word, i) => (1 - CHARACTERS_SHARE) * word + CHARACTERS_SHARE * characters[i]!);
}
