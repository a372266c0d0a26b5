import { containerBootstrap, LangEn, Nlp } from '@nlpjs/basic';
import { LangDe } from '@nlpjs/lang-de';
import { sentences } from '../../src/text/sentences.js';
import { MOST_HITS, type Phrase, type Prepare } from './engine.js';
import { phrasingsOf } from './phrasings.js';
import { tellingWords } from './stemmed-words.js';

/** The intent by which NLP.js says that none fits; a set of questions may have one of this name. */
const NO_INTENT = 'None';

/** NLP.js with its own German and English: each item is an intent. */
export const prepare: Prepare = (corpus) => {
  const phrasings = phrasingsOf(corpus);
  const isItem = corpus.items.some(({ id }) => id === NO_INTENT);
  const read = (phrase: Phrase): string =>
    corpus.kind === 'passages' ? tellingWords(phrase).join(' ') : phrase.text;
  // Questions are about as long as sentences; whole passages teach it a third less.
  const examples = (text: string): string[] =>
    corpus.kind === 'passages'
      ? sentences(text).map(({ start, end }) => text.slice(start, end))
      : [text];
  return async () => {
    const container = await containerBootstrap();
    for (const plugin of [Nlp, LangEn, LangDe]) container.use(plugin);
    const nlp = container.get('nlp');
    Object.assign(nlp.settings, { autoSave: false, log: false });
    for (const language of new Set(phrasings.map((phrasing) => phrasing.language))) {
      nlp.addLanguage(language);
    }
    for (const { text, language, owner } of phrasings) {
      for (const example of examples(text)) {
        nlp.addDocument(language, read({ text: example, language }), owner);
      }
    }
    await nlp.train();
    return {
      async search(question) {
        const { classifications } = await nlp.process(question.language, read(question));
        return classifications
          .filter(({ intent }) => isItem || intent !== NO_INTENT)
          .slice(0, MOST_HITS)
          .map(({ intent, score }) => ({ id: intent, score }));
      },
    };
  };
};
