import type { Action } from '../knowledge/dialog.js';
import type { Entry } from '../knowledge/entry.js';
import type { ConversationState } from './conversation.js';
import type { Outcome } from './outcome.js';
import type { Finding } from './reply.js';
import { grant } from './wishes.js';
import type { Voice, Writer } from './writer.js';

/**
 * Does something with the answer to an entry, or with those to come.
 *
 * @param of the entry; undefined where nothing was answered before
 * @returns null where it cannot be done
 */
export function act(
  action: Action,
  of: Entry | undefined,
  voice: Voice,
  state: ConversationState,
  writer: Writer,
): Outcome | null {
  const contextOf = (entry: Entry) => ({
    entry: entry.id,
    question: writer.title(entry, voice.language),
    // The name that was spoken of belongs to that answer alone.
    name: state.context?.entry === entry.id ? state.context.name : null,
  });
  const again = (entry: Entry, changed: Voice): Outcome => ({
    reply: writer.answer(entry, changed, certain(entry), {
      titled: true,
      rated: state.rated.includes(entry.id),
    }),
    context: contextOf(entry),
    ...changed,
  });
  switch (action) {
    case 'sources':
      if (!of || of.sources.length === 0) return null;
      return { reply: writer.proof(of, voice, certain(of)), context: contextOf(of) };
    case 'more': {
      const next = of && nextOf(of, state, writer);
      return next ? again(next, voice) : null;
    }
    default: {
      // There is none in English, nor for every entry: the bot says so.
      const simple = action === 'simpler';
      if (simple && (voice.language !== 'de' || (of && !of.answer['de-simple']))) return null;
      const changed = grant(action, voice);
      if (of) return again(of, changed);
      return {
        reply: simple ? writer.welcome(changed) : writer.switched(action, changed),
        ...changed,
      };
    }
  }
}

/** What is asked for by name needs no search. */
export function certain({ id }: Entry): Finding {
  return { confidence: 1, entry: id, passage: null, candidates: [{ id, score: 1 }] };
}

/** The next of an entry's follow-ups, then of its topic, that the visitor has not read yet. */
function nextOf(of: Entry, { told }: ConversationState, writer: Writer): Entry | undefined {
  return writer
    .related(of)
    .find(({ id, referral }) => id !== of.id && !referral && !told.includes(id));
}
