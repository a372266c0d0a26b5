/**
 * The few of some places that have the highest scores, best first, found without sorting them all; of
 * equal ones the lower place comes first.
 *
 * @param places each once, in any order
 * @param scores by place
 * @param most how many are wanted at most, at least 1
 */
export function highest(
  places: Iterable<number>,
  scores: Float64Array,
  most: number,
): readonly number[] {
  const found: number[] = [];
  const isBefore = (place: number, other: number): boolean =>
    scores[place]! > scores[other]! || (scores[place] === scores[other] && place < other);
  for (const place of places) {
    if (found.length === most) {
      if (!isBefore(place, found[most - 1]!)) continue;
      found.length -= 1;
    }
    let rank = found.push(place) - 1;
    for (; rank > 0 && isBefore(place, found[rank - 1]!); rank--) found[rank] = found[rank - 1]!;
    found[rank] = place;
  }
  return found;
}
