import type { DirectLineOptions } from 'botframework-directlinejs';
import { expect } from 'chai';
import { openPage, sockets } from '../support/direct-line/browser-globals.js';
import { RealClient } from '../support/direct-line/real-client.js';
import { BotProcess } from './bot-process.js';

interface PageToken {
  service: string;
  domain: string;
  token: string;
  conversationId: string;
  expires_in: number;
}

const SECRET = '0123456789abcdef0123456789abcdef';

describe('with the official Direct Line client', () => {
  let bot: BotProcess;
  let base: string;
  const clients: RealClient[] = [];
  let closePage: () => void;

  before(async () => {
    bot = await BotProcess.listening({ DIRECT_LINE_SECRET: SECRET });
    base = new URL(await bot.endpoint()).origin;
  });

  beforeEach(() => {
    closePage = openPage(base);
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.end();
    for (const socket of sockets) socket.terminate();
    closePage();
  });

  after(async () => {
    const { code, stderr } = await bot.stop();
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
  });

  async function pageToken(): Promise<PageToken> {
    const answer = await fetch(`${base}/webchat/token`, {
      method: 'POST',
      headers: { origin: base },
    });
    expect(answer.status).to.equal(200);
    return (await answer.json()) as PageToken;
  }

  function join(options: DirectLineOptions): RealClient {
    const client = new RealClient(options);
    clients.push(client);
    return client;
  }

  async function open(webSocket: boolean): Promise<RealClient> {
    const { token, domain } = await pageToken();
    const properties = { locale: 'de-DE' };
    return join({ token, domain, webSocket, conversationStartProperties: properties });
  }

  for (const [mode, webSocket] of [
    ['stream', true],
    ['polling', false],
  ] as const) {
    describe(`by ${mode}`, () => {
      it('greets, answers a question, and shows what was asked with its client id', async () => {
        const client = await open(webSocket);
        await client.until(({ heard }) => heard.length === 1);
        expect(client.texts[0]).to.include('zwei ältere Dokumente');

        const id = await client.say('Wer fördert die MII?', 'client-1');
        await client.until(({ heard }) => heard.length === 3);
        const [, asked, answer] = client.heard;
        expect(asked).to.deep.include({ id, text: 'Wer fördert die MII?' });
        expect(asked?.channelData).to.deep.equal({ clientActivityID: 'client-1' });
        expect(asked?.from.id).to.match(/^dl_/);
        expect(answer?.text).to.include('Bundesministerium').and.to.include('„');
        expect(answer?.from).to.include({ id: 'bot', role: 'bot' });
        expect(answer?.replyToId).to.equal(id);
        expect(client.status).to.equal('Online');
      });

      it('answers in the language of the question', async () => {
        const client = await open(webSocket);
        await client.say('Who funds the MII?');
        await client.until(({ heard }) => heard.length === 3);
        expect(client.heard[2]).to.include({ locale: 'en' });
        expect(client.texts[2]).to.include('According to');
      });

      it('answers a click on one of its buttons', async () => {
        const client = await open(webSocket);
        await client.submit({ v: 1, entry: 'funding-amount' });
        await client.until(({ heard }) => heard.length === 3);
        expect(client.heard[1]?.channelData).to.include({ postBack: true });
        expect(client.texts[2]).to.match(/180.Millionen Euro/);
      });

      it('answers once what is sent twice, and shows it once', async () => {
        const client = await open(webSocket);
        const question = 'Wie hoch ist die Förderung?';
        const ids = await Promise.all([1, 2].map(() => client.say(question, 'same')));
        expect(ids[0]).to.equal(ids[1]);
        await client.say('Danke', 'other');
        await client.until(({ heard }) => heard.length === 5);
        expect(client.texts.filter((text) => text === question)).to.have.length(1);
        // Whether the answer comes before the next message is a matter of who is faster.
        expect(client.texts).to.include('Danke');
        expect(client.texts.filter((text) => text?.includes('Millionen Euro'))).to.have.length(1);
      });

      it('goes on with a refreshed token', async () => {
        const client = await open(webSocket);
        await client.say('Hallo');
        const token = await client.refresh();
        expect(token.split('.')).to.have.length(3);
        await client.say('Wer fördert die MII?');
        await client.until(({ heard }) => heard.length === 5);
        expect(client.status).to.equal('Online');
      });

      it('is told that its conversation is over after a restart of the server, and may open another', async () => {
        const lost = await open(webSocket);
        await lost.say('Hallo');
        await bot.stop();
        bot = await BotProcess.listening({ DIRECT_LINE_SECRET: SECRET, PORT: new URL(base).port });
        const refused: unknown = await lost.say('Noch da?').catch((error: unknown) => error);
        expect(refused).to.include({ status: 404 });
        // A client that polls gives up where nobody answers, which it may have met meanwhile.
        if (webSocket) await lost.until(({ isOver }) => isOver);

        const next = await open(webSocket);
        await next.say('Noch da?');
        await next.until(({ heard }) => heard.length === 3);
      });
    });
  }

  it('loses and repeats nothing when its socket is cut in the middle of a turn', async () => {
    const client = await open(true);
    await client.until(({ heard }) => heard.length === 1);
    const questions = ['Wer fördert die MII?', 'Was ist ein DIZ?', 'Wie hoch ist die Förderung?'];
    for (const question of questions) {
      const sent = client.say(question, question);
      sockets.at(-1)!.terminate();
      await sent;
      // What was not heard of is sent again, as the widget does.
      await client.say(question, question);
    }
    await client.until(({ heard }) => heard.length === 7);
    const ids = client.heard.map(({ id }) => id);
    expect(new Set(ids)).to.have.property('size', 7);
    expect(ids).to.deep.equal(ids.toSorted());
    expect(client.texts.filter((_, i) => i % 2 === 1)).to.deep.equal(questions);
    expect(sockets.length).to.be.greaterThan(1);
  });

  it('reads the whole conversation again after a reload', async () => {
    const { token, domain, conversationId } = await pageToken();
    const first = join({ token, domain });
    await first.say('Wer fördert die MII?');
    await first.until(({ heard }) => heard.length === 3);
    first.end();
    const client = join({ token, domain, conversationId, watermark: '0' });
    await client.until(({ heard }) => heard.length === 3);
    expect(client.heard).to.deep.equal(first.heard);
  });

  it('takes a token that another program asked for with the secret', async () => {
    closePage();
    closePage = openPage();
    const answer = await fetch(`${base}/v3/directline/tokens/generate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      body: JSON.stringify({ user: { id: 'dl_someone' } }),
    });
    const { token } = (await answer.json()) as PageToken;
    const client = join({ token, domain: `${base}/v3/directline` });
    await client.say('Hallo');
    await client.until(({ heard }) => heard.length === 3);
    expect(client.heard[1]?.from.id).to.equal('dl_someone');
  });
});
