import { ConversationState as ConversationScope } from 'botbuilder';
import type { StatePropertyAccessor, Storage, TurnContext } from 'botbuilder';
import { NEW_CONVERSATION } from '../conversation/conversation.js';
import type { ConversationState } from '../conversation/conversation.js';
import type { BotLog } from './bot-log.js';
import { summarizeError } from './error-summary.js';

/** What outlives a turn. */
export interface Memory {
  greeted: boolean;
  state: ConversationState;
}

/**
 * Recalls and keeps a conversation's memory. A storage that fails costs the memory, never the
 * reply: what fails is logged, and the conversation goes on as a new one.
 */
export class ConversationMemory {
  readonly #scope: ConversationScope;
  readonly #property: StatePropertyAccessor<Memory>;
  readonly #log: BotLog;

  constructor(storage: Storage, log: BotLog) {
    this.#scope = new ConversationScope(storage);
    this.#property = this.#scope.createProperty<Memory>('memory');
    this.#log = log;
  }

  async recall(context: TurnContext): Promise<Memory> {
    const fresh: Memory = { greeted: false, state: NEW_CONVERSATION };
    try {
      return await this.#property.get(context, fresh);
    } catch (error) {
      this.#log.error(summarizeError(error), 'memory not read');
      return fresh;
    }
  }

  async keep(context: TurnContext, memory: Memory): Promise<void> {
    try {
      await this.#property.set(context, memory);
      await this.#scope.saveChanges(context);
    } catch (error) {
      this.#log.error(summarizeError(error), 'memory not written');
    }
  }
}
