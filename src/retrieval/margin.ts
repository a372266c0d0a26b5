/**
 * A candidate's score less the best other's; negative for all but the first.
 *
 * @param candidates best first
 * @param rival the score of what competes but is never shown
 */
export function margin(
  of: { score: number },
  candidates: readonly { score: number }[],
  rival = 0,
): number {
  const other = candidates[0] === of ? candidates[1] : candidates[0];
  return of.score - Math.max(rival, other?.score ?? 0);
}
