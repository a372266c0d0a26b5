import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import type { Language } from './language.js';

/** Feminine forms of persons: Forscherin, Patientinnen, Ärztin keep their masculine stem. */
const FEMININE = /(?<=(?:er|ent|ant|and|ist|ert|or|og|eg|eur|urg|arzt|und|at))in(?:nen)?$/;

/**
 * Latin singulars whose plural Snowball stems well: Zentrum/Zentren, Konsortium/Konsortien. Not
 * Zeitraum, nor Datum, whose stem would be that of Daten.
 */
const LATIN_SINGULAR = /(?<=.{3}[^a])ums?$/;

/** Participles of weak verbs: gefördert, geleitete. */
const PARTICIPLE = /^ge(?=.{4,}(?<!hei|kei|schaf)t$)/;

/** Verb and noun endings that Snowball leaves: fördert/Förderung, Leitung/leiten, Forschende. */
const LEFT_OVER = /(?<=.{4})(?:ung|end|et|t)$/;

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

/** Forgets the words whose stems were asked for. */
export function forgetStems(): void {
  cache.de.clear();
  cache.en.clear();
}

function stemGerman(token: string): string {
  const person = token.replace(FEMININE, '');
  if (LATIN_SINGULAR.test(person)) return person.replace(LATIN_SINGULAR, '');
  const stemmed = german.stem(person).replace(PARTICIPLE, '').replace(LEFT_OVER, '');
  // Snowball takes "er" and "ig" off fördern and beteiligen, and must off Förderung and beteiligt.
  return /(?:er|ig)$/.test(stemmed) ? german.stem(stemmed) : stemmed;
}
