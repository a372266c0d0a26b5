import type { Entry } from '../knowledge/entry.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { FILLERS } from '../text/function-words.js';
import { readText, spelling, withoutFillers } from '../text/text.js';
import type { Analyzer, Query } from './analyzer.js';
import { Classifier, type ClassifierData } from './classifier.js';
import type { Corpus } from './corpus.js';
import type { Units } from './counted-units.js';
import { type FeatureData, FeatureExtractor, type Words } from './features.js';
import { highest } from './highest.js';
import type { KnowledgeTexts } from './knowledge-texts.js';
import { Spellings, type SpellingsData } from './spellings.js';
import { Subjects, type SubjectsData } from './subjects.js';
import { TextIndex, type TextIndexData } from './text-index.js';
import { trainClassifier } from './train-classifier.js';
import { isUnanswerable } from './unanswerable.js';

/** How well an entry fits a question, and what says so. */
export interface EntryEvidence {
  entry: Entry;
  /** Its place among all entries of the index. */
  place: number;
  /**
   * The classifier's probability; 1 where a phrasing says the same word for word, and equal to
   * `nearest` where there are too few phrasings to train.
   */
  learned: number;
  /** How alike the question and the nearest phrasing are, about 0 to 1. */
  nearest: number;
  /** That phrasing. */
  phrasing: string;
  /** The fused score that orders entries, about 0 to 1. */
  score: number;
}

/** What a search among entries finds. */
export interface FoundEntries {
  entries: EntryEvidence[];
  /** How well the questions that nothing answers fit, if they do; see `withUnanswerable`. */
  unanswerable: EntryEvidence | null;
}

/** What an entry index consists of: plain data that can be saved. */
export interface EntryIndexData {
  texts: TextIndexData;
  subjects: SubjectsData;
  spellings: SpellingsData;
  /** Null where there are too few phrasings to learn from, or too many entries. */
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
/** So sure one is at most where another says the same word for word. */
const LESS_THAN_SAME = 0.9;
/** So many phrasings are looked at closely. */
const MOST_PROPOSED = 300;
/** So many entries are looked at that the classifier holds likeliest, whatever their words. */
const MOST_LEARNED = 5;
/**
 * A classifier has a weight for each entry and feature: above so many there is none. They take 100 MB,
 * and five times as much while it is trained.
 */
const MOST_WEIGHTS = 1e8;

/** Finds entries by their phrasings. */
export class EntryIndex {
  readonly #entries: Entry[];
  readonly #phrasings: readonly Phrasing[];
  /** By entry: the place of its first phrasing; its last stands before the next entry's first. */
  readonly #firsts: Int32Array;
  readonly #texts: TextIndex;
  readonly #subjects: Subjects;
  readonly #spellings: Spellings;
  /** By entry: how near its nearest phrasing is, zero between two searches; and this one's place. */
  readonly #nearest: Float64Array;
  readonly #places: Int32Array;
  /** By entry that was found: what it is judged by. */
  readonly #sure: Float64Array;
  readonly #scores: Float64Array;
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
    this.#firsts = new Int32Array(this.#entries.length + 1);
    this.#phrasings.forEach(({ owner }, i) => (this.#firsts[owner + 1] = i + 1));
    this.#nearest = new Float64Array(this.#entries.length);
    this.#places = new Int32Array(this.#entries.length);
    this.#sure = new Float64Array(this.#entries.length);
    this.#scores = new Float64Array(this.#entries.length);
    this.#texts = new TextIndex(data.texts);
    this.#subjects = new Subjects(data.subjects);
    this.#spellings = new Spellings(data.spellings);
    this.#learned = data.learned && {
      features: new FeatureExtractor(data.learned.features),
      classifier: new Classifier(data.learned.classifier),
    };
  }

  /**
   * @param entries in any order
   * @param said gives all that an entry says
   * @param corpus holds that and all their phrasings
   * @param learns whether a classifier is trained: see `canLearn`
   */
  static build(
    entries: readonly Entry[],
    said: KnowledgeTexts,
    analyzer: Analyzer,
    corpus: Corpus,
    learns: boolean,
  ): EntryIndexData {
    const ordered = inOrder(entries);
    const phrasings = phrasingsOf(ordered);
    const units = meantUnits(phrasings, corpus);
    const texts = TextIndex.build(units, corpus.data, analyzer, 'questions');
    const subjects = Subjects.build(
      ordered.map((entry) => said.ofEntry(entry)),
      analyzer,
      corpus,
    );
    // Every term is a feature, beside many more: most that are too large need not be tried.
    const isLarge = texts.terms.numbers.size * ordered.length > MOST_WEIGHTS;
    const learned = learns && !isLarge ? learn(units, phrasings, ordered.length, corpus) : null;
    return { texts, subjects, spellings: Spellings.build(units, corpus), learned };
  }

  /** Forgets the unknown words that it was asked for. */
  forget(): void {
    this.#texts.forget();
  }

  /** Tells which share of a question an entry speaks of, 0 to 1: see `Subjects.coverage`. */
  coverage(query: Query): (of: EntryEvidence) => number {
    const share = this.#subjects.coverage(query, (word) => this.#texts.weightOf(word));
    return ({ place }) => share(place);
  }

  /** Whether a question names a year after all that an entry knows of. */
  isAskedBeyond(query: Query, { place }: EntryEvidence): boolean {
    return this.#subjects.isAskedBeyond(query, place);
  }

  /**
   * The entries that share something with the question, best first.
   *
   * @param most how many at most
   */
  search(query: Query, most: number): FoundEntries {
    if (this.#entries.length === 0 || query.words.length === 0) {
      return { entries: [], unanswerable: null };
    }
    const learned = this.#classify(query);
    const same = this.#wordForWord(query);
    const owners = this.#look(query, learned, same.values());
    for (const owner of owners) {
      const probable = learned?.[owner] ?? this.#nearest[owner]!;
      // Where one says the same word for word, no other does that only has the same words.
      this.#sure[owner] = same.has(owner)
        ? Math.max(1, probable)
        : Math.min(probable, same.size > 0 ? LESS_THAN_SAME : Infinity);
      this.#scores[owner] = entryScore(this.#sure[owner], this.#nearest[owner]!);
    }
    const evidence = (owner: number): EntryEvidence => ({
      entry: this.#entries[owner]!,
      place: owner,
      learned: this.#sure[owner]!,
      nearest: this.#nearest[owner]!,
      phrasing: this.#phrasings[same.get(owner) ?? this.#places[owner]!]!.text,
      score: this.#scores[owner]!,
    });
    const isShown = (owner: number): boolean => !isUnanswerable(this.#entries[owner]!);
    const hidden = owners.find((owner) => !isShown(owner));
    const found = {
      entries: highest(owners.filter(isShown), this.#scores, most).map(evidence),
      unanswerable: hidden === undefined ? null : evidence(hidden),
    };
    for (const owner of owners) this.#nearest[owner] = 0;
    return found;
  }

  /** By entry that says the same word for word: that phrasing. */
  #wordForWord({ spelling: asked }: Query): Map<number, number> {
    const same = new Map<number, number>();
    for (const place of this.#spellings.candidates(asked)) {
      const { text, language, owner } = this.#phrasings[place]!;
      if (spelt(text, language) === asked) same.set(owner, place);
    }
    return same;
  }

  /**
   * Looks at phrasings, and notes how near the nearest of each entry is and where it stands.
   *
   * @param same phrasings to look at in any case
   */
  #look(query: Query, learned: Float64Array | null, same: Iterable<number>): number[] {
    const comparison = this.#texts.compare(query, MOST_PROPOSED);
    const owners: number[] = [];
    const look = (phrasing: number): void => {
      const { owner } = this.#phrasings[phrasing]!;
      const likeness =
        (1 - CHARACTERS_SHARE) * comparison.terms[phrasing]! +
        CHARACTERS_SHARE * this.#texts.likeness(comparison, phrasing);
      if (likeness <= this.#nearest[owner]!) return;
      if (this.#nearest[owner] === 0) owners.push(owner);
      this.#nearest[owner] = likeness;
      this.#places[owner] = phrasing;
    };
    comparison.proposed.forEach(look);
    for (const phrasing of same) look(phrasing);
    const likeliest = learned ? highest(learned.keys(), learned, MOST_LEARNED) : [];
    for (const owner of likeliest) {
      if (this.#nearest[owner]! > 0) continue;
      for (let i = this.#firsts[owner]!; i < this.#firsts[owner + 1]!; i++) look(i);
    }
    return owners;
  }

  #classify(query: Query): Float64Array | null {
    if (!this.#learned) return null;
    const { features, classifier } = this.#learned;
    const words = query.words.map((word) => word.word);
    return classifier.probabilities(features.extract({ words, language: query.language }));
  }
}

function spelt(phrasing: string, language: Language): string {
  return spelling(withoutFillers(readText(phrasing, language)));
}

/**
 * Whether entries have phrasings enough to learn from.
 *
 * @param entries with or without the questions that nothing answers
 */
export function canLearn(entries: readonly Entry[]): boolean {
  const shown = entries.filter((entry) => !isUnanswerable(entry));
  return shown.length >= 2 && phrasingsOf(shown).length >= FEWEST_PHRASINGS * shown.length;
}

/** Trains a classifier; null where it would be too large. */
function learn(
  units: Units,
  phrasings: readonly Phrasing[],
  entries: number,
  corpus: Corpus,
): EntryIndexData['learned'] {
  const questions = wordsOf(units, corpus);
  const extractor = FeatureExtractor.fit(questions);
  const rows = extractor.data.idfs.length;
  if (rows * entries > MOST_WEIGHTS) return null;
  const examples = phrasings.map(({ owner }, i) => ({
    features: extractor.extract(questions[i]!),
    label: owner,
  }));
  return { features: extractor.data, classifier: trainClassifier(examples, rows, entries) };
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

/** Phrasings without the words that mean nothing; as they are, if they have no others. */
function meantUnits(phrasings: readonly Phrasing[], corpus: Corpus): Units {
  const { words, texts } = corpus.data;
  const isFiller = words.map((word) => FILLERS.has(word));
  const starts = [0];
  const items: number[] = [];
  for (const { text } of phrasings) {
    const before = items.length;
    const [start, end] = corpus.run(text);
    for (let i = start; i < end; i++) if (!isFiller[texts.items[i]!]) items.push(texts.items[i]!);
    if (items.length === before) {
      for (let i = start; i < end; i++) items.push(texts.items[i]!);
    }
    starts.push(items.length);
  }
  return {
    forms: { starts: new Int32Array(starts), items: new Int32Array(items) },
    languages: phrasings.map(({ language }) => language),
  };
}

/** Units as the classifier reads them. */
function wordsOf({ forms, languages }: Units, corpus: Corpus): Words[] {
  return languages.map((language, unit) => ({
    words: Array.from(
      forms.items.subarray(forms.starts[unit], forms.starts[unit + 1]),
      (form) => corpus.data.words[form]!,
    ),
    language,
  }));
}
