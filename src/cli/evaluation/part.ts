/**
 * The questions' parts, one file each: single questions and conversations; of each, one serves while
 * tuning, the other only to measure.
 */
export const PARTS = [
  'tuning',
  'held-out',
  'conversations-tuning',
  'conversations-held-out',
] as const;
export type Part = (typeof PARTS)[number];

const HELD_OUT: ReadonlySet<Part> = new Set(['held-out', 'conversations-held-out']);

export function isHeldOut(part: Part): boolean {
  return HELD_OUT.has(part);
}
