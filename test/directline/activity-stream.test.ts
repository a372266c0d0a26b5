import { expect } from 'chai';
import fc from 'fast-check';
import { ActivityStream } from '../../src/directline/activity-stream.js';
import { BoundedMemoryConversations } from '../../src/store/bounded-memory-conversations.js';

const LIMITS = {
  conversations: 10,
  bytes: 1e9,
  lifetime: 60_000,
  activities: 1000,
  conversationBytes: 1e9,
};

interface Frame {
  activities: { text: string }[];
  watermark: string;
}

/** A client that takes a frame only when it is told to. */
class SlowOutlet {
  readonly frames: Frame[] = [];
  isClosed = false;
  #take: () => void = () => undefined;

  send(frame: string): Promise<void> {
    this.frames.push(JSON.parse(frame) as Frame);
    return new Promise((resolve) => (this.#take = resolve));
  }

  close(): void {
    this.isClosed = true;
  }

  async take(): Promise<void> {
    this.#take();
    await new Promise(setImmediate);
  }

  get texts(): string[] {
    return this.frames.flatMap(({ activities }) => activities.map(({ text }) => text));
  }
}

describe('ActivityStream', () => {
  let store: BoundedMemoryConversations;
  let outlet: SlowOutlet;

  beforeEach(async () => {
    store = new BoundedMemoryConversations(LIMITS);
    await store.open('c');
    outlet = new SlowOutlet();
  });

  async function say(...texts: string[]): Promise<void> {
    for (const text of texts) await store.append('c', { text });
  }

  it('brings first what the client has not got yet', async () => {
    await say('a', 'b', 'c');
    void new ActivityStream(store, 'c', 1, outlet).wake();
    await outlet.take();
    expect(outlet.texts).to.deep.equal(['b', 'c']);
    expect(outlet.frames.at(-1)?.watermark).to.equal('3');
  });

  it('holds one frame for a slow client, and brings the rest as one when it is taken', async () => {
    const stream = new ActivityStream(store, 'c', 0, outlet);
    for (const text of ['a', 'b', 'c', 'd']) {
      await say(text);
      void stream.wake();
      await new Promise(setImmediate);
    }
    expect(outlet.texts).to.deep.equal(['a']);
    await outlet.take();
    expect(outlet.texts).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(outlet.frames).to.have.length(2);
  });

  it('ends the connection when the conversation is gone', async () => {
    const stream = new ActivityStream(store, 'another', 0, outlet);
    await stream.wake();
    expect(outlet.isClosed).to.equal(true);
  });

  it('ends the connection when the client is gone', async () => {
    await say('a');
    outlet.send = () => Promise.reject(new Error('gone'));
    await new ActivityStream(store, 'c', 0, outlet).wake();
    expect(outlet.isClosed).to.equal(true);
  });

  it('loses and repeats nothing, however its client and the conversation take turns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('say', 'take', 'reconnect')), async (steps) => {
        const store = new BoundedMemoryConversations(LIMITS);
        await store.open('c');
        const got: string[] = [];
        let watermark = 0;
        let outlet = new SlowOutlet();
        let stream = new ActivityStream(store, 'c', watermark, outlet);
        let count = 0;
        const collect = (): void => {
          got.push(...outlet.texts);
          watermark = Number(outlet.frames.at(-1)?.watermark ?? watermark);
          outlet.frames.length = 0;
        };
        for (const step of [...steps, 'reconnect', 'take', 'take']) {
          if (step === 'say') {
            await store.append('c', { text: String(count) });
            count += 1;
            void stream.wake();
          } else if (step === 'take') {
            await outlet.take();
          } else {
            collect();
            outlet = new SlowOutlet();
            stream = new ActivityStream(store, 'c', watermark, outlet);
            void stream.wake();
          }
          await new Promise(setImmediate);
        }
        collect();
        expect(got).to.deep.equal(Array.from({ length: count }, (_, i) => String(i)));
      }),
    );
  });
});
