import type { Span } from '../../text/sentences.js';
import { DATE } from './dates.js';
import type { Message } from './message.js';
import type { Phrases } from './phrases.js';

/** "geboren in Köln am 3.4.1961": so many signs may stand between the word and the date. */
const MOST_BETWEEN = 30;

/** Dates beside a word of birth, together with it. */
export function birthDates(message: Message, birth: Phrases): Span[] {
  const { text, words } = message;
  const said = words.flatMap(({ start }, i): Span[] => {
    const length = birth.at(message, i);
    return length === 0 ? [] : [{ start, end: words[i + length - 1]!.end }];
  });
  if (said.length === 0) return [];
  return Array.from(text.matchAll(DATE)).flatMap(({ 0: written, index }) => {
    const date = { start: index, end: index + written.length };
    const near = said.find((word) => {
      const [first, second] = word.start < date.start ? [word, date] : [date, word];
      const between = text.slice(first.end, second.start);
      return between.length <= MOST_BETWEEN && !/[?!\n]/.test(between);
    });
    if (!near) return [];
    return [{ start: Math.min(near.start, date.start), end: Math.max(near.end, date.end) }];
  });
}
