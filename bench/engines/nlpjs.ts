import { containerBootstrap, LangEn, Nlp } from '@nlpjs/basic';
import { LangDe } from '@nlpjs/lang-de';
import { MOST_HITS, type Prepare } from './engine.js';
import { phrasingsOf } from './phrasings.js';

/** NLP.js with its own German and English: each item is an intent. */
export const prepare: Prepare = (corpus) => {
  const phrasings = phrasingsOf(corpus);
  return async () => {
    const container = await containerBootstrap();
    for (const plugin of [Nlp, LangEn, LangDe]) container.use(plugin);
    const nlp = container.get('nlp');
    Object.assign(nlp.settings, { autoSave: false, log: false });
    Object.assign(nlp.settings.nlu, { log: false });
    for (const language of new Set(phrasings.map((phrasing) => phrasing.language))) {
      nlp.addLanguage(language);
    }
    for (const { language, text, owner } of phrasings) nlp.addDocument(language, text, owner);
    await nlp.train();
    return {
      async search({ text, language }) {
        const { classifications } = await nlp.process(language, text);
        return classifications
          .filter(({ intent }) => intent !== 'None')
          .slice(0, MOST_HITS)
          .map(({ intent, score }) => ({ id: intent, score }));
      },
    };
  };
};
