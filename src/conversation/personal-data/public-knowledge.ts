import type { KnowledgeBase } from '../../knowledge/knowledge-base.js';

/** The fewest digits that tell one telephone number from another. */
const FEWEST_DIGITS = 5;
const NUMBER = /\d[\d /().–-]*/gu;

/** What the knowledge base and the bot itself say to everybody: none of it is personal. */
export class PublicKnowledge {
  readonly #knowledge: KnowledgeBase;
  readonly #own: readonly string[];
  #texts: string | null = null;
  #numbers: string | null = null;

  /**
   * @param own sentences of the bot itself, such as whom to ask
   * @param knowsWord whether the knowledge base uses a folded word, in any language
   */
  constructor(
    knowledge: KnowledgeBase,
    own: readonly string[],
    readonly knowsWord: (word: string) => boolean,
  ) {
    this.#knowledge = knowledge;
    this.#own = own;
  }

  /** Whether it knows every part of a folded word: "Philipp-Rosenthal". */
  knows(word: string): boolean {
    return word.split(/[-'’]/).every((part) => this.knowsWord(part));
  }

  /** Whether it holds a text such as an e-mail address, in whatever case. */
  holds(text: string): boolean {
    // Read when first asked for: most messages hold nothing that has to be looked up.
    this.#texts ??= this.#read().toLowerCase();
    return this.#texts.includes(text.toLowerCase());
  }

  /** Whether it holds a number, however it is grouped; digits alone, without 0 and country code. */
  holdsNumber(digits: string): boolean {
    this.#numbers ??= Array.from(this.#read().matchAll(NUMBER), ([number]) =>
      number.replace(/\D/g, ''),
    ).join('|');
    return digits.length >= FEWEST_DIGITS && this.#numbers.includes(digits);
  }

  #read(): string {
    const { documents, entries } = this.#knowledge;
    return [
      ...this.#own,
      ...documents.flatMap(({ title, publisher, url, text }) => [
        title,
        publisher ?? '',
        url ?? '',
        text,
      ]),
      ...entries.flatMap(({ questions, answer }) => [
        ...Object.values(questions).flat(),
        ...Object.values(answer),
      ]),
    ].join('\n');
  }
}
