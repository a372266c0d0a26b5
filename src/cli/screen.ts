import type { Screen } from './terminal-text.js';

/** Longer lines are hard to read. */
const WIDEST = 88;
/** A terminal that reports fewer columns does not know its size. */
const NARROWEST = 20;

/** What standard output can show: a pipe gets neither line breaks nor control sequences. */
export function standardOutput(): Screen {
  const { isTTY, columns } = process.stdout;
  if (!isTTY) return { width: null, bold: false };
  const width = columns < NARROWEST ? WIDEST : Math.min(columns, WIDEST);
  return { width, bold: process.stdout.hasColors() };
}
