/** Where a sentence stands in a text, in UTF-16 units; end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A full stop after these ends no sentence; nor does one after a single letter or a number. */
const ABBREVIATIONS = new Set(
  `bzw ca dr etc evtl ggf hr inkl max min mio mrd nr prof str tel usw vgl zzt sog bspw
  mr mrs ms vs approx dept est inc ltd st`.split(/\s+/),
);

/**
 * The sentences of a text. Blank lines and bullets end one, too; "e. V.", "z.B.", "13. Februar" and
 * the like do not.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + piece.indexOf(trimmed);
      spans.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(/[.!?…]+["“”»)\]]*(?=\s)|\n[^\S\n]*(?=\n|[•*-]\s)/gu)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('\n') ||
      endsSentence(text.slice(start, match.index), match[0], text.slice(end))
    ) {
      close(end);
    }
  }
  close(text.length);
  return spans;
}

function endsSentence(before: string, mark: string, after: string): boolean {
  if (!/^\s+["„“»(]?[\p{Lu}\p{N}]/u.test(after)) return false;
  if (mark !== '.') return true;
  const word = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  const isAbbreviation =
    /^(?:\p{L}|\p{N}{1,3})$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
  return !isAbbreviation;
}
