import type { Passage } from '../knowledge/document.js';
import type { Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Language } from '../text/language.js';
import { LANGUAGES } from '../text/language.js';
import { readText, type Text } from '../text/text.js';
import type { Query } from './analyzer.js';
import { Analyzer, type Understanding, type Vocabulary } from './analyzer.js';
import {
  type Confidence,
  confidenceOf,
  type Evidence,
  shippedConfidence,
  type Thresholds,
} from './confidence.js';
import type { Subject } from './coverage.js';
import { coverage, subjectOf } from './coverage.js';
import { type EntryEvidence, EntryIndex, type EntryIndexData } from './entry-index.js';
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
/** "Schnell!" or "nie" alarms as little as its nearest phrasing: so few words tell of no need. */
const LONGEST_SCRAP = 3;

/** Searches one knowledge base. Holds no state between questions. */
export class SearchEngine {
  readonly #analyzer: Analyzer;
  readonly #entries: EntryIndex;
  readonly #passages: PassageIndex;
  readonly #subjects = new Map<Entry | Passage, Subject>();

  /** @param data from an engine built of the same knowledge before */
  constructor(
    readonly knowledge: KnowledgeBase,
    readonly data: SearchIndexData,
  ) {
    this.#analyzer = new Analyzer(data.vocabulary, knowledge.lexicon);
    this.#entries = new EntryIndex(searched(knowledge), data.entries);
    this.#passages = new PassageIndex(knowledge.documents, data.passages);
  }

  /**
   * Builds the index of a knowledge base: about a second for ten thousand phrasings. Its confidence
   * is the shipped one: see `calibrate`.
   */
  static build(knowledge: KnowledgeBase): SearchEngine {
    const analyzer = Analyzer.build(allTexts(knowledge), knowledge.lexicon);
    return new SearchEngine(knowledge, {
      vocabulary: analyzer.data,
      entries: EntryIndex.build(searched(knowledge), analyzer).data,
      passages: PassageIndex.build(knowledge.documents, analyzer).data,
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
    const found = this.#entries.search(query);
    const unanswerable = found.find(({ entry }) => entry.id === UNANSWERABLE);
    return {
      query,
      entries: this.#rankEntries(query, found),
      passages: this.#rankPassages(query, 1 - Math.min(1, unanswerable?.nearest ?? 0) ** ALIKE),
      thresholds: this.data.confidence.thresholds,
    };
  }

  /** What an entry speaks of. */
  subject(entry: Entry): Subject {
    return this.#subjectOf(entry, () => entryTexts(entry, this.knowledge));
  }

  /** Whether the knowledge base uses a folded word in a language. */
  knows(word: string, language: Language): boolean {
    return this.#analyzer.uses(word, language);
  }

  /** How the knowledge base understands a folded word of a question. */
  understanding(word: string, language: Language): Understanding {
    return this.#analyzer.understanding(word, language);
  }

  /** Read once, when first asked for: a turn would else read its ten best passages anew. */
  #subjectOf(of: Entry | Passage, texts: () => Text[]): Subject {
    let subject = this.#subjects.get(of);
    if (!subject) {
      subject = subjectOf(texts(), this.#analyzer);
      this.#subjects.set(of, subject);
    }
    return subject;
  }

  #rankEntries(query: Query, found: readonly EntryEvidence[]): RankedEntry[] {
    // "And where?" is in every entry's words: it asks for one only as far as a phrasing says the same.
    const isVague = query.words.every(({ functionWord }) => functionWord);
    return found
      .filter(({ entry }) => entry.id !== UNANSWERABLE)
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

  /** @param share of their confidence that is left to passages, 0 to 1 */
  #rankPassages(query: Query, share: number): RankedPassage[] {
    const found = this.#passages.search(query);
    return found
      .slice(0, MOST_RANKED)
      .map((evidence) => {
        const { passage, document } = evidence;
        const subject = this.#subjectOf(passage, () => [
          readText(passage.text, document.language ?? 'de'),
        ]);
        const judged = {
          ...evidence,
          strength: evidence.score,
          coverage: coverage(query, subject, (w) => this.#passages.weightOf(w)),
          margin: margin(evidence, found),
        };
        const confidence = share * confidenceOf(this.data.confidence.passages, judged);
        return { ...judged, confidence };
      })
      .sort((a, b) => b.confidence - a.confidence);
  }
}

/** The id of no entry. */
const UNANSWERABLE = '';
/** What is as like as unrelated questions are leaves passages their confidence; the same question, nothing. */
const ALIKE = 4;

/**
 * The entries, and with them the questions that an editor says nothing answers: they compete, and
 * what is more like them than like an entry makes every entry doubtful.
 */
function searched({ entries, confidence }: KnowledgeBase): Entry[] {
  const questions = confidence?.unanswerable ?? {};
  if (Object.values(questions).every(({ length }) => length === 0)) return entries;
  const unanswerable: Entry = {
    id: UNANSWERABLE,
    topic: '',
    questions,
    answer: {},
    sources: [],
    prompts: [],
    referral: true,
    urgent: false,
    reviewedBy: null,
    file: 'confidence.yaml',
    line: 1,
  };
  return [...entries, unanswerable];
}

function margin(of: { score: number }, ranked: readonly { score: number }[]): number {
  const other = ranked[0] === of ? ranked[1] : ranked[0];
  return of.score - (other?.score ?? 0);
}

/** All that an entry says: its phrasings, its answers, and the quotations that prove them. */
function entryTexts(entry: Entry, { documents }: KnowledgeBase): Text[] {
  const texts = LANGUAGES.flatMap((language) => {
    const answer = entry.answer[language];
    return [...(entry.questions[language] ?? []), ...(answer === undefined ? [] : [answer])].map(
      (text) => readText(text, language),
    );
  });
  for (const { document, quote } of entry.sources) {
    const language = documents.find(({ id }) => id === document)?.language ?? 'de';
    texts.push(readText(quote, language));
  }
  return texts;
}

function* allTexts(knowledge: KnowledgeBase): Generator<Text> {
  for (const entry of searched(knowledge)) yield* entryTexts(entry, knowledge);
  for (const { text, language } of knowledge.documents) yield readText(text, language ?? 'de');
}
