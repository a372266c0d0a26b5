const BINS = 1024;

/**
 * The units with the highest sums, in ascending order; units whose sum is not above zero are none.
 * Counting sums into bins instead of sorting them keeps the cost linear; within the last bin the
 * first units are taken.
 *
 * @param most how many units are wanted at most
 */
export function bestUnits(sums: Float64Array, most: number): Int32Array {
  const units = new Int32Array(sums.length);
  let found = 0;
  let highest = 0;
  for (let unit = 0; unit < sums.length; unit++) {
    const sum = sums[unit]!;
    if (sum <= 0) continue;
    units[found++] = unit;
    if (sum > highest) highest = sum;
  }
  const all = units.subarray(0, found);
  if (found <= most) return all.slice();

  const scale = (BINS - 1) / highest;
  const counts = new Int32Array(BINS);
  for (let i = 0; i < found; i++) counts[Math.floor(scale * sums[all[i]!]!)]! += 1;
  let last = BINS - 1;
  let room = most;
  while (counts[last]! <= room) room -= counts[last--]!;
  const best = new Int32Array(most);
  let taken = 0;
  for (let i = 0; i < found; i++) {
    const bin = Math.floor(scale * sums[all[i]!]!);
    if (bin > last || (bin === last && room-- > 0)) best[taken++] = all[i]!;
  }
  return best;
}
