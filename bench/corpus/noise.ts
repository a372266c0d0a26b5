import { FUNCTION_WORDS } from '../../src/text/function-words.js';
import { fold } from '../../src/text/normalize.js';
import type { Phrase } from '../engines/engine.js';
import type { Random } from './random.js';

/** How questions are made worse, from least to most. */
export const NOISES = ['typo', 'umlauts', 'typos', 'chat'] as const;
export type Noise = (typeof NOISES)[number];

export const NOISE_NAMES: Record<Noise, string> = {
  typo: 'one typo',
  umlauts: 'ae, oe, ue',
  typos: 'a typo in every word',
  chat: 'chat style',
};

const WORD = /[\p{L}\p{M}]+/gu;
/** People misspell short words less, and a typo makes another word of them. */
const SHORTEST = 4;
const KEYBOARD = ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'];

/**
 * A question as people type it.
 *
 * - typo: in one word of four letters or more, two letters swapped, one left out, doubled, or replaced
 *   by its neighbour on the keyboard
 * - umlauts: ä, ö, ü and ß written as ae, oe, ue and ss
 * - typos: one typo in every word of four letters or more
 * - chat: lower case, without function words and punctuation, with ae, oe, ue and one typo
 */
export function withNoise(noise: Noise, { text, language }: Phrase, random: Random): string {
  switch (noise) {
    case 'typo':
      return oneTypo(text, random);
    case 'umlauts':
      return writeOut(text);
    case 'typos':
      return text.replace(WORD, (word) => (isLong(word) ? misspell(word, random) : word));
    case 'chat': {
      const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const telling = words.filter((word) => !FUNCTION_WORDS[language].has(fold(word)));
      const kept = telling.length > 0 ? telling : words;
      return oneTypo(writeOut(kept.join(' ').toLowerCase()), random);
    }
  }
}

function oneTypo(text: string, random: Random): string {
  const words = [...text.matchAll(WORD)];
  const long = words.filter(([word]) => isLong(word));
  if (words.length === 0) return text;
  const { 0: word, index } = random.pick(long.length > 0 ? long : words);
  return text.slice(0, index) + misspell(word, random) + text.slice(index + word.length);
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST;
}

function writeOut(text: string): string {
  const written: Record<string, string> = {
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    Ä: 'Ae',
    Ö: 'Oe',
    Ü: 'Ue',
    ß: 'ss',
  };
  return text.normalize('NFC').replace(/[äöüÄÖÜß]/g, (letter) => written[letter]!);
}

/** One edit, never at the first letter, which people rarely miss. */
function misspell(word: string, random: Random): string {
  const letters = Array.from(word);
  if (letters.length < 2) return word;
  const at = 1 + random.below(letters.length - 1);
  const letter = letters[at]!;
  const previous = letters[at - 1]!;
  switch (random.below(4)) {
    case 0:
      // The first letter stays; equal neighbours would leave the word as it is.
      if (at > 1 && letter !== previous) letters.splice(at - 1, 2, letter, previous);
      else letters.splice(at, 1);
      break;
    case 1:
      letters.splice(at, 1);
      break;
    case 2:
      letters.splice(at, 0, letter);
      break;
    default:
      letters[at] = neighbour(letter, random);
  }
  return letters.join('');
}

/** A letter beside another on a German keyboard; "e" beside those that are not on it. */
function neighbour(letter: string, random: Random): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return 'e';
  const at = row.indexOf(letter.toLowerCase());
  return random.pick([at - 1, at + 1].flatMap((i) => row[i] ?? []));
}
