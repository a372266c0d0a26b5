import { fold } from './normalize.js';

/** A word of a text. */
export interface Token {
  /** As written, gender endings joined. */
  raw: string;
  /** Folded: see `fold`. */
  text: string;
}

/** Longer runs of letters are no words; they are cut, so that no input costs more than its length. */
const LONGEST_WORD = 64;

/**
 * "Forscher:innen", "Forscher*innen", "Forscher_innen", "Forscher/-innen", "Forscher(innen)" and
 * "ForscherInnen" are read as "Forscherinnen".
 */
const GENDER_SIGN = /(?<=\p{L}{2})(?:[:*_·]|\/-?)(?=in(?:nen)?(?!\p{L}))/giu;
const GENDER_BRACKETS = /(?<=\p{L}{2})\((in|innen|inn(?=\)en))\)/giu;
const INNER_I = /(?<=\p{Ll}{2})I(?=n(?:nen)?(?!\p{L}))/gu;

/**
 * The words of a text in order; punctuation, symbols and emoji separate them.
 *
 * @param text any text, in any script
 */
export function tokens(text: string): Token[] {
  const joined = text
    .normalize('NFKC')
    .replace(GENDER_SIGN, '')
    .replace(GENDER_BRACKETS, '$1')
    .replace(INNER_I, 'i');
  return Array.from(joined.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([raw]) => {
    const word = raw.slice(0, LONGEST_WORD);
    return { raw: word, text: fold(word) };
  }).filter((token) => token.text !== '');
}

/** The folded words of a text: see `tokens`. */
export function tokenize(text: string): string[] {
  return tokens(text).map((token) => token.text);
}
