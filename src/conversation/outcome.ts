import type { Language } from '../text/language.js';
import type { ConversationState, Context } from './conversation.js';
import type { Rating, Reply } from './reply.js';

/** What comes of a turn: a reply, and what it changes in the conversation. */
export interface Outcome {
  reply: Reply;
  /** Where it changes. */
  language?: Language | null;
  /** Where it changes. */
  simple?: boolean;
  /** What is spoken of from now on; where it is left out, the reply spoke of nothing. */
  context?: Omit<Context, 'age'>;
  /** Whether nothing was found, or nothing for sure. */
  missed?: boolean;
  /** Where the visitor rated an answer for the first time. */
  rating?: Rating;
}

/** After so many turns that do not speak of it, a context ends. */
const LONGEST_AGE = 2;
const MOST_KEPT = 10;

/**
 * The conversation after a turn.
 *
 * @param isUrgent whether an entry tells of a person's need: nothing of that is remembered
 */
export function remember(
  state: ConversationState,
  outcome: Outcome,
  isUrgent: (entry: string) => boolean,
): ConversationState {
  const { reply, rating } = outcome;
  const { language = state.language, simple = state.simple } = outcome;
  const told = reply.parts.flatMap(({ kind, entry }) =>
    kind === 'answer' && entry !== null ? [entry] : [],
  );
  const spokenOf = outcome.context;
  const context =
    spokenOf && isUrgent(spokenOf.entry) ? null : contextAfter(state.context, spokenOf);
  // Small talk between an offer and the choice takes nothing away.
  const isBetween = reply.kind === 'smalltalk' && reply.buttons.length === 0;
  const ofNeed = reply.entry !== null && isUrgent(reply.entry);
  const buttons = ofNeed ? [] : reply.buttons;
  return {
    language,
    simple,
    offered: isBetween ? state.offered : buttons,
    numbered: isBetween ? state.numbered : reply.kind !== 'answer',
    context,
    misses: missesAfter(state.misses, outcome),
    told: [...new Set([...told, ...state.told])].slice(0, MOST_KEPT),
    rated: [...(rating ? [rating.entry] : []), ...state.rated].slice(0, MOST_KEPT),
  };
}

function contextAfter(before: Context | null, spokenOf: Outcome['context']): Context | null {
  if (spokenOf) return { ...spokenOf, age: 0 };
  if (!before || before.age + 1 >= LONGEST_AGE) return null;
  return { ...before, age: before.age + 1 };
}

/** Small talk neither finds nor misses anything. */
function missesAfter(misses: number, { missed, reply }: Outcome): number {
  if (missed) return misses + 1;
  return reply.kind === 'smalltalk' ? misses : 0;
}
