import { ADDRESS_WORDS } from '../text/address-words.js';
import { chatSigns, chatWords } from '../text/chat-words.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import type { Language } from '../text/language.js';
import { PARTICLES } from '../text/particles.js';
import { stem } from '../text/stems.js';

/** The phrasings of one language: plain data that can be saved. */
export interface PhrasingData {
  /** Each with its words, folded, or its signs where it has no words: see `chatWords`. */
  phrasings: { intent: string; words: string[]; isQuestion: boolean }[];
}

/** What a word of a message counts when it is compared with phrasings. */
export interface CountedWord {
  /** Its stem; '' where no phrasing knows it. */
  term: string;
  /** How surely that is what was meant, 0 to 1: less where it was misspelt. */
  certainty: number;
  /** How much it says in the message: its rarity, less where it is a particle. */
  weight: number;
  /** Whether it addresses the bot: see `ADDRESS_WORDS`. */
  isAddress: boolean;
  /** Whether it carries a meaning of its own: see `isContent`. */
  isContent: boolean;
}

/** A phrasing's intent, and how like it is to what was said, 0 to 1. */
export interface Likeness {
  intent: string;
  likeness: number;
}

/** What a run of words and a phrasing have in common, by the weights of either. */
interface Common {
  said: number;
  phrased: number;
  /** The content words among it. */
  content: number;
}

/** Below this likeness, words do not say the same as a phrasing. Like the next two, chosen on messages made up for it. */
const LEAST_LIKENESS = 0.76;

/** What a content word counts that only another phrasing of the same intent holds. */
const OTHER_PHRASING = 0.8;
/** How like one phrasing must be without that. */
const LEAST_SHARED = 0.65;

/** Finds the phrasing that says the same as some words, whatever their order. */
export class PhrasingIndex {
  readonly #language: Language;
  readonly #phrasings: PhrasingData['phrasings'];
  /** Which phrasings hold a term. */
  readonly #holders = new Map<string, number[]>();
  /** Which intents have a phrasing that holds a term. */
  readonly #intents = new Map<string, Set<string>>();
  readonly #weights: number[];
  readonly #addressing: boolean[];
  readonly #topical: boolean[];
  /** The words of the longest phrasing. */
  readonly longest: number;
  /** The words of all phrasings, folded, with how often they occur. */
  readonly counts = new Map<string, number>();

  constructor({ phrasings }: PhrasingData, language: Language) {
    this.#language = language;
    this.#phrasings = phrasings;
    phrasings.forEach(({ intent, words }, i) => {
      for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      for (const term of new Set(words.map((word) => stem(word, language)))) {
        const holders = this.#holders.get(term);
        if (holders) holders.push(i);
        else this.#holders.set(term, [i]);
        this.#intents.set(term, (this.#intents.get(term) ?? new Set()).add(intent));
      }
    });
    this.#weights = phrasings.map(({ words }) => this.#weightOf(words));
    this.#addressing = phrasings.map(({ words }) =>
      words.some((word) => ADDRESS_WORDS[language].has(word)),
    );
    this.#topical = phrasings.map(({ words }) => words.some((word) => isContent(word, language)));
    this.longest = Math.max(0, ...phrasings.map(({ words }) => words.length));
  }

  /** Whether a phrasing uses a folded word, in any inflection. */
  knows(word: string): boolean {
    return this.#holders.has(stem(word, this.#language));
  }

  /** The intent of a phrasing made of a sign alone; null where there is none. */
  intentOfSign(sign: string): string | null {
    const [holder] = this.#holders.get(sign) ?? [];
    return holder === undefined ? null : this.#phrasings[holder]!.intent;
  }

  /** How much a folded word tells, more the fewer phrasings hold it: their inverse frequency. */
  rarity(word: string): number {
    return this.#rarityOf(stem(word, this.#language));
  }

  /**
   * The phrasing that says the same as the first words, for each number of them that has one.
   *
   * @param asks whether they ask something
   */
  *nearest(words: readonly CountedWord[], asks: boolean): Generator<Likeness & { length: number }> {
    const shared = new Map<number, Common>();
    /** The weight of the content words that an intent knows. */
    const known = new Map<string, number>();
    const seen = new Set<string>();
    let weight = 0;
    let addresses = false;
    for (const [i, word] of words.entries()) {
      if (!seen.has(word.term)) {
        seen.add(word.term);
        weight += word.weight;
        addresses ||= word.isAddress;
        this.#share(word, shared, known);
      }
      let best: Likeness | null = null;
      for (const [holder, { said, phrased, content }] of shared) {
        const { intent } = this.#phrasings[holder]!;
        // Dice's coefficient of the words by weight.
        const all = weight + this.#weights[holder]!;
        if (said + phrased < LEAST_SHARED * all) continue;
        const elsewhere = OTHER_PHRASING * ((known.get(intent) ?? 0) - content);
        const likeness = (said + phrased + elsewhere) / all;
        if (likeness <= (best?.likeness ?? LEAST_LIKENESS)) continue;
        // "Welche gibt es?" is not "Welche Themen gibt es?".
        if (this.#topical[holder]! && content + elsewhere === 0) continue;
        // "Wer hat dich gebaut?" is not "Wer hat das gebaut?".
        if (this.#addressing[holder]! && !addresses) continue;
        if (asks && this.#isStatement(holder, words[0]!)) continue;
        best = { intent, likeness };
      }
      if (best) yield { ...best, length: i + 1 };
    }
  }

  #share(
    { term, certainty, weight, isContent }: CountedWord,
    shared: Map<number, Common>,
    known: Map<string, number>,
  ): void {
    const content = isContent ? weight * certainty : 0;
    for (const intent of this.#intents.get(term) ?? []) {
      known.set(intent, (known.get(intent) ?? 0) + content);
    }
    for (const holder of this.#holders.get(term) ?? []) {
      const common = shared.get(holder) ?? { said: 0, phrased: 0, content: 0 };
      common.said += weight * certainty;
      common.content += content;
      common.phrased += this.#rarityOf(term) * certainty;
      shared.set(holder, common);
    }
  }

  #rarityOf(term: string): number {
    const holders = this.#holders.get(term)?.length ?? 0;
    return Math.log(1 + this.#phrasings.length / (1 + holders));
  }

  /** "Ist das gut?" is not "Das ist gut": a question does not begin like its answer. */
  #isStatement(phrasing: number, { term }: CountedWord): boolean {
    const { isQuestion, words } = this.#phrasings[phrasing]!;
    return !isQuestion && words.length > 1 && stem(words[0]!, this.#language) !== term;
  }

  #weightOf(words: readonly string[]): number {
    const byTerm = new Map(words.map((word) => [stem(word, this.#language), this.rarity(word)]));
    return [...byTerm.values()].reduce((sum, weight) => sum + weight, 0);
  }
}

/** Whether a folded word carries a meaning of its own: no particle, no function word. */
export function isContent(word: string, language: Language): boolean {
  return !PARTICLES[language].has(word) && !FUNCTION_WORDS[language].has(word);
}

/** @param intents each with its phrasings, in one language */
export function readPhrasings(
  intents: readonly { id: string; questions: readonly string[] }[],
  language: Language,
): PhrasingData {
  return {
    phrasings: intents.flatMap(({ id, questions }) =>
      questions.map((question) => {
        const words = chatWords(question, language);
        return {
          intent: id,
          words: words.length > 0 ? words : chatSigns(question),
          isQuestion: question.endsWith('?'),
        };
      }),
    ),
  };
}
