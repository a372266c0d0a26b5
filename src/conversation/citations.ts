import { cite } from '../knowledge/citation.js';
import type { Dialog } from '../knowledge/dialog.js';
import type { Document } from '../knowledge/document.js';
import type { Source } from '../knowledge/entry.js';
import type { Language } from '../text/language.js';
import type { ReplyCitation } from './reply.js';

/**
 * The quotations that prove a reply: the first, and the first from each other document, since
 * sources that differ stand side by side.
 */
export function citeSources(
  sources: readonly Source[],
  documents: ReadonlyMap<string, Document>,
  language: Language,
  { source: labels }: Dialog,
): ReplyCitation[] {
  const firsts = sources.filter(
    ({ document }, i) => sources.findIndex((other) => other.document === document) === i,
  );
  return firsts.flatMap((source) => {
    const document = documents.get(source.document);
    if (!document) return [];
    const citation = cite(source, document, language, labels);
    const original =
      document.language && document.language !== language
        ? labels.original[document.language]
        : undefined;
    const { url, publisher, age } = citation;
    const title = url === null ? citation.title : `[${citation.title}](${encodeURI(url)})`;
    const facts = [title, publisher, age, document.note[language], original];
    const attribution = `${labels.label}: ${facts.filter(Boolean).join(', ')}`;
    return [{ ...citation, attribution }];
  });
}
