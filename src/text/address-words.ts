import type { Language } from './language.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words, folded, that address the bot. Not "ihr" and "euch": these may be the people it speaks of. */
export const ADDRESS_WORDS: Record<Language, ReadonlySet<string>> = {
  de: words(`
    du dich dir dein deine deinen deiner deinem sie ihnen ihre ihren ihrer ihrem bot chatbot
  `),
  en: words('you yourself bot chatbot'),
};
