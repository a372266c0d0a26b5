import type { Problem } from '../problem.js';
import { problemInText, textsOf, type Content, type PlacedText } from './rule.js';

/** A line of a text in Einfache Sprache. */
export interface SimpleLine {
  /** The text that it is of. */
  whole: PlacedText;
  /** As a visitor reads it: without Markdown's marks, and without addresses. */
  text: string;
  /** Where it begins in that text. */
  index: number;
}

/** The lines of all texts in Einfache Sprache, blank ones left out. */
export function simpleLinesOf(content: Content): SimpleLine[] {
  return textsOf(content)
    .filter(({ form }) => form === 'de-simple')
    .flatMap((whole) =>
      Array.from(whole.text.matchAll(/.*\S.*/g), ({ 0: line, index }) => ({
        whole,
        text: withoutMarks(line),
        index,
      })),
    );
}

/** Hints, not errors: what is simple, a reader decides. */
export function warnOfLine({ whole, index }: SimpleLine, message: string): Problem {
  return problemInText(whole, 'warning', message, index);
}

function withoutMarks(line: string): string {
  return line
    .replace(/^\s*(?:[-*+•]|\d{1,2}[.)])\s/u, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+|\S+@\S+/g, ' ')
    .replaceAll('*', '')
    .trim();
}
