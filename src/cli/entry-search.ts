import type { BuildSearch } from '../knowledge/check/findability.js';
import type { Dialogs } from '../knowledge/dialog.js';
import { SearchEngine } from '../retrieval/search-engine.js';
import { lightWords } from './light-words.js';

/** The bot's own search, as the editorial check wants it. */
export function entrySearch(dialogs: Dialogs): BuildSearch {
  const light = lightWords(dialogs);
  return (knowledgeBase) => {
    const engine = SearchEngine.build(knowledgeBase);
    return (question, language) =>
      engine.search(question, language, light[language]).entries.map(({ entry }) => entry.id);
  };
}
