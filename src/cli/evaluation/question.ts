import type { Language } from '../../text/language.js';

/** The kinds of wording that questions come in, and what conversations try. */
export const STYLES = [
  'plain',
  'typo',
  'keyword',
  'no-umlauts',
  'capitals',
  'rambling',
  'dictated',
  'follow-up',
  'stands-alone',
  'double',
  'small-talk',
  'adversarial',
] as const;
export type Style = (typeof STYLES)[number];

/** The messages of one conversation with what a right reply to the last one must show. */
export interface LabelledQuestion {
  turns: string[];
  /** The language of the reply that is judged. */
  language: Language;
  style: Style;
  expect: Expectation;
  line: number;
}

/**
 * All of some facts; a referral to someone who knows; small talk and nothing else; or nothing, where
 * the documents hold no answer.
 */
export type Expectation = Fact[] | 'referral' | 'smalltalk' | 'nothing';

/** What is shown where every one of `all` and none of `none` matches. */
export interface Fact {
  all: RegExp[];
  none: RegExp[];
}
