import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import type { Language } from './language.js';

/** Feminine forms of persons: Forscherin, Patientinnen, Chirurginnen keep their masculine stem. */
const FEMININE = /(?<=(?:er|ent|ant|ist|or|og|eur|urg|at))in(?:nen)?$/;

/** Latin singulars whose plural Snowball stems well: Zentrum/Zentren, Konsortium/Konsortien. */
const LATIN_SINGULAR = /(?<=.{3})ums?$/;

/** Verb and noun endings that Snowball leaves: fördert/fördern, Leitung/leiten. */
const LEFT_OVER = /(?<=.{4})(?:ung|et|t)$/;

const cache: Record<Language, Map<string, string>> = { de: new Map(), en: new Map() };
const CACHE_SIZE = 50_000;

/**
 * The stem of a folded word: Snowball German or Porter English, with the inflections added that
 * Snowball German does not know.
 *
 * @param token a folded word: see `tokenize`
 * @param language the language of the word
 */
export function stem(token: string, language: Language): string {
  const known = cache[language].get(token);
  if (known !== undefined) return known;
  const result = language === 'de' ? stemGerman(token) : english.stem(token);
  if (cache[language].size >= CACHE_SIZE) cache[language].clear();
  cache[language].set(token, result);
  return result;
}

function stemGerman(token: string): string {
  const person = token.replace(FEMININE, '');
  if (LATIN_SINGULAR.test(person)) return person.replace(LATIN_SINGULAR, '');
  return german.stem(person).replace(LEFT_OVER, '');
}
