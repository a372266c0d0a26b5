const OPENING = '<!-- bench -->';
const CLOSING = '<!-- /bench -->';

/**
 * A page with other text between its two marks.
 *
 * @throws Error where the page lacks them
 */
export function betweenMarks(page: string, text: string): string {
  const start = page.indexOf(OPENING);
  const end = page.indexOf(CLOSING, start);
  if (start < 0 || end < 0) {
    throw new Error(`docs/benchmarks.md lacks the lines ${OPENING} and ${CLOSING}; write them in.`);
  }
  return `${page.slice(0, start + OPENING.length)}\n\n${text}\n\n${page.slice(end)}`;
}
