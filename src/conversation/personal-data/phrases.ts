import type { PersonalDataWords } from '../../knowledge/personal-data-words.js';
import { type Language, LANGUAGES } from '../../text/language.js';
import { fold } from '../../text/normalize.js';
import { tokenize } from '../../text/tokens.js';
import type { Message } from './message.js';

/** Shorter ones end words that have nothing to do with them. */
const SHORTEST_ENDING = 5;
/** Longer runs of letters are no words. */
const LONGEST_WORD = 64;

/** A list of words and phrases, to be found in messages. */
export class Phrases {
  /** By their first word, the longest first. */
  readonly #byFirst = new Map<string, string[][]>();
  readonly #words: ReadonlySet<string>;
  readonly #endings: ReadonlySet<string>;

  constructor(list: readonly string[]) {
    const phrases = list
      .map((phrase) => phrase.split(/\s+/).map((word) => fold(word.replace(/\.$/, ''))))
      .sort((a, b) => b.length - a.length);
    for (const phrase of phrases) {
      const first = phrase[0]!;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), phrase]);
    }
    this.#words = new Set(list.flatMap(tokenize));
    const nouns = list.filter((word) => /^\p{Lu}/u.test(word)).flatMap(tokenize);
    this.#endings = new Set(nouns.filter(({ length }) => length >= SHORTEST_ENDING));
  }

  /** How many words the longest phrase that begins with a message's i-th word has; 0: none does. */
  at({ words }: Message, i: number): number {
    const found = this.#byFirst
      .get(words[i]?.text ?? '')
      ?.find((phrase) => phrase.every((word, n) => words[i + n]?.text === word));
    return found?.length ?? 0;
  }

  /** Whether a folded word is one of the list's, or a compound that ends with one of its nouns. */
  endsWord(word: string): boolean {
    if (this.#words.has(word)) return true;
    for (let start = 1; start <= Math.min(word.length, LONGEST_WORD) - SHORTEST_ENDING; start++) {
      if (this.#endings.has(word.slice(start))) return true;
    }
    return false;
  }
}

/** One list of all languages together: people mix them. */
export function phrasesOf(
  words: Record<Language, PersonalDataWords>,
  key: keyof PersonalDataWords,
): Phrases {
  return new Phrases(LANGUAGES.flatMap((language) => words[language][key]));
}
