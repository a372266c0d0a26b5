import { fold } from '../../text/normalize.js';
import { stem } from '../../text/stems.js';

/** A word with its hyphens; "Daten·integration" in Einfache Sprache is one too. */
export const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-·’'][\p{L}\p{M}\p{N}]+)*/gu;

/** Endings that inflect a word: Partner/Partnern, Haus/Häuser, Forscher/Forscherinnen. */
const ENDINGS = ['', 'e', 'en', 'er', 'ern', 'es', 's', 'n', 'in', 'innen'];
const SHORTEST_PART = 4;

/** Words that a text may use, however inflected and compounded. */
export class KnownWords {
  private readonly written = new Set<string>();
  private readonly stems = new Set<string>();
  private readonly wholes = new Set<string>();

  /**
   * @param texts the words stand in them; their compounds also give their parts
   * @param words these hold as they are or inflected, but give no parts
   */
  constructor(texts: readonly string[], words: readonly string[]) {
    for (const text of texts) {
      for (const [word] of text.matchAll(WORD)) {
        this.add(word);
        for (const part of word.split('-')) this.add(part);
        this.wholes.add(join(word));
      }
    }
    for (const word of words) this.add(word);
  }

  /** True where the word stands in exactly these letters, or with an s behind them. */
  hasExactly(word: string): boolean {
    return this.written.has(word) || this.written.has(word.replace(/[’']?s$/, ''));
  }

  /** True where the word stands in some inflection, as a part of a compound, or is made of such words. */
  has(word: string): boolean {
    const whole = join(word);
    if (this.hasPart(whole)) return true;
    for (let cut = SHORTEST_PART; cut <= whole.length - SHORTEST_PART; cut++) {
      const [left, right] = [whole.slice(0, cut), whole.slice(cut)];
      if (this.hasPart(right) && this.hasPart(left)) return true;
    }
    return false;
  }

  private add(word: string): void {
    this.written.add(word);
    for (const form of formsOf(join(word))) this.stems.add(form);
  }

  private hasPart(word: string): boolean {
    const forms = formsOf(word);
    if (forms.some((form) => this.stems.has(form))) return true;
    const parts = forms.filter((form) => form.length >= SHORTEST_PART);
    return Array.from(this.wholes).some((whole) =>
      parts.some((part) => whole.startsWith(part) || whole.endsWith(part)),
    );
  }
}

/** One spelling for "Daten-Integrations-Zentrum" and "Datenintegrationszentrum". */
function join(word: string): string {
  return fold(word.replace(/[-·’']/g, ''));
}

function formsOf(word: string): string[] {
  return [
    stem(word, 'de'),
    ...ENDINGS.filter((ending) => word.endsWith(ending) && word.length - ending.length >= 3).map(
      (ending) => word.slice(0, word.length - ending.length),
    ),
  ];
}
