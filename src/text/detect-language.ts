import { COMMON_WORDS } from './common-words.js';
import { FOREIGN_WORDS, type ForeignWords } from './foreign-words.js';
import { FUNCTION_WORDS } from './function-words.js';
import type { Language } from './language.js';
import { LANGUAGES } from './language.js';
import { tokens, type Token } from './tokens.js';

/** Letters that neither German nor English words hold, apart from loan words with one accent. */
const FOREIGN_LETTERS = /[àâæçèêëîïñòôœùûãõíóúłśżźćęąğışåøőűčřěžšđțșă¿¡]/iu;
const UMLAUTS = /[äöüß]/iu;

/** English function words that German writes, too: as nouns ("Not", "IT"), or within loan words ("Opt-out"). */
const BORROWED = new Set('not out up off on all do it us her'.split(' '));

/** What single signs count; a function word of one language alone counts 1. */
const SHARED_WORD = 0.25;
const CONTENT_WORD = 0.6;
const UMLAUT = 0.75;
/** Less says nothing: "in" may be either. */
const LEAST = 0.5;
const FOREIGN_LEAST = 2;

/** What a message is written in; `other`: neither; null: too little to tell. */
export type DetectedLanguage = Language | 'other' | null;

/** Whether a knowledge base uses a folded word in a language. */
type Knows = (word: string, language: Language) => boolean;

/**
 * Tells whether a message is German, English or neither, by its script and its function words, and
 * where these are silent by everyday words and those that the knowledge base uses in each language.
 *
 * @param text a message of any length
 * @param knows whether the knowledge base uses a folded word in a language
 */
export function detectLanguage(text: string, knows: Knows = () => false): DetectedLanguage {
  const words = tokens(text).filter(({ raw }) => /\p{L}/u.test(raw));
  if (words.length === 0) return null;
  const latin = words.filter(({ raw }) => /\p{Script=Latin}/u.test(raw)).length;
  if (latin <= words.length / 2) return 'other';

  const german = evidence(words, 'de', knows) + (UMLAUTS.test(text) ? UMLAUT : 0);
  const english = evidence(words, 'en', knows);
  const best = Math.max(german, english);

  const isKnown = (word: string): boolean => LANGUAGES.some((language) => knows(word, language));
  const foreign =
    Math.max(...FOREIGN_WORDS.map((language) => foreignEvidence(words, language, isKnown))) +
    (FOREIGN_LETTERS.test(text) ? 1 : 0);
  if (foreign > best && foreign >= FOREIGN_LEAST) return 'other';
  if (german === english || best < LEAST) return null;
  return german > english ? 'de' : 'en';
}

function evidence(words: readonly Token[], language: Language, knows: Knows): number {
  const other = LANGUAGES.find((l) => l !== language)!;
  let sum = 0;
  for (const { text: word } of words) {
    if (FUNCTION_WORDS[language].has(word)) {
      sum += FUNCTION_WORDS[other].has(word) || BORROWED.has(word) ? SHARED_WORD : 1;
    } else if (COMMON_WORDS[language].has(word) || (knows(word, language) && !knows(word, other))) {
      sum += CONTENT_WORD;
    }
  }
  return sum;
}

function foreignEvidence(
  words: readonly Token[],
  { telling, common }: ForeignWords,
  isKnown: (word: string) => boolean,
): number {
  let sum = 0;
  for (const { raw, text } of words) {
    const written = raw.toLowerCase();
    // "Merci" tells nothing where German phrasings say it, too.
    if (telling.has(written) && !isKnown(text)) sum += 2;
    else if (telling.has(written) || common.has(written)) sum += 1;
  }
  return sum;
}
