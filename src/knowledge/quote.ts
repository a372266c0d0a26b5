import type { Document } from './document.js';

/** A text with white space runs folded to one blank and letters composed, and where each unit stood. */
interface Folded {
  text: string;
  /** Per unit of the folded text, where it begins in the original; one more for the end. */
  offsets: number[];
}

const foldedDocuments = new WeakMap<Document, Folded>();

/**
 * Where a quotation stands in a document, word for word; runs of white space count as one blank. It
 * stands there only with whole words and numbers: "rund 18" does not stand in "rund 180".
 *
 * @returns the place in the document's text in UTF-16 units, end exclusive; null where it stands nowhere
 */
export function locateQuote(
  document: Document,
  quote: string,
): { start: number; end: number } | null {
  let folded = foldedDocuments.get(document);
  if (!folded) {
    folded = fold(document.text);
    foldedDocuments.set(document, folded);
  }
  const wanted = fold(quote.trim()).text;
  if (wanted === '') return null;
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!splitsWord(folded.text, at) && !splitsWord(folded.text, end)) {
      return { start: folded.offsets[at]!, end: folded.offsets[end]! };
    }
  }
  return null;
}

/** A run of white space, or a character with its combining marks. */
const UNITS = /\s+|\P{M}\p{M}*|\p{M}+/gu;

function fold(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: unit, index } of text.matchAll(UNITS)) {
    const plain = /^\s/.test(unit) ? ' ' : unit.normalize('NFC');
    offsets.push(...Array<number>(plain.length).fill(index));
    folded += plain;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** True where a place lies within a word or within a number such as "1,5". */
function splitsWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const before = at < 2 ? at : 2;
  const left = around.slice(0, before);
  const right = around.slice(before);
  if (/[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right)) return true;
  return (/\d$/.test(left) && /^[.,]\d/.test(right)) || (/\d[.,]$/.test(left) && /^\d/.test(right));
}
