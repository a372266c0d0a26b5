/** Which side a column's cells stand on: words left, figures right. */
export type Alignment = 'left' | 'right';

const GAP = '  ';

/**
 * Rows as an aligned table, the first as its head.
 *
 * @param alignments one a column
 */
export function table(rows: readonly string[][], alignments: readonly Alignment[]): string {
  const widths = alignments.map((_, column) =>
    Math.max(...rows.map((row) => Array.from(row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    alignments
      .map((alignment, column) => pad(row[column] ?? '', widths[column]!, alignment))
      .join(GAP)
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const blanks = ' '.repeat(width - Array.from(cell).length);
  return alignment === 'left' ? cell + blanks : blanks + cell;
}
