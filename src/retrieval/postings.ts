/** Lists of numbers by key, one behind the other in one array: plain data that can be saved. */
export interface Postings {
  /** By key: where its list begins; it ends where the next key's begins. */
  starts: Int32Array;
  items: Int32Array;
}

/** @param lists those of each key, in order */
export function postingsOf(lists: Iterable<Iterable<number>>): Postings {
  const starts = [0];
  const items: number[] = [];
  for (const list of lists) {
    for (const item of list) items.push(item);
    starts.push(items.length);
  }
  return { starts: new Int32Array(starts), items: new Int32Array(items) };
}

/**
 * Turns a relation round: from the items of each key to the keys of each item.
 *
 * @param items how many there are
 * @returns each item's keys, ascending; twice where a list holds it twice
 */
export function invert(postings: Postings, items: number): Postings {
  const starts = new Int32Array(items + 1);
  for (const item of postings.items) starts[item + 1]! += 1;
  for (let item = 0; item < items; item++) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const keys = new Int32Array(postings.items.length);
  for (let key = 0; key + 1 < postings.starts.length; key++) {
    const end = postings.starts[key + 1]!;
    for (let i = postings.starts[key]!; i < end; i++) keys[next[postings.items[i]!]!++] = key;
  }
  return { starts, items: keys };
}
