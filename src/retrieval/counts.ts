/** The terms of a text with how often it holds them. */
export type TermCounts = ReadonlyMap<string, number>;

/** Counts the occurrences of terms. */
export function countTerms(terms: readonly string[]): TermCounts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
