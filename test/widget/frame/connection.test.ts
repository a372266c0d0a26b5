import { expect } from 'chai';
import fc from 'fast-check';
import type { Activity } from '../../../widget/frame/activity.js';
import { FakeDirectLine, message, Tab, type Failure } from './fake-direct-line.js';

/** Begins each conversation in Einfache Sprache. */
const OPENING: Activity = {
  type: 'message',
  value: { action: 'simpler' },
  channelData: { postBack: true },
};

describe('the connection', () => {
  let directLine: FakeDirectLine;
  let tab: Tab;

  beforeEach(() => {
    directLine = new FakeDirectLine();
    tab = new Tab(directLine);
  });

  afterEach(() => tab.close());

  /** Posting goes wrong, as often as there are failures; other requests do not. */
  function failPosts(...failures: Failure[]): void {
    directLine.failing = (request) => (request === 'post' ? (failures.shift() ?? null) : null);
  }

  /** Nothing can be reached. */
  function cut(): void {
    directLine.failing = () => ({ status: 0 });
    directLine.letsStreams = false;
    directLine.dropStreams();
  }

  function mend(): void {
    directLine.failing = () => null;
    directLine.letsStreams = true;
  }

  async function online(): Promise<void> {
    tab.load();
    await tab.settle();
    expect(tab.states.at(-1)).to.equal('online');
  }

  it('opens a conversation, in the page’s language, and shows what is said in it', async () => {
    await online();
    tab.post('m1');
    await tab.settle();
    directLine.say('By the way');
    await tab.settle();
    expect(directLine.locales).to.deep.equal(['de-DE']);
    expect(tab.texts).to.deep.equal([
      'Welcome to c1 (introduced)',
      'm1',
      'Answer to m1',
      'By the way',
    ]);
    expect(tab.outcomes.get('m1')).to.equal('delivered');
  });

  it('tells Web Chat that it is online, whatever it is', async () => {
    cut();
    tab.load();
    const told: number[] = [];
    tab.connection.connectionStatus$.subscribe((status) => told.push(status));
    await tab.settle();
    expect(tab.states).to.deep.equal(['connecting', 'offline']);
    expect(told).to.deep.equal([2]);
  });

  it('says how it is, and that it is back', async () => {
    await online();
    directLine.dropStreams();
    await tab.settle();
    expect(tab.states.at(-1)).to.equal('connecting');
    cut();
    await tab.passTime();
    expect(tab.states.at(-1)).to.equal('offline');
    mend();
    await tab.passTime();
    expect(tab.states.at(-1)).to.equal('online');
  });

  describe('while messages are sent', () => {
    it('keeps their order while nothing can be reached', async () => {
      cut();
      tab.load();
      tab.post('m1', 'm2');
      await tab.passTime();
      tab.post('m3');
      await tab.settle();
      expect(tab.outcomes).to.be.empty;
      mend();
      await tab.passTime();
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1', 'm2', 'm3']);
      expect([...tab.outcomes.keys()]).to.deep.equal(['m1', 'm2', 'm3']);
    });

    it('sends one at a time', async () => {
      await online();
      tab.post('m1', 'm2', 'm3');
      await tab.settle();
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1', 'm2', 'm3']);
      expect(directLine.mostPosts).to.equal(1);
    });

    it('does not wait for another try when somebody writes', async () => {
      await online();
      directLine.dropStreams();
      await tab.settle();
      expect(tab.pauses).to.deep.equal([1000]);
      tab.post('m1');
      await tab.settle();
      expect(tab.states.at(-1)).to.equal('online');
    });

    it('tries again when the server says so, where it is too busy', async () => {
      failPosts({ status: 429, retryAfter: 7 }, { status: 429 });
      await online();
      tab.post('m1', 'm2');
      expect(await tab.passTime()).to.deep.equal([7000]);
      expect(directLine.arrivedIn('c1')).to.be.empty;
      expect(await tab.passTime()).to.deep.equal([2000]);
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1', 'm2']);
    });

    it('waits longer each time where the server fails, and gives a message up in the end', async () => {
      failPosts(...Array<Failure>(8).fill({ status: 503 }));
      await online();
      tab.post('m1', 'm2');
      const waits: number[] = [];
      for (let i = 0; i < 8; i++) waits.push(...(await tab.passTime()));
      expect(waits).to.deep.equal([1000, 2000, 4000, 8000, 16_000, 16_000, 16_000]);
      expect(Object.fromEntries(tab.outcomes)).to.deep.equal({ m1: 'refused', m2: 'delivered' });
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m2']);
    });

    it('gives up at once what is refused for what it is, and goes on', async () => {
      failPosts({ status: 413 });
      await online();
      tab.post('m1', 'm2');
      await tab.settle();
      expect(Object.fromEntries(tab.outcomes)).to.deep.equal({ m1: 'refused', m2: 'delivered' });
      directLine.restart();
      await tab.passTime();
      expect(directLine.arrivedIn('c2')).to.be.empty;
    });

    it('gives nothing up as long as nothing can be reached', async () => {
      await online();
      failPosts(...Array<Failure>(50).fill({ status: 0 }));
      tab.post('m1');
      for (let i = 0; i < 40; i++) await tab.passTime();
      expect(tab.outcomes).to.be.empty;
      mend();
      await tab.passTime();
      expect(tab.outcomes.get('m1')).to.equal('delivered');
    });

    it('has the server know again what arrived although its answer was lost', async () => {
      failPosts({ status: 0, isDone: true });
      await online();
      tab.post('m1');
      await tab.passTime();
      expect(directLine.posted).to.have.lengthOf(2);
      expect(tab.texts.filter((text) => text === 'Answer to m1')).to.have.lengthOf(1);
      expect(tab.outcomes.get('m1')).to.equal('delivered');
    });
  });

  describe('when nothing can be reached', () => {
    it('tries again, more and more rarely, and without end', async () => {
      cut();
      tab.load();
      const waits: number[] = [];
      for (let i = 0; i < 7; i++) waits.push(...(await tab.passTime()));
      expect(waits).to.deep.equal([1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
    });

    it('waits as long as a busy server says, also when somebody writes', async () => {
      directLine.failing = () => ({ status: 429, retryAfter: 30 });
      tab.load();
      await tab.settle();
      tab.post('m1');
      await tab.settle();
      expect(directLine.requests).to.deep.equal(['grant']);
      mend();
      expect(await tab.passTime()).to.deep.equal([30_000]);
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1']);
    });

    it('fetches what was said in the meantime, once', async () => {
      await online();
      cut();
      await tab.passTime();
      directLine.say('Meanwhile');
      mend();
      await tab.passTime();
      expect(tab.texts).to.deep.equal(['Welcome to c1 (introduced)', 'Meanwhile']);
      expect(directLine.conversations.size).to.equal(1);
    });

    it('makes another connection when told that this one may be dead', async () => {
      await online();
      tab.connection.reconnect();
      await tab.passTime();
      expect(directLine.requests).to.deep.equal(['grant', 'start', 'resume:c1']);
      expect(tab.states.at(-1)).to.equal('online');
    });
  });

  describe('when the conversation is over', () => {
    it('opens another one, and does not show its greeting', async () => {
      await online();
      directLine.restart();
      await tab.passTime();
      expect(directLine.conversations.size).to.equal(2);
      expect(tab.texts).to.deep.equal(['Welcome to c1 (introduced)']);
      directLine.say('Here I am');
      expect(tab.texts.at(-1)).to.equal('Here I am');
    });

    for (const status of [403, 404]) {
      it(`takes a ${status} for that`, async () => {
        await online();
        let isOver = true;
        directLine.failing = (request) =>
          isOver && (request === 'post' || request === 'resume') ? { status } : null;
        tab.post('m1');
        await tab.settle();
        const { failing } = directLine;
        directLine.failing = (request) => {
          if (request === 'grant') isOver = false;
          return failing(request);
        };
        await tab.passTime();
        expect(directLine.arrivedIn('c1')).to.be.empty;
        expect(directLine.arrivedIn('c2')).to.deep.equal(['m1']);
        expect(tab.outcomes.get('m1')).to.equal('delivered');
      });
    }

    it('waits before it opens a third one where the second is over at once', async () => {
      await online();
      directLine.failing = (request) => (request === 'resume' ? { status: 404 } : null);
      directLine.dropStreams();
      expect(await tab.passTime()).to.deep.equal([1000]);
      expect(directLine.conversations.size).to.equal(2);
      expect(await tab.passTime()).to.deep.equal([1000]);
      expect(await tab.passTime()).to.deep.equal([2000]);
      expect(directLine.conversations.size).to.equal(4);
      mend();
      await tab.passTime();
      expect(tab.states.at(-1)).to.equal('online');
    });

    it('waits like anybody where no conversation can be had', async () => {
      directLine.failing = () => ({ status: 403 });
      tab.load();
      expect(await tab.passTime()).to.deep.equal([1000]);
      expect(directLine.requests).to.deep.equal(['grant', 'grant']);
    });

    it('sends the message that was not answered once more, as the same', async () => {
      directLine.isMute = true;
      await online();
      tab.post('m1', 'm2');
      await tab.settle();
      directLine.isMute = false;
      directLine.restart();
      await tab.passTime();
      expect(directLine.arrivedIn('c2')).to.deep.equal(['m2']);
      expect(directLine.posted.at(-1)).to.deep.equal({
        type: 'message',
        text: 'm2',
        channelData: { clientActivityID: 'm2' },
      });
      expect(tab.texts.at(-1)).to.equal('Answer to m2');
      expect(tab.history.read().said.map(({ text }) => text)).to.deep.equal([
        'Welcome to c1 (introduced)',
        'm1',
        'm2',
        'Answer to m2',
      ]);
    });

    it('does not send it a third time: it may be what ends the servers', async () => {
      directLine.isMute = true;
      await online();
      tab.post('m1');
      await tab.settle();
      for (let i = 0; i < 2; i++) {
        directLine.restart();
        await tab.passTime();
      }
      expect(directLine.arrivedIn('c2')).to.deep.equal(['m1']);
      expect(directLine.conversations.size).to.equal(3);
      expect(directLine.arrivedIn('c3')).to.be.empty;
    });

    it('sends nothing again that was answered', async () => {
      await online();
      tab.post('m1');
      await tab.settle();
      directLine.restart();
      await tab.passTime();
      expect(directLine.arrivedIn('c2')).to.be.empty;
    });

    it('sends what waited once, not a second time because it has no answer', async () => {
      await online();
      cut();
      tab.post('m1');
      await tab.passTime();
      directLine.restart();
      mend();
      await tab.passTime();
      await tab.passTime();
      expect(directLine.arrivedIn('c2')).to.deep.equal(['m1']);
      expect(directLine.posted.filter(({ text }) => text === 'm1')).to.have.lengthOf(2);
    });
  });

  describe('on the next page', () => {
    it('shows what was said, goes on with the conversation, and introduces nothing again', async () => {
      await online();
      tab.post('m1');
      await tab.settle();
      const texts = [...tab.texts];
      await online();
      expect(tab.texts).to.deep.equal(texts);
      tab.post('m2');
      await tab.settle();
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1', 'm2']);
      expect(tab.introduced).to.deep.equal(['Welcome to c1']);
    });

    it('fetches only what it does not have: it knows how far it got', async () => {
      await online();
      tab.post('m1');
      await tab.settle();
      expect(tab.history.read().watermark).to.equal('3');
      tab.leave();
      directLine.say('Between two pages');
      await online();
      expect(tab.texts.filter((text) => text === 'Between two pages')).to.have.lengthOf(1);
      expect(tab.history.read().watermark).to.equal('4');
    });

    it('sends what the page before could not', async () => {
      await online();
      cut();
      tab.post('m1', 'm2');
      await tab.settle();
      tab.load();
      await tab.settle();
      mend();
      await tab.passTime();
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1', 'm2']);
      expect(tab.texts).to.include.members(['m1', 'm2', 'Answer to m2']);
      expect(tab.history.read().unsent).to.be.empty;
    });

    it('sends what the page before could not once more where the server ends before it answers', async () => {
      await online();
      cut();
      tab.post('m1');
      await tab.settle();
      tab.load();
      await tab.settle();
      directLine.isMute = true;
      mend();
      await tab.passTime();
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1']);
      directLine.restart();
      await tab.passTime();
      expect(directLine.arrivedIn('c2')).to.deep.equal(['m1']);
    });

    it('does not send a third time what the page before has sent twice', async () => {
      directLine.isMute = true;
      await online();
      tab.post('m1');
      await tab.settle();
      directLine.restart();
      await tab.passTime();
      expect(directLine.arrivedIn('c2')).to.deep.equal(['m1']);
      tab.leave();
      directLine.restart();
      await online();
      expect(directLine.arrivedIn('c3')).to.be.empty;
    });

    it('sends a message that was not answered once more where the server has restarted', async () => {
      directLine.isMute = true;
      await online();
      tab.post('m1');
      await tab.settle();
      directLine.isMute = false;
      tab.leave();
      directLine.restart();
      await online();
      expect(directLine.arrivedIn('c2')).to.deep.equal(['m1']);
      expect(tab.texts.at(-1)).to.equal('Answer to m1');
    });
  });

  describe('in Einfache Sprache', () => {
    beforeEach(() => {
      tab = new Tab(directLine, OPENING);
    });

    it('begins with the simple greeting, not with the standard one', async () => {
      await online();
      expect(tab.texts).to.deep.equal(['Answer to a click (introduced)']);
      expect(directLine.posted).to.deep.equal([OPENING]);
    });

    it('opens another conversation in it, and shows neither greeting again', async () => {
      await online();
      directLine.restart();
      await tab.passTime();
      expect(directLine.posted).to.deep.equal([OPENING, OPENING]);
      expect(tab.texts).to.deep.equal(['Answer to a click (introduced)']);
      tab.post('m1');
      await tab.settle();
      expect(tab.texts.slice(1)).to.deep.equal(['m1', 'Answer to m1']);
    });

    it('does not say so again on the next page', async () => {
      await online();
      await online();
      expect(directLine.posted).to.deep.equal([OPENING]);
    });

    it('lets no message go before it', async () => {
      failPosts({ status: 503 });
      tab.load();
      tab.post('m1');
      await tab.passTime();
      expect(directLine.posted).to.deep.equal([OPENING, OPENING, message('m1')]);
    });
  });

  describe('where no WebSocket passes', () => {
    beforeEach(() => {
      directLine.letsStreams = false;
    });

    it('asks what is new, and sends', async () => {
      await online();
      tab.post('m1');
      await tab.settle();
      directLine.say('By the way');
      expect(await tab.passTime()).to.deep.equal([2000]);
      expect(tab.texts).to.deep.equal([
        'Welcome to c1 (introduced)',
        'm1',
        'Answer to m1',
        'By the way',
      ]);
    });

    it('tries a stream again from time to time', async () => {
      await online();
      const isAsking = () => directLine.requests.at(-1) === 'list:c1';
      for (let i = 0; i < 40; i++) await tab.passTime();
      expect(isAsking()).to.equal(true);
      expect(directLine.requests.filter((request) => request === 'resume:c1')).to.have.lengthOf(1);
      directLine.letsStreams = true;
      for (let i = 0; i < 30; i++) await tab.passTime();
      expect(isAsking()).to.equal(false);
      expect(tab.states.at(-1)).to.equal('online');
    });

    it('opens another conversation when this one is over', async () => {
      directLine.isMute = true;
      await online();
      tab.post('m1');
      await tab.settle();
      directLine.restart();
      await tab.passTime();
      await tab.passTime();
      expect(directLine.arrivedIn('c2')).to.deep.equal(['m1']);
      expect(tab.texts.filter((text) => text?.startsWith('Welcome'))).to.have.lengthOf(1);
    });
  });

  describe('while it lasts', () => {
    const { setInterval } = globalThis;
    let refresh: () => void;

    beforeEach(() => {
      const stub = (act: () => void) => {
        refresh = act;
        return setInterval(() => undefined, 2 ** 31 - 1);
      };
      Object.assign(globalThis, { setInterval: stub });
    });

    afterEach(() => Object.assign(globalThis, { setInterval }));

    it('renews its token from time to time, for this page and the next', async () => {
      await online();
      refresh();
      await tab.settle();
      expect(directLine.requests.at(-1)).to.equal('refresh:c1');
      expect(tab.history.read().session).to.include({ conversationId: 'c1', token: 'renewed' });
    });

    it('goes on with the token that it has where there is no new one, or no conversation', async () => {
      cut();
      tab.load();
      refresh();
      await tab.settle();
      expect(directLine.requests).to.deep.equal(['grant']);
      mend();
      await tab.passTime();
      directLine.failing = (request) => (request === 'refresh' ? { status: 503 } : null);
      refresh();
      await tab.settle();
      expect(tab.history.read().session).to.include({ conversationId: 'c1', token: 't-c1' });
      expect(tab.states.at(-1)).to.equal('online');
    });
  });

  describe('when it is over', () => {
    it('forgets the conversation, here and on the server', async () => {
      await online();
      tab.post('m1');
      await tab.settle();
      await tab.connection.forget();
      expect(tab.storage).to.have.lengthOf(0);
      expect(directLine.posted.at(-1)).to.deep.equal({ type: 'endOfConversation' });
      expect(directLine.conversations.get('c1')!.isOver).to.equal(true);
      tab.post('m2');
      await tab.passTime();
      expect(directLine.arrivedIn('c1')).to.deep.equal(['m1']);
      expect(tab.storage).to.have.lengthOf(0);
    });

    it('forgets it here also where the server cannot be reached', async () => {
      await online();
      cut();
      await tab.connection.forget();
      expect(tab.storage).to.have.lengthOf(0);
    });

    it('asks and shows nothing any more once it has ended', async () => {
      await online();
      tab.connection.end();
      directLine.say('Too late');
      const { length } = directLine.requests;
      tab.post('m1');
      await tab.passTime();
      await tab.passTime();
      expect(directLine.requests).to.have.lengthOf(length);
      expect(tab.texts).not.to.include('Too late');
      expect(tab.states.at(-1)).to.equal('online');
    });

    it('does not go on trying once it has ended', async () => {
      cut();
      tab.load();
      await tab.settle();
      tab.connection.end();
      const { length } = directLine.requests;
      for (let i = 0; i < 3; i++) await tab.passTime();
      expect(directLine.requests).to.have.lengthOf(length);
    });
  });
});

describe('the connection, whatever happens,', () => {
  const failures = fc.record<Failure>({
    status: fc.constantFrom(0, 0, 429, 500, 503),
    isDone: fc.boolean(),
  });
  const events = fc.oneof(
    { weight: 4, arbitrary: fc.constant('post' as const) },
    { weight: 3, arbitrary: failures },
    {
      weight: 4,
      arbitrary: fc.constantFrom('time', 'drop', 'restart', 'load', 'reconnect', 'mute', 'streams'),
    },
  );
  const steps = fc.array(fc.record({ event: events, settles: fc.boolean() }), { maxLength: 40 });

  it('delivers each message at most once in a conversation, in order, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const server = new FakeDirectLine();
        const visitor = new Tab(server);
        const coming: Failure[] = [];
        server.failing = (request) => (request === 'post' ? (coming.shift() ?? null) : null);
        const posted: string[] = [];
        visitor.load();
        for (const { event, settles } of sequence) {
          if (typeof event === 'object') coming.push(event);
          else if (event === 'post') {
            posted.push(`m${String(posted.length).padStart(2, '0')}`);
            visitor.post(posted.at(-1)!);
          } else if (event === 'time') await visitor.passTime();
          else if (event === 'drop') server.dropStreams();
          else if (event === 'restart') server.restart();
          else if (event === 'load') visitor.load();
          else if (event === 'reconnect') visitor.connection.reconnect();
          else if (event === 'mute') server.isMute = !server.isMute;
          else server.letsStreams = !server.letsStreams;
          if (settles) await visitor.settle();
        }
        coming.length = 0;
        for (let i = 0; i < 6; i++) await visitor.passTime();
        await visitor.close();

        const conversations = [...server.conversations.values()].map(({ arrived }) => arrived);
        for (const arrived of conversations) {
          expect(arrived).to.deep.equal([...new Set(arrived)].sort());
        }
        expect(server.needless).to.deep.equal([]);
        expect(server.mostPosts).to.be.at.most(2);
        const refused = posted.filter((id) => visitor.outcomes.get(id) === 'refused');
        expect([...new Set([...conversations.flat(), ...refused])].sort()).to.deep.equal(posted);
      }),
      { numRuns: 150 },
    );
  });
});
