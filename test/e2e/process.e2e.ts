import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { FakeConnector } from '../support/fake-connector.js';
import { BotProcess } from './bot-process.js';

describe('the process', () => {
  it('says where it listens, what it knows, and how to connect a client', async () => {
    const bot = await BotProcess.listening();
    expect(bot.stdout).to.match(/http:\/\/127\.0\.0\.1:\d+\/api\/messages/);
    expect(bot.stdout).to.match(/\d\d+ entries and 2 documents/);
    expect(bot.stdout).to.include('agentsplayground');
    const health = await fetch(new URL('/health', await bot.endpoint()));
    expect(health.status).to.equal(200);
    expect(await health.json()).to.include({ status: 'ok', documents: 2 });
    await bot.stop();
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends on ${signal}`, async () => {
      const bot = await BotProcess.listening();
      bot.signal(signal);
      const { code, stderr } = await bot.ended;
      expect(code).to.equal(0);
      expect(stderr).to.equal('');
    });
  }

  it('logs at its end how its answers were rated, once a conversation', async () => {
    const connector = await FakeConnector.start();
    const bot = await BotProcess.listening();
    const conversation = new EmulatorConversation(connector.url);
    const other = new EmulatorConversation(connector.url);
    const helpful = { v: 1, helpful: true, of: 'funding-amount' };
    const unhelpful = { ...helpful, helpful: false };
    await bot.post(conversation.clicks('Hilfreich', helpful));
    await bot.post(conversation.clicks('Nicht hilfreich', unhelpful));
    await bot.post(other.clicks('Nicht hilfreich', unhelpful));
    await bot.post(other.clicks('Hilfreich', { ...helpful, of: 'long-gone' }));
    const { code, stdout } = await bot.stop();
    await connector.stop();
    expect(code).to.equal(0);
    const last: unknown = JSON.parse(stdout.trimEnd().split('\n').at(-1)!);
    expect(last).to.deep.include({
      event: 'feedback',
      entries: { 'funding-amount': { helpful: 1, unhelpful: 1 } },
    });
  });

  describe('while a turn is running', () => {
    let connector: FakeConnector;
    let bot: BotProcess;
    let turn: Promise<number | null>;

    beforeEach(async () => {
      connector = await FakeConnector.start();
      bot = await BotProcess.listening();
      const arrived = connector.hold();
      const conversation = new EmulatorConversation(connector.url);
      turn = bot.post(conversation.says('Hallo')).then(
        ({ status }) => status,
        () => null,
      );
      await arrived;
      bot.signal('SIGTERM');
    });

    afterEach(async () => {
      await connector.stop();
    });

    it('ends after it', async () => {
      await refused(bot);
      connector.release();
      expect(await turn).to.equal(200);
      expect((await bot.ended).code).to.equal(0);
    });

    it('ends at once on a second signal', async () => {
      await refused(bot);
      bot.signal('SIGTERM');
      expect((await bot.ended).code).to.equal(1);
      expect(await turn).to.equal(null);
    });
  });

  describe('says in one line why it cannot start:', () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'bot-content-'));
    });

    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    async function complaint(settings: Record<string, string>): Promise<string> {
      const { code, stdout, stderr } = await new BotProcess(settings).ended;
      expect(code).to.equal(1);
      expect(stdout).to.equal('');
      expect(stderr.trimEnd()).not.to.include('\n');
      return stderr;
    }

    it('a port that is taken', async () => {
      const bot = await BotProcess.listening();
      const { port } = new URL(await bot.endpoint());
      expect(await complaint({ PORT: port })).to.include(`Port ${port}`);
      await bot.stop();
    });

    it('a setting that is wrong', async () => {
      expect(await complaint({ PORT: 'abc' })).to.include('PORT is "abc"');
      expect(await complaint({ MicrosoftAppPassword: 'T0p-s3cret' }))
        .to.include('MicrosoftAppId')
        .and.not.to.include('T0p-s3cret');
    });

    it('a knowledge file that is broken', async () => {
      mkdirSync(join(folder, 'faq'));
      writeFileSync(join(folder, 'faq', 'broken.yaml'), 'topic: x\nentries:\n  - id: "a\n');
      expect(await complaint({ KNOWLEDGE_DIR: folder })).to.match(/broken\.yaml:\d+/);
    });

    it('a folder that is missing', async () => {
      const missing = join(folder, 'missing');
      expect(await complaint({ KNOWLEDGE_DIR: missing })).to.include('missing');
      expect(await complaint({ DIALOGS_DIR: missing })).to.include('missing');
    });
  });
});

/** Waits until the bot takes no more requests. */
async function refused(bot: BotProcess): Promise<void> {
  const health = new URL('/health', await bot.endpoint());
  for (;;) {
    const answer = await fetch(health).catch(() => null);
    if (!answer) return;
  }
}
