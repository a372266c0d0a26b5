/**
 * Binary search in a part of an ascending list.
 *
 * @param start where the part begins
 * @param end where it ends, exclusive
 * @returns the first place of the part that holds at least a number; `end` where none does
 */
export function lowerBound(
  list: Int32Array | Uint32Array,
  number: number,
  start: number,
  end: number,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
