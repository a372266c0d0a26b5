/** A Markdown table; columns of figures are aligned to the right. */
export function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const holdsFigures = (column: number) =>
    rows.every((cells) => /^[\d+−–]/.test(cells[column] ?? ''));
  const rule = head.map((_, column) => (holdsFigures(column) ? '---:' : '---'));
  return [head, rule, ...rows].map(line).join('\n');
}
