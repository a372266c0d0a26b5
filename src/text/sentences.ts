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

/** Where a sentence may end: behind its marks, at a blank line, before a bullet. */
const END = /(?<![.!?…])[.!?…]+["“”»)\]]*(?=\s)|\n[^\S\n]*(?=\n|[•*-]\s)/gu;
const BULLET = /^\s*[•*-]\s/u;
/** Longer than any abbreviation: only so much is read before a full stop. */
const LAST_WORD = 16;

/**
 * The sentences of a text. Blank lines and bullets end one, too; "e. V.", "z.B.", "13. Februar" and
 * the like do not.
 *
 * @returns where they stand, without the white space around them and without bullets
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const bullet = BULLET.exec(text.slice(start, end))?.[0].length ?? 0;
    const piece = text.slice(start + bullet, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + bullet + piece.indexOf(trimmed);
      spans.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    const before = text.slice(Math.max(start, index - LAST_WORD), index);
    if (mark.startsWith('\n') || endsSentence(before, mark, text.slice(end, end + LAST_WORD))) {
      close(end);
    }
  }
  close(text.length);
  return spans;
}

function endsSentence(before: string, mark: string, after: string): boolean {
  // A question mark ends the question of a visitor who writes without capitals, too.
  if (/^[!?]+$/.test(mark)) return true;
  if (!/^\s+["„“»(]?[\p{Lu}\p{N}]/u.test(after)) return false;
  if (mark !== '.') return true;
  const word = /[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '';
  return !(/^(?:\p{L}|\p{N}{1,3})$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()));
}
