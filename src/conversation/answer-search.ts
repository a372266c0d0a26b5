import type { Dialogs } from '../knowledge/dialog.js';
import type { AnswerForm, Entry } from '../knowledge/entry.js';
import type { SearchEngine } from '../retrieval/search-engine.js';
import { detectLanguage } from '../text/detect-language.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { tokenize } from '../text/tokens.js';
import { certain } from './actions.js';
import type { Reply } from './reply.js';
import { Writer } from './writer.js';

/** An entry that was found, as it is put before people. */
export interface FoundAnswer {
  title: string;
  /** Without what follows from it in a conversation. */
  reply: Reply;
}

/** Finds answers outside of any conversation, also while somebody still types. */
export interface AnswerSearch {
  /**
   * The entries that a text may be looking for, best first, in its own language.
   *
   * @param text of any length; where it is blank, one entry of every topic
   * @param locale decides where the text does not tell its language
   * @param limit the largest number
   */
  find(text: string, locale: string | undefined, limit: number): FoundAnswer[];
  /** An entry in a form; null where there is none. */
  entry(id: string, form: AnswerForm): FoundAnswer | null;
}

/** Longer texts are no search: a search's cost is bounded. */
const LONGEST_TEXT = 500;

/**
 * @param engine may serve a responder, too: forgetting here costs a turn of the responder some time,
 *   and nothing else
 */
export function createAnswerSearch(engine: SearchEngine, dialogs: Dialogs): AnswerSearch {
  return new KnowledgeSearch(engine, dialogs);
}

class KnowledgeSearch implements AnswerSearch {
  readonly #entries: readonly Entry[];
  readonly #topics: readonly string[];
  readonly #writer: Writer;
  /** The folded words of the phrasings that stand for an entry. */
  readonly #words = new Map<Entry, Record<Language, string[][]>>();

  constructor(
    private readonly engine: SearchEngine,
    dialogs: Dialogs,
  ) {
    const { knowledge } = engine;
    this.#entries = knowledge.entries;
    this.#topics = Object.keys(dialogs.de.topics.names);
    this.#writer = new Writer(knowledge, dialogs);
    for (const entry of knowledge.entries) {
      const wordsIn = (language: Language) => (entry.questions[language] ?? []).map(tokenize);
      this.#words.set(entry, { de: wordsIn('de'), en: wordsIn('en') });
    }
  }

  find(text: string, locale: string | undefined, limit: number): FoundAnswer[] {
    const query = text.trim().slice(0, LONGEST_TEXT);
    const usual: Language = locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
    try {
      const detected = detectLanguage(query, (word, l) => this.engine.knows(word, l));
      const language = this.#languageOf(query, detected === 'other' ? null : detected, usual);
      const entries = query === '' ? this.#starters() : this.#matching(query, language);
      return entries.slice(0, limit).map((entry) => this.#found(entry, language));
    } finally {
      this.engine.forget();
    }
  }

  entry(id: string, form: AnswerForm): FoundAnswer | null {
    const entry = this.#writer.entry(id);
    if (!entry) return null;
    const simple = form === 'de-simple';
    return this.#found(entry, simple ? 'de' : form, simple);
  }

  /**
   * A word that the knowledge uses in one language alone tells it, and half a word where phrasings of
   * one language alone begin with it.
   */
  #languageOf(query: string, detected: Language | null, usual: Language): Language {
    if (detected) return detected;
    const words = tokenize(query);
    const known = LANGUAGES.filter((language) =>
      words.every((word) => this.engine.knows(word, language)),
    );
    if (known.length === 1) return known[0]!;
    const begun = LANGUAGES.filter((language) => this.#begunWith(query, language).length > 0);
    return begun.length === 1 ? begun[0]! : usual;
  }

  /** What surely fits, then what begins as the text does, then what may fit. */
  #matching(query: string, language: Language): Entry[] {
    const { entries, thresholds } = this.engine.search(query, language);
    const isLikely = ({ confidence }: { confidence: number }) =>
      confidence >= thresholds.suggestion;
    return [
      ...new Set([
        ...entries.filter(isLikely).map(({ entry }) => entry),
        ...this.#begunWith(query, language),
      ]),
    ];
  }

  /**
   * Entries with a phrasing that holds every word typed, the last of them perhaps unfinished: first
   * those whose title does, then those of which most phrasings do.
   */
  #begunWith(query: string, language: Language): Entry[] {
    const typed = tokenize(query);
    const last = typed.pop();
    if (last === undefined) return [];
    const holds = (words: string[]): boolean =>
      typed.every((word) => words.includes(word)) && words.some((word) => word.startsWith(last));
    return this.#entries
      .map((entry) => {
        const phrasings = this.#words.get(entry)![language];
        const share = phrasings.filter(holds).length / phrasings.length;
        // The first phrasing is the title.
        return { entry, weight: phrasings[0] && holds(phrasings[0]) ? 1 + share : share };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .map(({ entry }) => entry);
  }

  #starters(): Entry[] {
    return this.#topics.flatMap(
      (topic) => this.#entries.find((entry) => entry.topic === topic && !entry.referral) ?? [],
    );
  }

  #found(entry: Entry, language: Language, simple = false): FoundAnswer {
    const reply = this.#writer.answer(entry, { language, simple }, certain(entry));
    return {
      title: this.#writer.title(entry, language),
      reply: { ...reply, buttons: [], buttonsTitle: null, tools: [] },
    };
  }
}
