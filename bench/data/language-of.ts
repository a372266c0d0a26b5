import { detectLanguage } from '../../src/text/detect-language.js';
import type { Language } from '../../src/text/language.js';

const ENOUGH = 300;

/** The language that most of some texts are in; German where they do not tell. */
export function languageOf(texts: readonly string[]): Language {
  const step = Math.max(1, Math.floor(texts.length / ENOUGH));
  const found = texts.filter((_, i) => i % step === 0).map((text) => detectLanguage(text));
  const count = (language: Language) => found.filter((each) => each === language).length;
  return count('en') > count('de') ? 'en' : 'de';
}
