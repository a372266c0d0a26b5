import { TestAdapter, TurnContext } from 'botbuilder';
import type { Storage, StoreItems } from 'botbuilder';
import { expect } from 'chai';
import fc from 'fast-check';
import { ConversationMemory } from '../../src/bot/conversation-memory.js';
import type { Memory } from '../../src/bot/kept-memory.js';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import type { ConversationState } from '../../src/conversation/conversation.js';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { RecordingLog } from '../support/recording-log.js';

const MINUTE = 60_000;

/** Keeps everything for ever, as a database does. */
class LastingStorage implements Storage {
  items: StoreItems = {};

  read(keys: string[]): Promise<StoreItems> {
    const items: StoreItems = {};
    for (const key of keys) if (key in this.items) items[key] = this.items[key] as unknown;
    return Promise.resolve(structuredClone(items));
  }

  write(changes: StoreItems): Promise<void> {
    this.items = { ...this.items, ...structuredClone(changes) };
    return Promise.resolve();
  }

  delete(): Promise<void> {
    return Promise.resolve();
  }
}

/** What is left of a conversation that rested. */
const FORGOTTEN = { answered: false, sent: [], state: NEW_CONVERSATION };

describe('ConversationMemory', () => {
  const state: ConversationState = {
    language: 'en',
    simple: true,
    offered: [
      { title: 'Who pays?', value: { v: 1, entry: 'funder' } },
      { title: 'None of these', value: { v: 1, command: 'none-of-these' } },
    ],
    context: { entry: 'funder', question: 'Who pays?', name: 'BMBF', age: 1 },
    numbered: true,
    misses: 1,
    told: ['funder'],
    rated: ['funder'],
  };
  const remembered: Memory = {
    greeted: true,
    answered: true,
    sent: [{ id: '1', rates: 'funder', activity: null }],
    state,
  };
  let now: number;
  let storage: LastingStorage;
  let log: RecordingLog;
  let memory: ConversationMemory;

  beforeEach(() => {
    now = Date.UTC(2026, 0, 1);
    storage = new LastingStorage();
    log = new RecordingLog();
    memory = new ConversationMemory(storage, log, () => now);
  });

  afterEach(() => {
    expect(log.lines).to.deep.equal([]);
  });

  const activity = new EmulatorConversation('http://localhost:1').says('Hallo');

  /** Another turn of the conversation. */
  function turn(): TurnContext {
    return new TurnContext(new TestAdapter(), activity);
  }

  it('knows nothing of a new conversation', async () => {
    expect(await memory.recall(turn())).to.deep.equal({ ...FORGOTTEN, greeted: false });
  });

  it('recalls what was kept, until half an hour after the last turn', async () => {
    await memory.keep(turn(), remembered);
    now += 29 * MINUTE;
    expect(await memory.recall(turn())).to.deep.equal(remembered);
    await memory.keep(turn(), remembered);
    now += 29 * MINUTE;
    expect(await memory.recall(turn())).to.deep.equal(remembered);
  });

  it('forgets after that what was said, though not that it has greeted', async () => {
    await memory.keep(turn(), remembered);
    now += 30 * MINUTE;
    expect(await memory.recall(turn())).to.deep.equal({ ...FORGOTTEN, greeted: true });
  });

  it('takes what an older version kept for a new conversation that was greeted', async () => {
    const old = { language: 'de', offered: [], entry: 'funder', simple: false };
    await memory.keep(turn(), remembered);
    replaceKept({ greeted: true, state: old });
    expect(await memory.recall(turn())).to.deep.equal({ ...FORGOTTEN, greeted: true });
    replaceKept({ greeted: true, state: old, at: now });
    expect(await memory.recall(turn())).to.deep.equal({ ...FORGOTTEN, greeted: true });
  });

  it('recalls a whole state whatever the storage holds', async () => {
    await memory.keep(turn(), remembered);
    const part = fc.record(
      Object.fromEntries(
        Object.entries(state).map(([key, whole]) => [
          key,
          fc.oneof(fc.constant<unknown>(whole), fc.anything()),
        ]),
      ),
      { requiredKeys: [] },
    );
    const kept = fc.record(
      { greeted: fc.anything(), at: fc.constantFrom(now, null), state: part },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(kept, fc.anything()), async (value) => {
        replaceKept(value);
        const recalled = await memory.recall(turn());
        expect(recalled.greeted).to.be.a('boolean');
        expect(recalled.state).to.have.all.keys(NEW_CONVERSATION);
        for (const { title } of recalled.state.offered) expect(title).to.be.a('string');
        for (const entry of recalled.state.rated) expect(entry).to.be.a('string');
      }),
    );
  });

  function replaceKept(value: unknown): void {
    const [key] = Object.keys(storage.items);
    storage.items = {
      [key!]: { memory: (JSON.parse(JSON.stringify({ value })) as { value: unknown }).value },
    };
  }
});
