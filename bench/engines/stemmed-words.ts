import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import { FUNCTION_WORDS } from '../../src/text/function-words.js';
import type { Language } from '../../src/text/language.js';
import { fold } from '../../src/text/normalize.js';
import type { Corpus, Phrase } from './engine.js';

const cache: Record<Language, Map<string, string>> = { de: new Map(), en: new Map() };

/** The lower-case words of a text. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The stems of a text, for libraries that leave the stemming of German to others. */
function stems({ text, language }: Phrase): string[] {
  return words(text).map((word) => stem(word, language));
}

/**
 * The stems of a text without those of function words, which only stand in the way where a question
 * looks for a passage.
 */
export function tellingStems({ text, language }: Phrase): string[] {
  return tellingWords({ text, language }).map((word) => stem(word, language));
}

/** The words of a text without function words, where there are others. */
export function tellingWords({ text, language }: Phrase): string[] {
  const all = words(text);
  const telling = all.filter((word) => !FUNCTION_WORDS[language].has(fold(word)));
  return telling.length > 0 ? telling : all;
}

/** How texts and questions are stemmed: function words tell questions apart, and not passages. */
export function stemsFor({ kind }: Corpus): (phrase: Phrase) => string[] {
  return kind === 'passages' ? tellingStems : stems;
}

/** Snowball German or Porter English, from natural. */
function stem(word: string, language: Language): string {
  let stemmed = cache[language].get(word);
  if (stemmed === undefined) {
    stemmed = (language === 'de' ? german : english).stem(word);
    cache[language].set(word, stemmed);
  }
  return stemmed;
}
