import type { ConversationState, Responder, Turn } from '../../src/conversation/conversation.js';
import type { Reply } from '../../src/conversation/reply.js';

/** A reply that says one text. */
export function reply(text: string, more: Partial<Reply> = {}): Reply {
  return {
    kind: 'answer',
    language: 'de',
    form: 'de',
    text,
    citations: [],
    buttonsTitle: null,
    numbered: false,
    buttons: [],
    parts: [],
    confidence: 1,
    entry: null,
    passage: null,
    candidates: [],
    ...more,
  };
}

/** Says what it heard, and remembers every turn. */
export class FakeResponder implements Responder {
  readonly turns: Turn[] = [];
  readonly states: ConversationState[] = [];
  /** Thrown by the next turn, as a fault in the real one would be. */
  fault: Error | null = null;

  welcome(): Reply {
    return reply('Willkommen', { kind: 'smalltalk' });
  }

  failure(): Reply {
    return reply('Das ging schief', { kind: 'none' });
  }

  respond(turn: Turn, state: ConversationState): { reply: Reply; state: ConversationState } {
    if (this.fault) throw this.fault;
    this.turns.push(turn);
    this.states.push(state);
    const heard = turn.value === undefined ? turn.text : JSON.stringify(turn.value);
    return { reply: reply(`Gehört: ${heard ?? 'nichts'}`), state: { ...state, language: 'de' } };
  }
}
