import { connect } from 'node:net';
import { expect } from 'chai';
import type { StoreItems } from 'botbuilder';
import { BoundedMemoryStorage } from '../../../src/store/bounded-memory-storage.js';
import { Listener, Visitor } from '../../support/direct-line/visitor.js';
import { TestServer } from '../../support/test-server.js';

/** A storage that makes turns wait. */
class SlowStorage extends BoundedMemoryStorage {
  #held: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;
  #arrived: () => void = () => undefined;

  /** Holds turns up from now on; resolves when one waits. */
  hold(): Promise<void> {
    this.#held = new Promise((resolve) => (this.#release = resolve));
    return new Promise((resolve) => (this.#arrived = resolve));
  }

  release(): void {
    this.#release();
  }

  override async read(keys: string[]): Promise<StoreItems> {
    this.#arrived();
    await this.#held;
    return super.read(keys);
  }
}

describe('Direct Line streams', () => {
  let server: TestServer;
  let storage: SlowStorage;

  beforeEach(async () => {
    storage = new SlowStorage();
    server = await TestServer.start({ storage });
  });

  afterEach(async () => {
    storage.release();
    expect(await server.isHealthy()).to.equal(true);
    await server.stop();
  });

  async function refusal(url: string, origin?: string): Promise<string> {
    const error: unknown = await Listener.open(url, origin === undefined ? {} : { origin }).catch(
      (error: unknown) => error,
    );
    return (error as Error).message;
  }

  it('bring what was said before, and what is said from then on', async () => {
    const visitor = await Visitor.arrive(server);
    await visitor.say('a');
    const listener = await visitor.listen();
    await listener.until(({ texts }) => texts.length === 3);
    await visitor.say('b');
    await listener.until(({ texts }) => texts.length === 5);
    expect(listener.texts).to.deep.equal(['Willkommen', 'a', 'Gehört: a', 'b', 'Gehört: b']);
    expect(listener.watermark).to.equal('5');
  });

  it('show a message before it is answered', async () => {
    const visitor = await Visitor.arrive(server);
    const listener = await visitor.listen();
    const waiting = storage.hold();
    const answer = visitor.say('a', 'mine');
    await waiting;
    await listener.until(({ texts }) => texts.length === 2);
    expect(listener.activities[1]?.channelData).to.deep.equal({ clientActivityID: 'mine' });
    storage.release();
    expect((await answer).status).to.equal(200);
  });

  it('lose and repeat nothing when they are cut in the middle of a turn', async () => {
    const visitor = await Visitor.arrive(server);
    const first = await visitor.listen();
    await first.until(({ texts }) => texts.length === 1);
    const waiting = storage.hold();
    const answer = visitor.say('a', 'same');
    await waiting;
    await first.until(({ texts }) => texts.length === 2);
    first.socket.terminate();
    const again = visitor.say('a', 'same');
    await again;
    storage.release();
    await answer;
    await visitor.resume(first.watermark);
    const second = await visitor.listen();
    await visitor.say('b');
    await second.until(({ texts }) => texts.length === 3);
    expect([...first.texts, ...second.texts]).to.deep.equal([
      'Willkommen',
      'a',
      'Gehört: a',
      'b',
      'Gehört: b',
    ]);
  });

  it('serve several tabs of one conversation', async () => {
    const visitor = await Visitor.arrive(server);
    const listeners = [await visitor.listen(), await visitor.listen()];
    await visitor.say('a');
    for (const listener of listeners) {
      await listener.until(({ texts }) => texts.length === 3);
      expect(listener.texts).to.deep.equal(['Willkommen', 'a', 'Gehört: a']);
    }
  });

  it('keep many conversations apart, each in its order', async () => {
    const visitors = await Promise.all(Array.from({ length: 30 }, () => Visitor.arrive(server)));
    const listeners = await Promise.all(visitors.map((visitor) => visitor.listen()));
    await Promise.all(
      visitors.map(async (visitor, i) => {
        for (let n = 0; n < 3; n += 1) await visitor.say(`${i}-${n}`);
      }),
    );
    for (const [i, listener] of listeners.entries()) {
      await listener.until(({ texts }) => texts.length === 7);
      const said = [0, 1, 2].flatMap((n) => [`${i}-${n}`, `Gehört: ${i}-${n}`]);
      expect(listener.texts).to.deep.equal(['Willkommen', ...said]);
    }
  });

  it('ignore the empty frames of clients, and give signs of life themselves', async () => {
    const visitor = await Visitor.arrive(server);
    const listener = await visitor.listen();
    listener.socket.send('');
    const pinged = new Promise((resolve) => listener.socket.once('ping', resolve));
    await server.beat();
    await pinged;
    await listener.until(({ signs }) => signs === 1);
    await visitor.say('a');
    await listener.until(({ texts }) => texts.length === 3);
  });

  it('end when their client gives no sign of life', async () => {
    const visitor = await Visitor.arrive(server);
    const url = new URL(visitor.streamUrl);
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nOrigin: ${server.url}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.on('data', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await server.beat();
    await server.beat();
    await closed;
  });

  it('end when the conversation is forgotten', async () => {
    await server.stop();
    server = await TestServer.start({ settings: { DIRECT_LINE_CONVERSATIONS: '1' } });
    const visitor = await Visitor.arrive(server);
    const listener = await visitor.listen();
    await Visitor.arrive(server);
    await server.beat();
    expect(await listener.closed).to.equal(1000);
    expect((await visitor.request('GET', visitor.path)).status).to.equal(404);
  });

  it('end for clients that send what clients do not send', async () => {
    const visitor = await Visitor.arrive(server);
    const big = await visitor.listen();
    big.socket.send('x'.repeat(2000));
    expect(await big.closed).to.equal(1009);
    await visitor.resume('');
    const many = await visitor.listen();
    for (let i = 0; i < 200; i += 1) many.socket.send('');
    expect(await many.closed).to.equal(1006);
  });

  it('end after the running turns when the server ends', async () => {
    const visitor = await Visitor.arrive(server);
    const listener = await visitor.listen();
    const waiting = storage.hold();
    const answer = visitor.say('a');
    await waiting;
    const ended = server.endStreams();
    storage.release();
    await answer;
    await ended;
    expect(await listener.closed).to.equal(1001);
    expect(listener.texts).to.deep.equal(['Willkommen', 'a', 'Gehört: a']);
  });

  describe('are refused', () => {
    let visitor: Visitor;

    beforeEach(async () => {
      visitor = await Visitor.arrive(server);
    });

    it('without a token, with one of another kind or another conversation', async () => {
      const base = visitor.streamUrl.replace(/&t=.*/, '');
      const [, token = ''] = visitor.streamUrl.split('&t=');
      const other = await Visitor.arrive(server);
      expect(await refusal(base, server.url)).to.equal('403');
      expect(await refusal(`${base}&t=${visitor.token}`, server.url)).to.equal('403');
      const swapped = other.streamUrl.replace(/&t=.*/, `&t=${token}`);
      expect(await refusal(swapped, server.url)).to.equal('403');
    });

    it('to other pages, and to what is no page where a page got the token', async () => {
      expect(await refusal(visitor.streamUrl, 'https://evil.example')).to.equal('403');
      expect(await refusal(visitor.streamUrl)).to.equal('403');
    });

    it('from a watermark that is none', async () => {
      const url = visitor.streamUrl.replace('watermark=0', 'watermark=x');
      expect(await refusal(url, server.url)).to.equal('400');
    });

    it('anywhere else', async () => {
      const url = visitor.streamUrl.replace('/stream', '/streams');
      expect(await refusal(url, server.url)).to.equal('404');
      expect(await refusal(`ws://127.0.0.1:${server.port}/api/messages`)).to.equal('404');
    });

    it('to an address that has as many as it may, until one ends', async () => {
      await server.stop();
      server = await TestServer.start({ settings: { DIRECT_LINE_SOCKETS_PER_ADDRESS: '2' } });
      visitor = await Visitor.arrive(server);
      const first = await visitor.listen();
      await visitor.listen();
      expect(await refusal(visitor.streamUrl, server.url)).to.equal('429');
      first.socket.close();
      await first.closed;
      await visitor.listen();
    });
  });
});
