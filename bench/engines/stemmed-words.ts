import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import type { Language } from '../../src/text/language.js';
import type { Phrase } from './engine.js';

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

/** The stem of a lower-case word by natural's stemmers: Snowball German, Porter English. */
export function stem(word: string, language: Language): string {
  let stemmed = cache[language].get(word);
  if (stemmed === undefined) {
    stemmed = (language === 'de' ? german : english).stem(word);
    cache[language].set(word, stemmed);
  }
  return stemmed;
}

/** The stems of a text, for libraries that leave the stemming of German to others. */
export function stems({ text, language }: Phrase): string[] {
  return words(text).map((word) => stem(word, language));
}

/** The stems as one text. */
export function stemmed(phrase: Phrase): string {
  return stems(phrase).join(' ');
}
