import { fold } from '../../text/normalize.js';
import { type Span, sentences } from '../../text/sentences.js';

/** A word of a message and where it stands, in UTF-16 units; end is exclusive. */
export interface MessageWord extends Span {
  /** Folded: see `fold`. */
  text: string;
  /** Whether it begins with a capital that says something: not where all is in capitals. */
  capital: boolean;
  /** The number of its sentence. */
  sentence: number;
}

/** A message, cut into words once for all who look for personal data in it. */
export interface Message {
  text: string;
  /** In order; "Müller-Lüdenscheidt" and "O'Neill" are one each. */
  words: readonly MessageWord[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

/** Cuts a message into words, in time that grows with its length alone. */
export function readMessage(text: string): Message {
  const ends = sentences(text).map(({ end }) => end);
  const hasSmallLetters = /\p{Ll}/u.test(text);
  let sentence = 0;
  const words = Array.from(text.matchAll(WORD), ({ 0: raw, index }): MessageWord => {
    while (sentence < ends.length - 1 && ends[sentence]! <= index) sentence++;
    const capital = hasSmallLetters && /^\p{Lu}/u.test(raw);
    return { start: index, end: index + raw.length, text: fold(raw), capital, sentence };
  });
  return { text, words };
}

/** What stands between a word and the next. */
export function gapAfter({ text, words }: Message, i: number): string {
  return text.slice(words[i]!.end, words[i + 1]?.start ?? text.length);
}
