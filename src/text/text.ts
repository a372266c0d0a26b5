import { FILLERS } from './function-words.js';
import type { Language } from './language.js';
import { umlautForm } from './normalize.js';
import { tokens } from './tokens.js';

/** A text in a known language, cut into words once for all who read it. */
export interface Text {
  text: string;
  language: Language;
  /** Folded: see `tokenize`. */
  words: readonly string[];
  /** For each word its spelling with umlauts, or null where it has none: fördern is not fordern. */
  umlauts: readonly (string | null)[];
}

/** Cuts a text into words. */
export function readText(text: string, language: Language): Text {
  const found = tokens(text);
  return {
    text,
    language,
    words: found.map((token) => token.text),
    umlauts: found.map((token) => umlautForm(token.raw)),
  };
}

/** The text without the words that mean nothing, such as "äh" and "bitte"; as it is, if it has no others. */
export function withoutFillers(text: Text): Text {
  const meant = Array.from(text.words.keys()).filter((i) => !FILLERS.has(text.words[i]!));
  if (meant.length === 0) return text;
  return {
    ...text,
    words: meant.map((i) => text.words[i]!),
    umlauts: meant.map((i) => text.umlauts[i]!),
  };
}

/**
 * What a text says, whatever its capitals, signs and blanks, and however its umlauts are written: two
 * texts that say the same word for word are spelt alike.
 */
export function spelling({ words, umlauts }: Text): string {
  return words.map((word, i) => umlauts[i] ?? word).join('');
}
