import type { Language, Localized } from '../text/language.js';

/** A source that the knowledge base quotes. */
export interface Document {
  /** The file's name without its ending. */
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  language: Language | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where unknown. */
  date: string | null;
  /** Shown in place of the date, e.g. "undatiert, vor Ende 2022". */
  dateNote: Localized;
  /** Shown with the source, e.g. "kann überholt sein". */
  note: Localized;
  /** All after the front matter, with CRLF read as LF. */
  text: string;
  passages: Passage[];
}

/** A paragraph of a document, between blank lines. */
export interface Passage {
  document: string;
  /** From 1, in the order of the document. */
  number: number;
  /** Where it stands in the document's text, in UTF-16 units; end is exclusive. */
  start: number;
  end: number;
  text: string;
}
