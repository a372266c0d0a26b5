import type { Language } from '../../src/text/language.js';

/** A text and the language that it is in. */
export interface Phrase {
  text: string;
  language: Language;
}

/** What is looked for: an entry with its phrasings, or a passage with its one text. */
export interface Item {
  id: string;
  texts: Phrase[];
  /** An entry that gives no answer and says so, such as a referral: to find it is to refuse. */
  refuses: boolean;
}

/** What an engine searches; plain data that goes from one process to another. */
export interface Corpus {
  /** Entries are found by alike questions, passages by what they say. */
  kind: 'entries' | 'passages';
  items: Item[];
  /** The knowledge folder that the items were read from; null where they come from elsewhere. */
  folder: string | null;
}

/** What an engine found. */
export interface Hit {
  id: string;
  /** The engine's own measure of how well it fits; null where it gives none. Higher is better. */
  score: number | null;
}

/** An engine that has read a corpus. */
export interface Engine {
  /** @returns the best items, each once, best first, about ten */
  search(question: Phrase): Hit[] | Promise<Hit[]>;
}

/**
 * Brings a corpus into the form that an engine reads, which is neither timed nor counted as its
 * memory, and gives the step that is: building the index.
 */
export type Prepare = (
  corpus: Corpus,
) => (() => Engine | Promise<Engine>) | Promise<() => Engine | Promise<Engine>>;

/** How many items of each search are judged. */
export const MOST_HITS = 10;
