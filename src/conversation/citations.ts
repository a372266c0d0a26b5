import { cite } from '../knowledge/citation.js';
import type { Dialog } from '../knowledge/dialog.js';
import type { Document } from '../knowledge/document.js';
import type { Source } from '../knowledge/entry.js';
import type { Language } from '../text/language.js';
import type { ReplyCitation } from './reply.js';

/**
 * The quotations that prove a reply: one, and a second where another document gives other figures,
 * since sources that differ stand side by side.
 */
export function citeSources(
  sources: readonly Source[],
  documents: ReadonlyMap<string, Document>,
  language: Language,
  { source: labels }: Dialog,
): ReplyCitation[] {
  const [first] = sources;
  const other = sources.find((source) => first && differs(source, first));
  return [first, other].flatMap((source) => {
    const document = source && documents.get(source.document);
    if (!document) return [];
    const citation = cite(source, document, language, labels);
    const original =
      document.language && document.language !== language
        ? labels.original[document.language]
        : undefined;
    const facts = [citation.title, citation.age, document.note[language], original];
    return [{ ...citation, attribution: `${labels.label}: ${facts.filter(Boolean).join(', ')}` }];
  });
}

function differs(source: Source, first: Source): boolean {
  const figures = figuresIn(source);
  return source.document !== first.document && figures !== '' && figures !== figuresIn(first);
}

function figuresIn({ quote }: Source): string {
  return (quote.match(/\d+/g) ?? []).join(' ');
}
