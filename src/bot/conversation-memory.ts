import { ConversationState as ConversationScope } from 'botbuilder';
import type { StatePropertyAccessor, Storage, TurnContext } from 'botbuilder';
import type { BotLog } from './bot-log.js';
import { summarizeError } from './error-summary.js';
import { type KeptMemory, type Memory, readMemory } from './kept-memory.js';

/**
 * Recalls and keeps a conversation's memory. A storage that fails costs the memory, never the
 * reply: what fails is logged, and the conversation goes on as a new one.
 */
export class ConversationMemory {
  readonly #scope: ConversationScope;
  readonly #property: StatePropertyAccessor<KeptMemory>;
  readonly #log: BotLog;
  readonly #now: () => number;

  /** @param now The clock, in milliseconds since 1970. */
  constructor(storage: Storage, log: BotLog, now: () => number = Date.now) {
    this.#scope = new ConversationScope(storage);
    this.#property = this.#scope.createProperty<KeptMemory>('memory');
    this.#log = log;
    this.#now = now;
  }

  async recall(context: TurnContext): Promise<Memory> {
    return readMemory(await this.#read(context), this.#now());
  }

  async keep(context: TurnContext, memory: Memory): Promise<void> {
    try {
      await this.#property.set(context, { ...memory, at: this.#now() });
      await this.#scope.saveChanges(context);
    } catch (error) {
      this.#log.error(summarizeError(error), 'memory not written');
    }
  }

  /** Forgets a conversation, also that it was greeted. */
  async forget(context: TurnContext): Promise<void> {
    try {
      await this.#scope.delete(context);
    } catch (error) {
      this.#log.error(summarizeError(error), 'memory not written');
    }
  }

  async #read(context: TurnContext): Promise<unknown> {
    try {
      return await this.#property.get(context);
    } catch (error) {
      this.#log.error(summarizeError(error), 'memory not read');
      return undefined;
    }
  }
}
