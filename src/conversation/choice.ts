import Fuse from 'fuse.js';
import { FILLERS, isFunctionWord } from '../text/function-words.js';
import { tokenize } from '../text/tokens.js';
import type { Button } from './reply.js';

const ORDINALS = [
  ['erste', 'ersten', 'erstes', 'eins', 'first', 'one'],
  ['zweite', 'zweiten', 'zweites', 'zwei', 'second', 'two'],
  ['dritte', 'dritten', 'drittes', 'drei', 'third', 'three'],
  ['vierte', 'vierten', 'viertes', 'vier', 'fourth', 'four'],
].map((words) => new Set(words.flatMap(tokenize)));

/** What stands beside a number: "die zweite", "Nummer 2". Not "Phase 2", which is a question. */
const BESIDE_NUMBER = new Set(
  'die der das den the nummer nr number frage question option punkt bitte please'.split(' '),
);

/** More than a screen of choices is never offered. */
const NUMERAL = /^\d{1,2}$/;

/** Beside these a number names a choice and nothing else. */
const NUMBER_WORDS = new Set('nummer nr number frage question option punkt'.split(' '));

/** "Keine davon", "weder noch", "none of them". */
const REFUSALS = new Set(
  'nichts nix keine keins keines keiner keinen weder none neither nothing nein no nope'
    .split(' ')
    .flatMap(tokenize),
);
const BESIDE_REFUSAL = new Set(
  'davon von beiden den diesen der dieser noch of these them those the'
    .split(' ')
    .flatMap(tokenize),
);

/** Longer messages are questions of their own. */
const MOST_WORDS = 6;
/** Fuse's score, 0 to 1: the share of a word's letters that are wrong. One in six is a slip. */
const FARTHEST = 0.19;
/** How much farther than the best the next choice must be. */
const LEAST_DISTANCE = 0.05;

/**
 * Which of the choices offered a message means: by its number ("2", "die zweite"), by its title or by
 * words of its title alone, spelt more or less right.
 *
 * @param numbered whether they were all that was said; beside an answer "die zweite" may mean
 *   something that it speaks of
 * @returns null where the message means none of them
 */
export function choose(text: string, offered: readonly Button[], numbered: boolean): Button | null {
  if (offered.length === 0) return null;
  const words = tokenize(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const isExplicit = words.some((word) => NUMERAL.test(word) || NUMBER_WORDS.has(word));
  const byPlace = numbered || isExplicit ? byNumber(words, offered) : null;
  const chosen = byPlace ?? byTitle(words, offered);
  if (chosen || !isSuggestion(offered)) return chosen;
  return refusal(words, offered) ?? byWords(words.filter(isTelling), offered);
}

/** Whether the choices answer "did you mean": they can be refused. */
export function isSuggestion(offered: readonly Button[]): boolean {
  return noneOfThese(offered) !== null;
}

function noneOfThese(offered: readonly Button[]): Button | null {
  return (
    offered.find(({ value }) => 'command' in value && value.command === 'none-of-these') ?? null
  );
}

/** "Keine davon" is "Nichts davon". */
function refusal(words: readonly string[], offered: readonly Button[]): Button | null {
  const refuses = words.some((word) => REFUSALS.has(word)) && words.every(isRefusal);
  return refuses ? noneOfThese(offered) : null;
}

function isRefusal(word: string): boolean {
  return REFUSALS.has(word) || BESIDE_REFUSAL.has(word) || FILLERS.has(word);
}

function isTelling(word: string): boolean {
  return !FILLERS.has(word) && !isFunctionWord(word);
}

function byNumber(words: readonly string[], offered: readonly Button[]): Button | null {
  const [word, ...others] = words.filter((other) => !BESIDE_NUMBER.has(other));
  if (word === undefined || others.length > 0) return null;
  const number = NUMERAL.test(word)
    ? Number(word)
    : ORDINALS.findIndex((ordinals) => ordinals.has(word)) + 1;
  return offered[number - 1] ?? null;
}

function byTitle(words: readonly string[], offered: readonly Button[]): Button | null {
  const written = words.join(' ');
  return offered.find(({ title }) => tokenize(title).join(' ') === written) ?? null;
}

/** Every word must be like one of the title's, else "danke" would mean "Krankenkassen". */
function byWords(telling: readonly string[], offered: readonly Button[]): Button | null {
  if (telling.length === 0) return null;
  const fuse = new Fuse(offered, {
    keys: [{ name: 'title', getFn: ({ title }) => tokenize(title).join(' ') }],
    includeScore: true,
    ignoreLocation: true,
    useTokenSearch: true,
    tokenMatch: 'all',
    // The length of a title says nothing about the words that mean it.
    ignoreFieldNorm: true,
    threshold: FARTHEST,
  });
  const [best, second] = fuse.search(telling.join(' '));
  if (!best || (second && second.score! - best.score! < LEAST_DISTANCE)) return null;
  return best.item;
}
