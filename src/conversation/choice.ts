import Fuse from 'fuse.js';
import { tokenize } from '../text/tokens.js';
import type { Button } from './reply.js';

const ORDINALS = [
  ['erste', 'ersten', 'erstes', 'eins', 'first', 'one'],
  ['zweite', 'zweiten', 'zweites', 'zwei', 'second', 'two'],
  ['dritte', 'dritten', 'drittes', 'drei', 'third', 'three'],
  ['vierte', 'vierten', 'viertes', 'vier', 'fourth', 'four'],
].map((words) => new Set(words.flatMap(tokenize)));

/** Longer messages are questions of their own. */
const MOST_WORDS = 6;
/** Fuse's score: 0 is a perfect match, 1 none at all. */
const FARTHEST = 0.3;

/**
 * Which of the choices offered a message means: by its number ("2", "die zweite") or by words of its
 * title, spelt more or less right.
 *
 * @returns null where the message means none of them
 */
export function choose(text: string, offered: readonly Button[]): Button | null {
  const words = tokenize(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  return byNumber(words, offered) ?? byTitle(text, offered);
}

function byNumber(words: readonly string[], offered: readonly Button[]): Button | null {
  if (words.length > 2) return null;
  const last = words.at(-1)!;
  const number = /^\d$/.test(last)
    ? Number(last)
    : ORDINALS.findIndex((ordinals) => ordinals.has(last)) + 1;
  return offered[number - 1] ?? null;
}

function byTitle(text: string, offered: readonly Button[]): Button | null {
  const fuse = new Fuse(offered, {
    keys: ['title'],
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: FARTHEST,
  });
  const [best, second] = fuse.search(text);
  if (!best || (second && second.score! - best.score! < 0.05)) return null;
  return best.item;
}
