/** Commas, dashes and exclamation marks, behind which small talk ends and before which it begins. */
const PIECES = /(?<=[,;!–—])\s+/u;

/** The pieces of a clause that may be small talk each: itself, where it is in one piece. */
export function piecesOf(clause: string): string[] {
  return clause.split(PIECES);
}

/**
 * What a clause that is more than small talk says beside it: "Hallo, wer fördert die MII, danke" is
 * a question.
 *
 * @param isSmallTalk whether a piece of it is nothing else
 * @returns '' where every piece of it is small talk
 */
export function withoutSmallTalk(clause: string, isSmallTalk: (piece: string) => boolean): string {
  const pieces = piecesOf(clause);
  if (pieces.length === 1) return clause;
  const first = pieces.findIndex((piece) => !isSmallTalk(piece));
  if (first < 0) return '';
  const last = pieces.findLastIndex((piece) => !isSmallTalk(piece));
  return pieces.slice(first, last + 1).join(' ');
}
