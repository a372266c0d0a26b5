import type { Language } from './language.js';
import { tokenize } from './tokens.js';

/** A text in a known language, cut into words once for all who read it. */
export interface Text {
  text: string;
  language: Language;
  /** Folded: see `tokenize`. */
  words: readonly string[];
}

/** Cuts a text into words. */
export function readText(text: string, language: Language): Text {
  return { text, language, words: tokenize(text) };
}
