import { cite, type Citation } from '../knowledge/citation.js';
import { locateQuote } from '../knowledge/quote.js';
import type { Dialog } from '../knowledge/dialog.js';
import type { Document } from '../knowledge/document.js';
import type { Source } from '../knowledge/entry.js';
import type { Language } from '../text/language.js';
import type { ReplyCitation } from './reply.js';

type Documents = ReadonlyMap<string, Document>;

/**
 * The quotations that prove a reply: one, and a second where another document gives other figures,
 * since sources that differ stand side by side. Each says what it stands in and how old that is.
 */
export function citeSources(
  sources: readonly Source[],
  documents: Documents,
  language: Language,
  dialog: Dialog,
): ReplyCitation[] {
  const [first] = sources;
  const other = sources.find((source) => first && differs(source, first));
  return [first, other].flatMap((source) => {
    const document = source && documents.get(source.document);
    // What does not stand in the document is no proof, whatever an entry says.
    if (!document || !locateQuote(document, source.quote)) return [];
    const citation = cite(source, document, language, dialog.source);
    return [attribute(citation, document, [citation.title], language, dialog)];
  });
}

/** All quotations of an answer, each also with its publisher and a link: who asks for proof gets it. */
export function citeAllSources(
  sources: readonly Source[],
  documents: Documents,
  language: Language,
  dialog: Dialog,
): ReplyCitation[] {
  return sources.flatMap((source) => {
    const document = documents.get(source.document);
    if (!document || !locateQuote(document, source.quote)) return [];
    const citation = cite(source, document, language, dialog.source);
    const { title, publisher, url } = citation;
    const linked = url === null ? title : `[${title}](${linkTarget(url)})`;
    return [attribute(citation, document, [linked, publisher], language, dialog)];
  });
}

/** A web address as Markdown takes it: in ASCII, and without the bracket that would end the link. */
function linkTarget(url: string): string {
  return new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
}

function attribute(
  citation: Citation,
  document: Document,
  origin: (string | null)[],
  language: Language,
  { source: { label, original } }: Dialog,
): ReplyCitation {
  const { language: written } = document;
  const mark = written && written !== language ? original[written] : undefined;
  const facts = [...origin, citation.age, document.note[language], mark].filter(Boolean);
  return { ...citation, attribution: `${label}: ${facts.join(', ')}` };
}

function differs(source: Source, first: Source): boolean {
  const figures = figuresIn(source);
  return source.document !== first.document && figures !== '' && figures !== figuresIn(first);
}

function figuresIn({ quote }: Source): string {
  return (quote.match(/\d+/g) ?? []).join(' ');
}
