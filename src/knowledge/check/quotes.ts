import { locateQuote } from '../quote.js';
import { problemIn, type Rule } from './rule.js';

/** Every quotation stands in its document, word for word. */
export const quotesStandInDocuments: Rule = ({ knowledgeBase: { documents, entries } }) => {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return entries.flatMap((entry) =>
    entry.sources.flatMap(({ document: id, quote }, index) => {
      const document = byId.get(id);
      if (!document || locateQuote(document, quote)) return [];
      const message = `the quote “${quote}” does not stand in ${id}; copy it word for word from there`;
      return [problemIn(entry, 'error', message, { path: ['sources', index, 'quote'] })];
    }),
  );
};
