/** Lists of numbers by key, one behind the other in one array: plain data that can be saved. */
export interface Postings {
  /** By key: where its list begins; it ends where the next key's begins. */
  starts: Int32Array;
  items: Int32Array;
}

/**
 * Turns a relation round: from the keys of each item to the items of each key.
 *
 * @param keys how many there are
 * @param of the keys of each item; a key that comes twice is listed twice
 * @returns each key's items, ascending
 */
export function invert(keys: number, of: readonly ArrayLike<number>[]): Postings {
  const starts = new Int32Array(keys + 1);
  for (const list of of) for (let i = 0; i < list.length; i++) starts[list[i]! + 1]! += 1;
  for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const items = new Int32Array(starts[keys]!);
  of.forEach((list, item) => {
    for (let i = 0; i < list.length; i++) items[next[list[i]!]!++] = item;
  });
  return { starts, items };
}
