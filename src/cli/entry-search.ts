import { PresentWords } from '../conversation/present.js';
import type { BuildSearch } from '../knowledge/check/findability.js';
import type { Dialogs } from '../knowledge/dialog.js';
import { SearchEngine } from '../retrieval/search-engine.js';
import type { Language } from '../text/language.js';

/** The bot's own search, as the editorial check wants it. */
export function entrySearch(dialogs: Dialogs): BuildSearch {
  const light = (language: Language) => new PresentWords(dialogs[language]).light;
  const lights = { de: light('de'), en: light('en') };
  return (knowledgeBase) => {
    const engine = SearchEngine.build(knowledgeBase);
    return (question, language) =>
      engine.search(question, language, lights[language]).entries.map(({ entry }) => entry.id);
  };
}
