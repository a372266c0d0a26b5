import type { Dialogs, SmallTalk } from '../knowledge/dialog.js';
import type { Understanding } from '../retrieval/analyzer.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { asks, clauses } from './clauses.js';
import { type PhrasingData, readPhrasings } from './phrasing-index.js';
import { PhrasingMatcher } from './phrasing-matcher.js';

/** A small-talk intent and how like the message is to its phrasings, 0 to 1. */
export interface RecognisedSmallTalk {
  talk: SmallTalk;
  likeness: number;
  /** Whether the message says nothing else; see `Match`. */
  isWhole: boolean;
}

/** The phrasings of small talk in each language: plain data that can be saved. */
export type SmallTalkIndexData = Record<Language, PhrasingData>;

/**
 * Recognises small talk, which says nothing else: "hi, wie gehts?" and "ok danke tschüss", but not
 * a greeting with a question behind it.
 */
export class SmallTalkIndex {
  readonly #dialogs: Dialogs;
  readonly #matchers: Record<Language, PhrasingMatcher>;

  /** @param data from `SmallTalkIndex.build` of the same dialogs */
  constructor(dialogs: Dialogs, data: SmallTalkIndexData) {
    this.#dialogs = dialogs;
    this.#matchers = {
      de: new PhrasingMatcher(data.de, 'de'),
      en: new PhrasingMatcher(data.en, 'en'),
    };
  }

  static build({ de, en }: Dialogs): SmallTalkIndexData {
    return { de: readPhrasings(de.smallTalk, 'de'), en: readPhrasings(en.smallTalk, 'en') };
  }

  /**
   * The intent of a message, or null where it is none. Germans write English small talk, too, and
   * the other way round.
   *
   * @param language the language of the reply
   * @param understanding how the knowledge base understands a folded word
   */
  recognise(
    text: string,
    language: Language,
    understanding: (word: string) => Understanding,
  ): RecognisedSmallTalk | null {
    const isQuestion = clauses(text).some(asks);
    const matches = LANGUAGES.flatMap((spoken) => {
      const match = this.#matchers[spoken].match(text, isQuestion, understanding);
      const talk = match && this.#dialogs[language].smallTalk.find(({ id }) => id === match.intent);
      return talk ? [{ talk, likeness: match.likeness, isWhole: match.isWhole, spoken }] : [];
    });
    const [best] = matches.sort(
      (a, b) =>
        b.likeness - a.likeness || Number(b.spoken === language) - Number(a.spoken === language),
    );
    return best ? { talk: best.talk, likeness: best.likeness, isWhole: best.isWhole } : null;
  }

  /** Whether small talk in a language uses a folded word. */
  knows(word: string, language: Language): boolean {
    return this.#matchers[language].knows(word);
  }
}
