/**
 * Does something with each of a list, several at a time.
 *
 * @param most at a time
 * @returns what came of each, in the order of the list
 */
export async function inParallel<T, R>(
  list: readonly T[],
  most: number,
  act: (each: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < list.length) {
      const place = next++;
      results[place] = await act(list[place]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, work));
  return results;
}
