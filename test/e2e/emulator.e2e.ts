import { expect } from 'chai';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { FakeConnector } from '../support/fake-connector.js';
import { BotProcess } from './bot-process.js';

describe('with the Bot Framework Emulator', () => {
  let connector: FakeConnector;
  let bot: BotProcess;
  let conversation: EmulatorConversation;

  before(async () => {
    connector = await FakeConnector.start();
    bot = await BotProcess.listening();
  });

  beforeEach(() => {
    conversation = new EmulatorConversation(connector.url);
    connector.activities.length = 0;
  });

  after(async () => {
    const { stderr } = await bot.stop();
    expect(stderr).to.equal('');
    await connector.stop();
  });

  /** Sends activities and returns the last reply. */
  async function replyTo(...activities: unknown[]): Promise<string> {
    for (const activity of activities) expect((await bot.post(activity)).status).to.equal(200);
    return connector.texts.at(-1) ?? '';
  }

  it('greets once', async () => {
    const welcome = await replyTo(conversation.botJoins(), conversation.userJoins());
    expect(welcome).to.include('zwei ältere Dokumente');
    expect(connector.texts).to.have.length(1);
  });

  it('answers in the language of the question', async () => {
    expect(await replyTo(conversation.says('Wer fördert die MII?'))).to.include('„');
    expect(await replyTo(conversation.says('Who funds the MII?'))).to.include('According to');
    expect(connector.activities.map(({ locale }) => locale)).to.deep.equal(['de', 'en']);
  });

  it('answers a button of another day, and one whose entry is gone', async () => {
    const click = { v: 1, entry: 'funding-amount' };
    expect(await replyTo(conversation.clicks('Wie hoch?', click))).to.match(/180.Millionen Euro/);
    const gone = await replyTo(conversation.clicks('Wie hoch?', { v: 1, entry: 'long-gone' }));
    expect(gone).to.include('gibt es').and.not.to.include('long-gone');
  });

  it('answers whatever people type', async () => {
    for (const text of [
      '',
      ' ',
      '😀',
      '<script>alert(1)</script>',
      'x'.repeat(20_000),
      '你好',
      '\0',
    ]) {
      const reply = await replyTo(conversation.says(text));
      expect(reply).to.have.length.greaterThan(10);
      expect(reply).not.to.include('<script>');
    }
  });

  it('logs no word of it', async () => {
    await replyTo(conversation.says('Ich heiße Rumpelstilzchen und habe Fieber'));
    expect(bot.stdout).not.to.match(/Rumpelstilzchen|Fieber|livechat/);
  });
});
