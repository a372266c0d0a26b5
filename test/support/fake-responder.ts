import type {
  ConversationState,
  Responder,
  Response,
  Turn,
} from '../../src/conversation/conversation.js';
import type { Rating, Reply } from '../../src/conversation/reply.js';
import type { Steps } from '../../src/conversation/steps.js';

/** A reply to one question that says one text. */
export function reply(text: string, more: Partial<Reply> = {}): Reply {
  const {
    kind = 'answer',
    form = 'de',
    citations = [],
    confidence = 1,
    entry = null,
    passage = null,
    candidates = [],
  } = more;
  const part = { kind, form, text, citations, confidence, entry, passage, candidates };
  return {
    ...part,
    language: 'de',
    automatic: 'Automatische Antwort',
    notice: null,
    parts: [part],
    buttonsTitle: null,
    numbered: false,
    buttons: [],
    tools: [],
    ...more,
  };
}

/** Says what it heard, and remembers every turn. */
export class FakeResponder implements Responder {
  readonly turns: Turn[] = [];
  readonly states: ConversationState[] = [];
  /** Thrown by the next turn, as a fault in the real one would be. */
  fault: Error | null = null;
  #next: Reply | null = null;
  /** What comes of the next turns. */
  rating: Rating | null = null;

  /** Replies to the next turns with this. */
  say(next: Reply): void {
    this.#next = next;
  }

  welcome(): Reply {
    return reply('Willkommen', { kind: 'smalltalk' });
  }

  failure(): Reply {
    return reply('Das ging schief', { kind: 'none' });
  }

  *steps(turn: Turn, state: ConversationState): Steps<Response> {
    yield;
    return this.respond(turn, state);
  }

  respond(turn: Turn, state: ConversationState): Response {
    if (this.fault) throw this.fault;
    this.turns.push(turn);
    this.states.push(state);
    const heard = turn.value === undefined ? turn.text : JSON.stringify(turn.value);
    return {
      reply: this.#next ?? reply(`Gehört: ${heard ?? 'nichts'}`),
      state: { ...state, language: 'de' },
      rating: this.rating,
    };
  }
}
