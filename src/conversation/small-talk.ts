import type { Dialogs, SmallTalk } from '../knowledge/dialog.js';
import type { Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { EMPTY_LEXICON } from '../knowledge/lexicon.js';
import { SearchEngine, type SearchIndexData } from '../retrieval/search-engine.js';
import { LANGUAGES, type Language } from '../text/language.js';

/** A small-talk intent and how like the message is to one of its phrasings, 0 to 1. */
export interface RecognisedSmallTalk {
  talk: SmallTalk;
  likeness: number;
}

/** Small talk says nothing else: nearly every word of the message must belong to it. */
const LEAST_COVERAGE = 0.7;
const LEAST_LIKENESS = 0.5;

/**
 * Recognises small talk by the same search as questions: each intent is an entry of a knowledge
 * base of its own. A message that also says something else is not covered by it and stays a
 * question.
 */
export class SmallTalkIndex {
  readonly #engine: SearchEngine;
  readonly #dialogs: Dialogs;

  /** @param data from `SmallTalkIndex.build` of the same dialogs */
  constructor(dialogs: Dialogs, data: SearchIndexData) {
    this.#dialogs = dialogs;
    this.#engine = new SearchEngine(smallTalkKnowledge(dialogs), data);
  }

  static build(dialogs: Dialogs): SearchIndexData {
    return SearchEngine.build(smallTalkKnowledge(dialogs)).data;
  }

  /** The intent of a message, or null where it is none. */
  recognise(text: string, language: Language): RecognisedSmallTalk | null {
    const [best] = this.#engine.search(text, language).entries;
    if (!best || best.coverage < LEAST_COVERAGE || best.nearest < LEAST_LIKENESS) return null;
    const talk = this.#find(best.entry.id, language);
    return talk ? { talk, likeness: best.nearest } : null;
  }

  /** Whether small talk in a language uses a folded word. */
  knows(word: string, language: Language): boolean {
    return this.#engine.knows(word, language);
  }

  #find(id: string, language: Language): SmallTalk | undefined {
    return this.#dialogs[language].smallTalk.find((talk) => talk.id === id);
  }
}

function smallTalkKnowledge(dialogs: Dialogs): KnowledgeBase {
  const ids = new Set(LANGUAGES.flatMap((l) => dialogs[l].smallTalk.map(({ id }) => id)));
  const entries = [...ids].map((id): Entry => {
    const entry: Entry = { ...BLANK, id, questions: {}, answer: {} };
    for (const language of LANGUAGES) {
      const talk = dialogs[language].smallTalk.find((other) => other.id === id);
      if (talk) entry.questions[language] = talk.questions;
    }
    return entry;
  });
  return { documents: [], entries, lexicon: EMPTY_LEXICON };
}

const BLANK = {
  topic: 'small-talk',
  sources: [],
  prompts: [],
  referral: false,
  urgent: false,
  file: '',
  line: 0,
};
