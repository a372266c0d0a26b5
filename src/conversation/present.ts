import type { Dialog } from '../knowledge/dialog.js';
import { tokenize } from '../text/tokens.js';

/** Recognises questions for the present: "aktuell", "immer noch", "currently". */
export class PresentWords {
  readonly #phrases: string[];
  /** The single words among them: they say nothing of a question's topic. */
  readonly light: ReadonlySet<string>;

  constructor({ present }: Dialog) {
    const phrases = present.words.map((words) => tokenize(words));
    this.#phrases = phrases.map((words) => ` ${words.join(' ')} `);
    this.light = new Set(phrases.filter(({ length }) => length === 1).flat());
  }

  /** A text without these single words: what it would ask if it did not ask for the present. */
  without(text: string): string {
    const other = text.replace(/[\p{L}\p{N}]+/gu, (word) =>
      tokenize(word).every((folded) => this.light.has(folded)) ? '' : word,
    );
    return other.replace(/\s+(?=[\s?!.,])/g, '').trim();
  }

  /** @param words of a message, folded, misspelt ones corrected */
  in(words: readonly string[]): boolean {
    const message = ` ${words.join(' ')} `;
    return this.#phrases.some((phrase) => message.includes(phrase));
  }
}
