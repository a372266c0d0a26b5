import type { Item } from '../engines/engine.js';
import type { DataSet, Question } from './data-set.js';
import { languageOf } from './language-of.js';

/** A question with the entry that answers it; null where none does. */
export interface Labelled {
  text: string;
  entry: string | null;
}

/**
 * A data set of entries.
 *
 * @param known the entries' phrasings
 * @param asked the questions
 */
export function entriesSet(
  name: string,
  known: readonly Labelled[],
  asked: readonly Labelled[],
): DataSet {
  const language = languageOf(known.map(({ text }) => text));
  const items = new Map<string, Item>();
  for (const { text, entry } of known) {
    if (entry === null) continue;
    const item = items.get(entry) ?? { id: entry, texts: [], refuses: false };
    item.texts.push({ text, language });
    items.set(entry, item);
  }
  const questions = asked.map(({ text, entry }): Question => ({
    text,
    language,
    right: entry === null ? [] : [entry],
    inScope: entry !== null,
  }));
  const corpus = { kind: 'entries' as const, items: [...items.values()], folder: null };
  return { name, corpus, questions, noisy: true };
}
