import type { Lexicon } from '../knowledge/lexicon.js';
import { splitCompound } from '../text/compounds.js';
import { FUNCTION_WORDS, isFunctionWord } from '../text/function-words.js';
import { type Language, LANGUAGES } from '../text/language.js';
import { stem } from '../text/stems.js';
import { spelling, type Text, withoutFillers } from '../text/text.js';
import { tokenize } from '../text/tokens.js';
import { BoundedCache } from './bounded-cache.js';
import { Speller } from './speller.js';
import type { Corpus } from './corpus.js';
import type { KnowledgeText } from './knowledge-texts.js';

/** How a word of a question was understood. */
export type Understanding = 'known' | 'lexicon' | 'compound' | 'misspelt' | 'unknown';

/** A word of a question with the terms it stands for. */
export interface QueryWord {
  /** As folded; the corrected spelling where it was misspelt. */
  word: string;
  /** As the visitor wrote it, folded. */
  written: string;
  understanding: Understanding;
  /** Whether the knowledge base uses the word just so, not only in another inflection. */
  held: boolean;
  functionWord: boolean;
  /** How much the word counts beside its rarity: proper names more than others. */
  emphasis: number;
  /** Terms that the index may hold, with how surely the word means them (0 to 1). */
  terms: ReadonlyMap<string, number>;
}

/** A question, read with the words of the knowledge base. */
export interface Query {
  language: Language;
  words: QueryWord[];
  /** All of it, as it is spelt; see `spelling`. */
  spelling: string;
}

/** Who asks about SMITH wants nothing about HIGHmed, however alike the questions are. */
const NAME_EMPHASIS = 2;
const COMPOUND_PART = 0.5;
const SPLIT_UNKNOWN = 0.7;
const SYNONYM = 0.6;
/** An umlaut decides between candidates that are else alike: fördern is not fordern. */
const UMLAUTS = 0.2;
/** Only so many words of a message are read: a turn's cost is bounded. */
const MOST_WORDS = 400;
/** So many words of questions are remembered as read. */
const REMEMBERED = 500;

/** The words that a knowledge base uses: plain data that can be saved. */
export interface Vocabulary {
  /** Folded words with how often they occur. */
  counts: Map<string, number>;
  stems: Record<Language, Set<string>>;
}

/**
 * Turns texts into terms, the same way on both sides of the search: stems, the parts of compounds,
 * and for questions also the lexicon's synonyms and corrected spellings.
 */
export class Analyzer {
  readonly #synonyms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #names: ReadonlySet<string>;
  readonly #isWord = (word: string): boolean => this.data.counts.has(word);
  /** The parts of the known words that were asked for before. */
  readonly #known = new Map<string, readonly string[]>();
  /** Known words of questions, as read, and, until they are forgotten, a visitor's own. */
  readonly #knownWords = wordCaches();
  readonly #otherWords = wordCaches();
  readonly #speller: Speller;

  /**
   * @param data the words of the knowledge base, from an analyzer built before
   * @param lexicon its synonyms and abbreviations
   */
  constructor(
    readonly data: Vocabulary,
    lexicon: Lexicon,
  ) {
    this.#synonyms = synonymsOf(lexicon);
    this.#names = namesIn(lexicon);
    this.#speller = new Speller(data.counts);
  }

  /**
   * @param texts everything the knowledge base says
   * @param corpus holds all of them
   * @param lexicon its synonyms and abbreviations
   */
  static build(texts: Iterable<KnowledgeText>, corpus: Corpus, lexicon: Lexicon): Analyzer {
    const { words, texts: all } = corpus.data;
    const occurrences = new Int32Array(words.length);
    const seen = { de: new Uint8Array(words.length), en: new Uint8Array(words.length) };
    for (const { text, language } of texts) {
      const [start, end] = corpus.run(text);
      for (let i = start; i < end; i++) {
        occurrences[all.items[i]!]! += 1;
        seen[language][all.items[i]!] = 1;
      }
    }
    const counts = new Map<string, number>();
    const stems = { de: new Set<string>(), en: new Set<string>() };
    words.forEach((word, form) => {
      if (occurrences[form] === 0) return;
      counts.set(word, (counts.get(word) ?? 0) + occurrences[form]!);
      for (const language of LANGUAGES) {
        if (seen[language][form] === 1) stems[language].add(stem(word, language));
      }
    });
    for (const { short, long } of lexicon.abbreviations) {
      for (const word of tokenize(`${short} ${long}`)) counts.set(word, counts.get(word) ?? 1);
    }
    for (const word of tokenize(lexicon.synonyms.flat().join(' '))) {
      counts.set(word, counts.get(word) ?? 1);
    }
    return new Analyzer({ counts, stems }, lexicon);
  }

  /**
   * The terms of one word with their counts; a compound's parts count half.
   *
   * @param word folded
   * @param umlauts its spelling with umlauts, or null
   */
  wordTerms(word: string, umlauts: string | null, language: Language): [string, number][] {
    const terms: [string, number][] = [[stem(word, language), 1]];
    for (const part of this.#parts(word)) terms.push([stem(part, language), COMPOUND_PART]);
    if (umlauts !== null) terms.push([umlautTerm(umlauts), UMLAUTS]);
    return terms;
  }

  /** Reads a question; every word of it is kept, also those that the knowledge base does not know. */
  query(text: Text): Query {
    const meant = withoutFillers(text);
    const { words, umlauts, language } = meant;
    const written = words.slice(0, MOST_WORDS);
    const spellings = new Map(words.map((word, i) => [word, umlauts[i]]));
    return {
      language,
      spelling: spelling(meant),
      words: this.#join(written).map((word) => {
        const read = this.#wordOf(word, language);
        const spelling = spellings.get(word);
        if (!spelling) return { ...read };
        return { ...read, terms: new Map([...read.terms, [umlautTerm(spelling), UMLAUTS]]) };
      }),
    };
  }

  /** Whether the knowledge base uses a folded word, in any inflection, in a language. */
  uses(word: string, language: Language): boolean {
    return this.data.stems[language].has(stem(word, language));
  }

  /** Forgets the unknown words that it was asked for. */
  forget(): void {
    for (const language of LANGUAGES) this.#otherWords[language].clear();
  }

  /** How a folded word of a question is understood. */
  understanding(word: string, language: Language): Understanding {
    return this.#wordOf(word, language).understanding;
  }

  #wordOf(written: string, language: Language): QueryWord {
    const words = (this.#isWord(written) ? this.#knownWords : this.#otherWords)[language];
    return words.get(written) ?? words.set(written, this.#understand(written, language));
  }

  #understand(written: string, language: Language): QueryWord {
    const terms = new Map<string, number>();
    const functionWord = FUNCTION_WORDS[language].has(written);
    const emphasis = this.#names.has(written) ? NAME_EMPHASIS : 1;
    const held = this.#isWord(written);
    const base = { word: written, written, held, functionWord, emphasis, terms };
    terms.set(stem(written, language), 1);

    const synonyms = this.#synonymsOf(written, language);
    for (const [term, weight] of synonyms) terms.set(term, Math.max(terms.get(term) ?? 0, weight));

    const parts = this.#parts(written).map((part) => stem(part, language));
    if (this.#knows(written, language)) {
      for (const part of parts) terms.set(part, Math.max(terms.get(part) ?? 0, COMPOUND_PART));
      return { ...base, understanding: 'known' };
    }
    if (functionWord) return { ...base, understanding: 'known' };
    if (synonyms.size > 0) return { ...base, understanding: 'lexicon' };
    if (parts.length > 0) {
      terms.clear();
      for (const part of parts) terms.set(part, SPLIT_UNKNOWN);
      return { ...base, understanding: 'compound' };
    }
    const corrections = this.#speller.correct(written);
    const [nearest] = corrections;
    if (nearest) {
      terms.clear();
      for (const { word, similarity } of corrections) {
        const weight = similarity / Math.sqrt(corrections.length);
        for (const [term, certainty] of this.#wordOf(word, language).terms) {
          terms.set(term, Math.max(terms.get(term) ?? 0, weight * certainty));
        }
      }
      const emphasis = this.#names.has(nearest.word) ? NAME_EMPHASIS : 1;
      return { ...base, word: nearest.word, held: true, emphasis, understanding: 'misspelt' };
    }
    return { ...base, understanding: 'unknown' };
  }

  #knows(word: string, language: Language): boolean {
    return this.data.counts.has(word) || this.uses(word, language);
  }

  #synonymsOf(word: string, language: Language): ReadonlyMap<string, number> {
    return this.#synonyms.get(word) ?? this.#synonyms.get(stem(word, language)) ?? NO_SYNONYMS;
  }

  #parts(word: string): readonly string[] {
    const known = this.#known.get(word);
    if (known) return known;
    const parts = splitCompound(word, this.#isWord);
    // A visitor's words are not kept: there is no end to them.
    if (this.#isWord(word)) this.#known.set(word, parts);
    return parts;
  }

  /** "daten integrations zentrum": neighbours that are one known word together become it. */
  #join(words: readonly string[]): string[] {
    const joined: string[] = [];
    for (let i = 0; i < words.length; i++) {
      let taken = 1;
      for (const count of [4, 3, 2]) {
        const together = words.slice(i, i + count).join('');
        const longEnough = i + count <= words.length && together.length >= 8;
        if (longEnough && this.data.counts.has(together)) {
          joined.push(together);
          taken = count;
          break;
        }
      }
      if (taken === 1) joined.push(words[i]!);
      i += taken - 1;
    }
    return joined;
  }
}

function wordCaches(): Record<Language, BoundedCache<string, QueryWord>> {
  return { de: new BoundedCache(REMEMBERED), en: new BoundedCache(REMEMBERED) };
}

/** The single words of proper names and abbreviations, folded. */
function namesIn({ names, abbreviations }: Lexicon): Set<string> {
  const all = [...names.map(({ name }) => name), ...abbreviations.map(({ short }) => short)];
  return new Set(all.filter((name) => !/[\s-]/.test(name)).flatMap(tokenize));
}

/** Which terms each word or phrase of the lexicon also means, with how surely. */
function synonymsOf({ synonyms, abbreviations }: Lexicon): Map<string, Map<string, number>> {
  const meanings = new Map<string, Map<string, number>>();
  const add = (words: readonly string[], certainty: number): void => {
    const phrases = words.map((word) => tokenize(word));
    for (const phrase of phrases) {
      const key = phrase.join(' ');
      const terms = meanings.get(key) ?? new Map<string, number>();
      meanings.set(key, terms);
      for (const other of phrases) {
        if (other === phrase) continue;
        const content = other.filter((w) => !isFunctionWord(w));
        for (const term of content.flatMap((w) => [stem(w, 'de'), stem(w, 'en')])) {
          terms.set(term, Math.max(terms.get(term) ?? 0, certainty / Math.sqrt(content.length)));
        }
      }
    }
  };
  for (const words of synonyms) add(words, SYNONYM);
  for (const { short, long } of abbreviations) add([short, long], 1);
  return meanings;
}

/** Kept apart from stems by a sign that no word holds. */
function umlautTerm(spelling: string): string {
  return `~${spelling}`;
}

const NO_SYNONYMS: ReadonlyMap<string, number> = new Map();
