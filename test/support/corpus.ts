import { Corpus } from '../../src/retrieval/corpus.js';

/** A corpus of some texts. */
export function corpusOf(texts: readonly { text: string }[]): Corpus {
  return Corpus.read(texts.map(({ text }) => text));
}
