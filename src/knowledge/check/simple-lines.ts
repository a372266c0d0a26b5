import type { KnowledgeBase } from '../knowledge-base.js';
import type { Problem } from '../problem.js';
import { answersOf, problemInAnswer, type Answer } from './rule.js';

/** A line of an answer in Einfache Sprache. */
export interface SimpleLine {
  answer: Answer;
  /** As a visitor reads it: without Markdown's marks, and without addresses. */
  text: string;
  /** Where it begins in the answer's text. */
  index: number;
}

/** The lines of all answers in Einfache Sprache, blank ones left out. */
export function simpleLinesOf(knowledgeBase: KnowledgeBase): SimpleLine[] {
  return answersOf(knowledgeBase)
    .filter(({ form }) => form === 'de-simple')
    .flatMap((answer) =>
      Array.from(answer.text.matchAll(/.*\S.*/g), ({ 0: line, index }) => ({
        answer,
        text: withoutMarks(line),
        index,
      })),
    );
}

/** Hints, not errors: what is simple, a reader decides. */
export function warnOfLine({ answer, index }: SimpleLine, message: string): Problem {
  return problemInAnswer(answer, 'warning', message, index);
}

function withoutMarks(line: string): string {
  return line
    .replace(/^\s*(?:[-*+•]|\d{1,2}[.)])\s/u, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+|\S+@\S+/g, ' ')
    .replaceAll('*', '')
    .trim();
}
