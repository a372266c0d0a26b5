const BINS = 1024;
/** Most units lie below: these bins are looked at only where the others hold too few. */
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
  const highest = maximum(sums);
  if (highest === 0) return new Int32Array(0);
  const scale = (BINS - 1) / highest;
  let found = collect(sums, LOW_BINS / scale, units);
  if (found < most) found = collect(sums, Number.MIN_VALUE, units);
  if (found <= most) return units.slice(0, found);

  const counts = new Int32Array(BINS);
  for (let i = 0; i < found; i++) counts[Math.floor(scale * sums[units[i]!]!)]! += 1;
  let last = BINS - 1;
  let room = most;
  while (counts[last]! <= room) room -= counts[last--]!;
  const best = new Int32Array(most);
  let taken = 0;
  for (let i = 0; i < found; i++) {
    const bin = Math.floor(scale * sums[units[i]!]!);
    if (bin > last || (bin === last && room-- > 0)) best[taken++] = units[i]!;
  }
  return best;
}

/** The highest sum. An index in place of an iterator: that takes five times as long. */
function maximum(sums: Float64Array): number {
  let highest = 0;
  for (let unit = 1; unit < sums.length; unit++) {
    if (sums[unit]! > sums[highest]!) highest = unit;
  }
  return sums[highest] ?? 0;
}

/** Notes the units whose sums are at least so high, and counts them. */
function collect(sums: Float64Array, least: number, units: Int32Array): number {
  let found = 0;
  for (let unit = 0; unit < sums.length; unit++) {
    if (sums[unit]! >= least) units[found++] = unit;
  }
  return found;
}
