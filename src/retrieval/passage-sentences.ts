import type { Passage } from '../knowledge/document.js';
import { sentences } from '../text/sentences.js';

/** A sentence of a passage. */
export interface PassageSentence {
  text: string;
  /** Where it stands in the document, in UTF-16 units; end is exclusive. */
  start: number;
  end: number;
}

/** The sentences of a passage in order. */
export function sentencesOf(passage: Passage): PassageSentence[] {
  return sentences(passage.text).map(({ start, end }) => ({
    text: passage.text.slice(start, end),
    start: passage.start + start,
    end: passage.start + end,
  }));
}
