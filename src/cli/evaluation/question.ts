import type { Language } from '../../text/language.js';

/** The kinds of wording that questions come in. */
export const STYLES = [
  'plain',
  'typo',
  'keyword',
  'no-umlauts',
  'capitals',
  'rambling',
  'dictated',
] as const;
export type Style = (typeof STYLES)[number];

/** A question with what a right reply to it must show. */
export interface LabelledQuestion {
  question: string;
  language: Language;
  style: Style;
  expect: Expectation;
  line: number;
}

/**
 * A fact, shown where every one of `all` and none of `none` matches; a referral to someone who
 * knows; or nothing, where the documents hold no answer.
 */
export type Expectation = Fact | 'referral' | 'nothing';

export interface Fact {
  all: RegExp[];
  none: RegExp[];
}
