const BINS = 1024;

/**
 * The units with the highest sums, in ascending order; units whose sum is not above zero are none.
 * Counting sums into bins instead of sorting them keeps the cost linear; within the last bin the
 * first units are taken.
 *
 * @param most how many units are wanted at most
 */
export function bestUnits(sums: Float64Array, most: number): number[] {
  let highest = 0;
  let found = 0;
  for (const sum of sums) {
    if (sum > 0) found += 1;
    if (sum > highest) highest = sum;
  }
  const binOf = (sum: number): number => Math.floor(((BINS - 1) * sum) / highest);
  let lowest = 0;
  let fromLowest = Infinity;
  if (found > most) {
    const counts = new Int32Array(BINS);
    for (const sum of sums) if (sum > 0) counts[binOf(sum)]! += 1;
    lowest = BINS - 1;
    let above = 0;
    while (above + counts[lowest]! <= most) above += counts[lowest--]!;
    fromLowest = most - above;
  }
  const units: number[] = [];
  for (let unit = 0; unit < sums.length; unit++) {
    const sum = sums[unit]!;
    if (sum <= 0) continue;
    const bin = binOf(sum);
    if (bin < lowest || (bin === lowest && fromLowest-- <= 0)) continue;
    units.push(unit);
  }
  return units;
}
