import type { ButtonValue, Reply } from '../../conversation/reply.js';
import { replyText } from '../../conversation/reply-text.js';
import { plainText } from '../terminal-text.js';
import type { Expectation, Fact } from './question.js';

/**
 * What a reply was worth. Suggested: not said, but offered as a choice. Abstained: a fact was not
 * given though there is one, and none in its place. Falsely answered: a fact was given though the
 * documents hold none.
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
  switch (expected) {
    case 'nothing':
      return reply.kind === 'answer' ? 'falsely answered' : 'right';
    case 'smalltalk':
      return isSmallTalk(reply) ? 'right' : 'wrong';
    case 'referral':
      if (reply.kind === 'suggestions') {
        return choices(reply).some((value) => isReferral(click(value))) ? 'suggested' : 'abstained';
      }
      // A plain "not found" does no harm either.
      return reply.kind === 'none' ? 'right' : 'wrong';
    default:
      return judgeFacts(expected, reply, click);
  }
}

function judgeFacts(
  facts: readonly Fact[],
  reply: Reply,
  click: (value: ButtonValue) => Reply,
): Verdict {
  const missing = facts.filter((fact) => !shows(fact, reply));
  if (missing.length === 0) return 'right';

  const offered = choices(reply).map(click);
  if (missing.every((fact) => offered.some((other) => shows(fact, other)))) return 'suggested';

  // An answer for each fact that was shown; one beyond them was given in place of a missing one.
  const answers = reply.parts.filter(({ kind }) => kind === 'answer').length;
  return answers > facts.length - missing.length ? 'wrong' : 'abstained';
}

/** Whether a reply is small talk and nothing else. */
export function isSmallTalk(reply: Reply): boolean {
  return [reply, ...reply.parts].every(({ kind }) => kind === 'smalltalk');
}

/** A reply of kind none that comes from an entry: it says whom to ask. */
function isReferral({ kind, entry }: Reply): boolean {
  return kind === 'none' && entry !== null;
}

/** The entries that a reply suggests; buttons below an answer alone lead on from it. */
function choices({ parts, buttons }: Reply): ButtonValue[] {
  if (!parts.some(({ kind }) => kind === 'suggestions')) return [];
  return buttons.map(({ value }) => value).filter((value) => 'entry' in value);
}

function shows({ all, none }: Fact, reply: Reply): boolean {
  if (reply.kind !== 'answer' && !isReferral(reply)) return false;
  const text = plainText(replyText(reply)).replace(/\s+/g, ' ');
  return all.every((pattern) => pattern.test(text)) && !none.some((pattern) => pattern.test(text));
}
