/** The questions' two parts: one serves while tuning, the other only to measure. */
export const PARTS = ['tuning', 'held-out'] as const;
export type Part = (typeof PARTS)[number];
