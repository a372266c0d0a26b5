import { PresentWords } from '../conversation/present.js';
import type { Dialogs } from '../knowledge/dialog.js';
import type { Language } from '../text/language.js';

/** The words that say nothing of a question's topic, as the bot's own search takes them. */
export function lightWords(dialogs: Dialogs): Record<Language, ReadonlySet<string>> {
  return { de: new PresentWords(dialogs.de).light, en: new PresentWords(dialogs.en).light };
}
