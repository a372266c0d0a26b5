const BINS = 1024;
/** Most units lie below: these bins are counted only where the others hold too few. */
const LOW_BINS = 256;

/**
 * The units with the highest sums, in ascending order; units whose sum is not above zero are none.
 * Counting sums into bins instead of sorting them keeps the cost linear; within the last bin the
 * first units are taken.
 *
 * @param most how many units are wanted at most
 * @param units room for as many units as there are sums; what it holds is overwritten
 */
export function bestUnits(sums: Float64Array, most: number, units: Int32Array): Int32Array {
  let highest = 0;
  for (const sum of sums) if (sum > highest) highest = sum;
  if (highest === 0) return new Int32Array(0);
  const scale = (BINS - 1) / highest;
  let found = collect(sums, units, (sum) => scale * sum >= LOW_BINS);
  if (found < most) found = collect(sums, units, (sum) => sum > 0);
  const all = units.subarray(0, found);
  if (found <= most) return all.slice();

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

/** Notes the units whose sums are wanted. */
function collect(
  sums: Float64Array,
  units: Int32Array,
  isWanted: (sum: number) => boolean,
): number {
  let found = 0;
  for (let unit = 0; unit < sums.length; unit++) {
    if (isWanted(sums[unit]!)) units[found++] = unit;
  }
  return found;
}
