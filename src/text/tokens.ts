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

/** Most texts hold none of these, and reading words is among the hottest lines of a build. */
const MAY_BE_GENDERED = /[:*_·/(]|\p{Ll}I/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a text in order; punctuation, symbols and emoji separate them.
 *
 * @param text any text, in any script
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const raw of rawWords(text)) {
    const folded = fold(raw);
    if (folded !== '') found.push({ raw, text: folded });
  }
  return found;
}

/** The words of a text as written, gender endings joined; some may hold nothing but signs. */
export function rawWords(text: string): string[] {
  const normal = text.normalize('NFKC');
  const runs = (MAY_BE_GENDERED.test(normal) ? joined(normal) : normal).match(WORD) ?? [];
  return runs.map((run) => (run.length > LONGEST_WORD ? run.slice(0, LONGEST_WORD) : run));
}

function joined(text: string): string {
  return text.replace(GENDER_SIGN, '').replace(GENDER_BRACKETS, '$1').replace(INNER_I, 'i');
}

/** The folded words of a text: see `tokens`. */
export function tokenize(text: string): string[] {
  return tokens(text).map((token) => token.text);
}
