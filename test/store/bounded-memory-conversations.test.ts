import { expect } from 'chai';
import fc from 'fast-check';
import { BoundedMemoryConversations } from '../../src/store/bounded-memory-conversations.js';

const LIMITS = {
  conversations: 3,
  bytes: 1e6,
  lifetime: 1000,
  activities: 5,
  conversationBytes: 1e5,
};

describe('BoundedMemoryConversations', () => {
  let now: number;
  let store: BoundedMemoryConversations;

  beforeEach(() => {
    now = 0;
    store = create();
  });

  function create(limits: Partial<typeof LIMITS> = {}): BoundedMemoryConversations {
    return new BoundedMemoryConversations({ ...LIMITS, ...limits }, () => now);
  }

  async function texts(id: string, watermark = 0, limit = 100): Promise<string[] | undefined> {
    const set = await store.since(id, watermark, limit);
    return set?.activities.map((json) => (JSON.parse(json) as { text: string }).text);
  }

  it('gives back what was said behind a watermark, in order', async () => {
    await store.open('a');
    for (const text of ['x', 'y', 'z']) await store.append('a', { text });
    expect(await texts('a')).to.deep.equal(['x', 'y', 'z']);
    expect(await texts('a', 2)).to.deep.equal(['z']);
    expect(await texts('a', 0, 2)).to.deep.equal(['x', 'y']);
    expect((await store.since('a', 0, 2))?.watermark).to.equal(2);
    expect(await store.since('a', 99, 2)).to.deep.equal({ activities: [], watermark: 3 });
  });

  it('numbers activities, also in what they hold', async () => {
    await store.open('a');
    const first = await store.append('a', { text: 'x' });
    expect(first).to.deep.equal({ id: 'a|0000001', isDuplicate: false });
    const set = await store.since('a', 0, 1);
    expect(JSON.parse(set?.activities[0] ?? '')).to.deep.equal({ text: 'x', id: 'a|0000001' });
  });

  it('takes what comes with the same key for the same', async () => {
    await store.open('a');
    await store.open('b');
    const first = await store.append('a', { text: 'x' }, 'key');
    expect(await store.append('a', { text: 'x' }, 'key')).to.deep.equal({
      ...first,
      isDuplicate: true,
    });
    expect(await store.append('b', { text: 'x' }, 'key')).to.include({ isDuplicate: false });
    expect(await texts('a')).to.deep.equal(['x']);
  });

  it('opens a conversation once', async () => {
    expect(await store.open('a')).to.equal(true);
    await store.append('a', { text: 'x' });
    expect(await store.open('a')).to.equal(false);
    expect(await texts('a')).to.deep.equal(['x']);
  });

  it('knows nothing of conversations that were not opened', async () => {
    expect(await store.append('a', {})).to.equal(null);
    expect(await store.since('a', 0, 1)).to.equal(null);
    expect(await store.touch('a')).to.equal(false);
    expect(await store.has('__proto__')).to.equal(false);
    expect(store.size).to.equal(0);
  });

  it('forgets a conversation that nobody used for its lifetime', async () => {
    await store.open('a');
    await store.open('b');
    now = 900;
    await store.touch('a');
    expect(await store.has('b')).to.equal(true);
    now = 1000;
    expect(await store.has('b')).to.equal(false);
    expect(await store.has('a')).to.equal(true);
    now = 1900;
    expect(await store.has('a')).to.equal(false);
    expect(store).to.include({ size: 0, bytes: 0 });
  });

  it('forgets the one that was not used for longest when there are too many', async () => {
    for (const id of ['a', 'b', 'c']) await store.open(id);
    await store.append('a', { text: 'x' });
    await store.open('d');
    expect(await store.has('b')).to.equal(false);
    expect(await store.has('a')).to.equal(true);
  });

  it('drops the oldest activities of a long conversation, and goes on counting', async () => {
    await store.open('a');
    for (let i = 1; i <= 8; i += 1) await store.append('a', { text: String(i) }, String(i));
    expect(await texts('a')).to.deep.equal(['4', '5', '6', '7', '8']);
    expect(await texts('a', 6)).to.deep.equal(['7', '8']);
    expect(await store.append('a', { text: '8' }, '8')).to.include({ isDuplicate: true });
  });

  it('keeps within its memory, whatever is said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(3000), fc.nat(300))),
        async (steps) => {
          now = 0;
          store = create({ bytes: 20_000, conversationBytes: 10_000 });
          for (const [id, length, passed] of steps) {
            now += passed;
            await store.open(id);
            await store.append(id, { text: 'x'.repeat(length) }, `${length}`);
            expect(store.bytes).to.be.at.most(20_000);
            expect(store.size).to.be.at.most(3);
          }
          now += 1000;
          await store.has('a');
          expect(store).to.include({ size: 0, bytes: 0 });
        },
      ),
    );
  });
});
