/**
 * A page with other text between two marks.
 *
 * @param name of the marks
 * @throws Error where the page lacks them
 */
export function betweenMarks(page: string, name: string, text: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(opening);
  const end = page.indexOf(closing, start);
  if (start < 0 || end < 0) {
    throw new Error(`docs/benchmarks.md lacks the lines ${opening} and ${closing}; write them in.`);
  }
  return `${page.slice(0, start + opening.length)}\n\n${text}\n\n${page.slice(end)}`;
}
