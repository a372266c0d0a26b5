import type { ButtonValue, Reply } from '../../conversation/reply.js';
import { replyText } from '../../conversation/reply-text.js';
import { plainText } from '../terminal-text.js';
import type { Expectation, Fact } from './question.js';

/**
 * What a reply was worth. Suggested: not said, but offered as a choice. Abstained: no fact was
 * given though there is one. Falsely answered: a fact was given though the documents hold none.
 */
export type Verdict = 'right' | 'suggested' | 'wrong' | 'abstained' | 'falsely answered';

/**
 * Judges a reply by what a person reads.
 *
 * @param click gives the reply to a button
 */
export function judge(
  expected: Expectation,
  reply: Reply,
  click: (value: ButtonValue) => Reply,
): Verdict {
  if (expected === 'nothing') return reply.kind === 'answer' ? 'falsely answered' : 'right';

  const meets =
    expected === 'referral' ? isReferral : (candidate: Reply) => shows(expected, candidate);
  if (reply.kind === 'suggestions') {
    const offered = reply.buttons.filter(({ value }) => 'entry' in value);
    return offered.some(({ value }) => meets(click(value))) ? 'suggested' : 'abstained';
  }
  // Where a referral is expected, a plain "not found" does no harm either.
  if (expected === 'referral') return reply.kind === 'none' ? 'right' : 'wrong';
  if (meets(reply)) return 'right';
  return reply.kind === 'answer' ? 'wrong' : 'abstained';
}

/** A reply of kind none that comes from an entry: it says whom to ask. */
function isReferral({ kind, entry }: Reply): boolean {
  return kind === 'none' && entry !== null;
}

function shows({ all, none }: Fact, reply: Reply): boolean {
  if (reply.kind !== 'answer' && !isReferral(reply)) return false;
  const text = plainText(replyText(reply)).replace(/\s+/g, ' ');
  return all.every((pattern) => pattern.test(text)) && !none.some((pattern) => pattern.test(text));
}
