import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Language } from '../text/language.js';
import { forgetStems } from '../text/stems.js';
import { readText } from '../text/text.js';
import type { Query } from './analyzer.js';
import { Analyzer, type Understanding, type Vocabulary } from './analyzer.js';
import { BoundedCache } from './bounded-cache.js';
import {
  type Confidence,
  confidenceOf,
  type Evidence,
  shippedConfidence,
  type Thresholds,
} from './confidence.js';
import { margin } from './margin.js';
import { Corpus } from './corpus.js';
import {
  canLearn,
  type EntryEvidence,
  EntryIndex,
  type EntryIndexData,
  type FoundEntries,
} from './entry-index.js';
import { KnowledgeTexts, readTexts } from './knowledge-texts.js';
import { type PassageEvidence, PassageIndex, type PassageIndexData } from './passage-index.js';
import { withUnanswerable } from './unanswerable.js';

/** What a ranked candidate is judged by, beside its own evidence. */
interface Judgement extends Evidence {
  /** The probability that it answers the question, 0 to 1. */
  confidence: number;
}

export type RankedEntry = EntryEvidence & Judgement;
export type RankedPassage = PassageEvidence & Judgement;

/** A question's best candidates, at most ten of each kind, best first. */
export interface Ranking {
  query: Query;
  entries: RankedEntry[];
  passages: RankedPassage[];
  /** The score of the questions that nothing answers; 0 where none is like this one. */
  rival: number;
  /** Confidences from which on a candidate is used. */
  thresholds: Thresholds;
}

/** The index of a knowledge base: plain data that can be saved. */
export interface SearchIndexData {
  vocabulary: Vocabulary;
  entries: EntryIndexData;
  passages: PassageIndexData;
  confidence: Confidence;
}

const MOST_RANKED = 10;
/** So many rankings are remembered: what is said in one message is often searched for more than once. */
const REMEMBERED_RANKINGS = 32;
/** "Schnell!" or "nie" alarms as little as its nearest phrasing: so few words tell of no need. */
const LONGEST_SCRAP = 3;

/** Searches one knowledge base. What it remembers of questions changes no answer, only its cost. */
export class SearchEngine {
  readonly #analyzer: Analyzer;
  readonly #entries: EntryIndex;
  readonly #passages: PassageIndex;
  /** By words asked for. */
  readonly #rankings = new BoundedCache<string, Ranking>(REMEMBERED_RANKINGS);

  /**
   * @param data from an engine built of the same knowledge before
   * @param analyzer one of the same vocabulary and lexicon, where there is one already
   */
  constructor(
    readonly knowledge: KnowledgeBase,
    readonly data: SearchIndexData,
    analyzer = new Analyzer(data.vocabulary, knowledge.lexicon),
  ) {
    this.#analyzer = analyzer;
    this.#entries = new EntryIndex(withUnanswerable(knowledge), data.entries);
    this.#passages = new PassageIndex(knowledge.documents, data.passages);
  }

  /**
   * Builds the index of a knowledge base: about a second for ten thousand phrasings. Its confidence
   * is the shipped one: see `calibrate`.
   *
   * @param corpus holds all that is read of it; more does not matter
   * @param learns whether it learns from its phrasings; a part of it does as the whole
   */
  static build(
    knowledge: KnowledgeBase,
    corpus = Corpus.read(readTexts(knowledge)),
    learns = canLearn(knowledge.entries),
  ): SearchEngine {
    const texts = new KnowledgeTexts(knowledge);
    const analyzer = Analyzer.build(texts.all(), corpus, knowledge.lexicon);
    const data = {
      vocabulary: analyzer.data,
      entries: EntryIndex.build(withUnanswerable(knowledge), texts, analyzer, corpus, learns),
      passages: PassageIndex.build(knowledge.documents, analyzer, corpus),
      confidence: shippedConfidence(knowledge.entries.length > 0),
    };
    return new SearchEngine(knowledge, data, analyzer);
  }

  /**
   * Finds what may answer a question.
   *
   * @param text the question, of any length
   * @param language its language
   * @param light folded words that say nothing of the topic here, such as "aktuell"
   */
  search(text: string, language: Language, light: ReadonlySet<string> = new Set()): Ranking {
    const query = this.#analyzer.query(readText(text, language));
    for (const word of query.words) if (light.has(word.written)) word.functionWord = true;
    const weighed = query.words.map(
      ({ written, functionWord }) => `${written}${Number(functionWord)}`,
    );
    const key = [language, ...weighed, query.spelling].join(' ');
    return this.#rankings.get(key) ?? this.#rankings.set(key, this.#rank(query));
  }

  /** Forgets what was asked: what a visitor says is not to be kept beyond the turn. */
  forget(): void {
    this.#rankings.clear();
    forgetStems();
    this.#analyzer.forget();
    this.#entries.forget();
    this.#passages.forget();
  }

  #rank(query: Query): Ranking {
    const found = this.#entries.search(query, MOST_RANKED);
    return {
      query,
      entries: this.#rankEntries(query, found),
      passages: this.#rankPassages(query, shareBeside(found.unanswerable, 0)),
      rival: found.unanswerable?.score ?? 0,
      thresholds: this.data.confidence.thresholds,
    };
  }

  /** Whether a question names a year after all that an entry knows of. */
  isAskedBeyond(query: Query, entry: EntryEvidence): boolean {
    return this.#entries.isAskedBeyond(query, entry);
  }

  /** Whether the knowledge base uses a folded word in a language. */
  knows(word: string, language: Language): boolean {
    return this.#analyzer.uses(word, language);
  }

  /** How the knowledge base understands a folded word of a question. */
  understanding(word: string, language: Language): Understanding {
    return this.#analyzer.understanding(word, language);
  }

  #rankEntries(query: Query, { entries, unanswerable }: FoundEntries): RankedEntry[] {
    // "And where?" is in every entry's words: it asks for one only as far as a phrasing says the same.
    const isVague = query.words.every(({ functionWord }) => functionWord);
    const coverage = this.#entries.coverage(query);
    return entries
      .map((found) => {
        const evidence = {
          strength: found.learned,
          coverage: coverage(found),
          margin: margin(found, entries, unanswerable?.score),
        };
        const isScrap = found.entry.urgent && query.words.length <= LONGEST_SCRAP;
        const likeness = isVague || isScrap ? Math.min(1, found.nearest) ** (isScrap ? 2 : 1) : 1;
        const confidence =
          shareBeside(unanswerable, found.nearest) *
          likeness *
          confidenceOf(this.data.confidence.entries, evidence);
        return { ...found, ...evidence, confidence };
      })
      .sort((a, b) => b.confidence - a.confidence);
  }

  /** @param share of their confidence that is left to passages, 0 to 1 */
  #rankPassages(query: Query, share: number): RankedPassage[] {
    const passages = this.#passages.search(query, MOST_RANKED);
    const coverage = this.#passages.coverage(query);
    return passages
      .map((found) => {
        const evidence = {
          strength: found.score,
          coverage: coverage(found),
          margin: margin(found, passages),
        };
        const confidence = share * confidenceOf(this.data.confidence.passages, evidence);
        return { ...found, ...evidence, confidence };
      })
      .sort((a, b) => b.confidence - a.confidence);
  }
}

/** What is as like as unrelated questions are leaves passages their confidence; the same question, nothing. */
const ALIKE = 4;

/**
 * The share of its confidence that is left to a candidate where a question that nothing answers is
 * nearer, 0 to 1.
 */
function shareBeside(unanswerable: EntryEvidence | null, nearest: number): number {
  if (!unanswerable || unanswerable.nearest <= nearest) return 1;
  return 1 - Math.min(1, unanswerable.nearest) ** ALIKE;
}
