import type { Passage } from '../knowledge/document.js';
import type { Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Language } from '../text/language.js';
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
import { Corpus } from './corpus.js';
import type { Subject } from './coverage.js';
import { coverage, subjectOf } from './coverage.js';
import { type EntryEvidence, EntryIndex, type EntryIndexData } from './entry-index.js';
import { KnowledgeTexts, languageOf, readTexts, type KnowledgeText } from './knowledge-texts.js';
import { type PassageEvidence, PassageIndex, type PassageIndexData } from './passage-index.js';

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
/** So many entries and passages are kept as read: all that a knowledge base of usual size has. */
const REMEMBERED = 2000;
/** So many rankings are remembered: what is said in one message is often searched for more than once. */
const REMEMBERED_RANKINGS = 32;
/** "Schnell!" or "nie" alarms as little as its nearest phrasing: so few words tell of no need. */
const LONGEST_SCRAP = 3;

/** Searches one knowledge base. What it remembers of questions changes no answer, only its cost. */
export class SearchEngine {
  readonly #analyzer: Analyzer;
  readonly #entries: EntryIndex;
  readonly #passages: PassageIndex;
  readonly #texts: KnowledgeTexts;
  /** By words asked for. */
  readonly #rankings = new BoundedCache<string, Ranking>(REMEMBERED_RANKINGS);
  readonly #subjects = new BoundedCache<Entry | Passage, Subject>(REMEMBERED);

  /** @param data from an engine built of the same knowledge before */
  constructor(
    readonly knowledge: KnowledgeBase,
    readonly data: SearchIndexData,
  ) {
    this.#analyzer = new Analyzer(data.vocabulary, knowledge.lexicon);
    this.#texts = new KnowledgeTexts(knowledge);
    this.#entries = new EntryIndex(knowledge.entries, data.entries);
    this.#passages = new PassageIndex(knowledge.documents, data.passages);
  }

  /**
   * Builds the index of a knowledge base: about a second for ten thousand phrasings. Its confidence
   * is the shipped one: see `calibrate`.
   *
   * @param corpus holds all that is read of it; more does not matter
   */
  static build(knowledge: KnowledgeBase, corpus = Corpus.read(readTexts(knowledge))): SearchEngine {
    const texts = new KnowledgeTexts(knowledge).all();
    const analyzer = Analyzer.build(texts, corpus, knowledge.lexicon);
    return new SearchEngine(knowledge, {
      vocabulary: analyzer.data,
      entries: EntryIndex.build(knowledge.entries, analyzer, corpus),
      passages: PassageIndex.build(knowledge.documents, analyzer, corpus),
      confidence: shippedConfidence(knowledge.entries.length > 0),
    });
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
    this.#analyzer.forget();
    this.#entries.forget();
    this.#passages.forget();
  }

  #rank(query: Query): Ranking {
    return {
      query,
      entries: this.#rankEntries(query),
      passages: this.#rankPassages(query),
      thresholds: this.data.confidence.thresholds,
    };
  }

  /** What an entry speaks of. */
  subject(entry: Entry): Subject {
    return this.#subjectOf(entry, () => this.#texts.ofEntry(entry));
  }

  /** Whether the knowledge base uses a folded word in a language. */
  knows(word: string, language: Language): boolean {
    return this.#analyzer.uses(word, language);
  }

  /** How the knowledge base understands a folded word of a question. */
  understanding(word: string, language: Language): Understanding {
    return this.#analyzer.understanding(word, language);
  }

  /** Read when first asked for: a turn would else read its ten best passages anew. */
  #subjectOf(of: Entry | Passage, texts: () => Iterable<KnowledgeText>): Subject {
    const known = this.#subjects.get(of);
    if (known) return known;
    const read = Array.from(texts(), ({ text, language }) => readText(text, language));
    return this.#subjects.set(of, subjectOf(read, this.#analyzer));
  }

  #rankEntries(query: Query): RankedEntry[] {
    const found = this.#entries.search(query);
    // "And where?" is in every entry's words: it asks for one only as far as a phrasing says the same.
    const isVague = query.words.every(({ functionWord }) => functionWord);
    return found
      .slice(0, MOST_RANKED)
      .map((evidence) => {
        const judged = {
          ...evidence,
          strength: evidence.learned,
          coverage: coverage(query, this.subject(evidence.entry), (w) => this.#entries.weightOf(w)),
          margin: margin(evidence, found),
        };
        const isScrap = evidence.entry.urgent && query.words.length <= LONGEST_SCRAP;
        const likeness =
          isVague || isScrap ? Math.min(1, evidence.nearest) ** (isScrap ? 2 : 1) : 1;
        return {
          ...judged,
          confidence: likeness * confidenceOf(this.data.confidence.entries, judged),
        };
      })
      .sort((a, b) => b.confidence - a.confidence);
  }

  #rankPassages(query: Query): RankedPassage[] {
    const found = this.#passages.search(query);
    return found
      .slice(0, MOST_RANKED)
      .map((evidence) => {
        const { passage, document } = evidence;
        const subject = this.#subjectOf(passage, () => [
          { text: passage.text, language: languageOf(document) },
        ]);
        const judged = {
          ...evidence,
          strength: evidence.score,
          coverage: coverage(query, subject, (w) => this.#passages.weightOf(w)),
          margin: margin(evidence, found),
        };
        return { ...judged, confidence: confidenceOf(this.data.confidence.passages, judged) };
      })
      .sort((a, b) => b.confidence - a.confidence);
  }
}

function margin(of: { score: number }, ranked: readonly { score: number }[]): number {
  const other = ranked[0] === of ? ranked[1] : ranked[0];
  return of.score - (other?.score ?? 0);
}
