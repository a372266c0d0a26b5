import type { Corpus } from './corpus.js';
import type { Units } from './counted-units.js';
import { lowerBound } from './lower-bound.js';

/** Which units are spelt how: plain data that can be saved. */
export interface SpellingsData {
  /** Of each unit's spelling, ascending. */
  hashes: Uint32Array;
  /** Beside each: the unit. */
  units: Int32Array;
}

/** Finds the units that say something word for word. */
export class Spellings {
  /** @param data from spellings built before */
  constructor(readonly data: SpellingsData) {}

  /** @param corpus that the units were read into */
  static build({ forms }: Units, { data }: Corpus): SpellingsData {
    const hashes = Uint32Array.from(forms.starts.subarray(1), (end, unit) => {
      const own = Array.from(forms.items.subarray(forms.starts[unit], end));
      return hash(own.map((form) => data.umlauts[form] ?? data.words[form]!).join(''));
    });
    const units = Int32Array.from(hashes.keys()).sort((a, b) => hashes[a]! - hashes[b]! || a - b);
    return { hashes: Uint32Array.from(units, (unit) => hashes[unit]!), units };
  }

  /**
   * @param spelling see `spelling` of a text
   * @returns units that may be spelt so, all that are among them: seldom, another has the same hash
   */
  candidates(spelling: string): Int32Array {
    const { hashes, units } = this.data;
    const wanted = hash(spelling);
    const first = lowerBound(hashes, wanted, 0, hashes.length);
    let end = first;
    while (hashes[end] === wanted) end++;
    return units.subarray(first, end);
  }
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
