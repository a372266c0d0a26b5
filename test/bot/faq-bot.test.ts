import { expect } from 'chai';
import type { StoreItems } from 'botbuilder';
import type { FeedbackStore } from '../../src/bot/feedback-store.js';
import { BoundedMemoryStorage } from '../../src/store/bounded-memory-storage.js';
import { MemoryFeedbackStore } from '../../src/store/memory-feedback-store.js';
import { citationEntity } from '../../src/bot/renderers/teams/citation-entity.js';
import { CITATION } from '../support/citation.js';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { FakeConnector } from '../support/fake-connector.js';
import { reply } from '../support/fake-responder.js';
import { TestServer } from '../support/test-server.js';

const GROUP = { conversation: { id: 'team', isGroup: true, conversationType: 'channel' } };

describe('FaqBot', () => {
  let connector: FakeConnector;
  let server: TestServer;
  let conversation: EmulatorConversation;

  beforeEach(async () => {
    connector = await FakeConnector.start();
    server = await TestServer.start();
    conversation = new EmulatorConversation(connector.url);
  });

  afterEach(async () => {
    await server.stop();
    await connector.stop();
  });

  /** Posts activities one after the other, each of which must be taken. */
  async function send(...activities: unknown[]): Promise<void> {
    for (const activity of activities) {
      expect((await server.post(activity)).status).to.equal(200);
    }
  }

  describe('welcome', () => {
    it('greets once where the bot is announced first, then the user', async () => {
      await send(conversation.botJoins(), conversation.userJoins());
      expect(connector.texts).to.deep.equal(['Willkommen']);
    });

    it('greets once where the user is announced first, as Microsoft Teams does', async () => {
      await send(
        {
          ...conversation.activity('installationUpdate', { action: 'add' }),
          channelId: 'msteams',
        },
        { ...conversation.userJoins(), channelId: 'msteams' },
        { ...conversation.botJoins(), channelId: 'msteams' },
      );
      expect(connector.texts).to.deep.equal(['Willkommen']);
    });

    it('greets once where both are announced at the same moment', async () => {
      const joins = [conversation.botJoins(), conversation.userJoins(), conversation.botJoins()];
      await Promise.all(joins.map((activity) => server.post(activity)));
      expect(connector.texts).to.deep.equal(['Willkommen']);
    });

    it('greets each conversation', async () => {
      await send(conversation.botJoins(), new EmulatorConversation(connector.url).botJoins());
      expect(connector.texts).to.have.length(2);
    });

    it('does not greet after a message', async () => {
      await send(conversation.says('Hallo'), conversation.userJoins());
      expect(connector.texts).to.deep.equal(['Gehört: Hallo']);
    });

    it('greets a team when the bot joins it, not when its members do', async () => {
      await send({ ...conversation.userJoins(), ...GROUP });
      expect(connector.texts).to.deep.equal([]);
      await send({ ...conversation.botJoins(), ...GROUP });
      expect(connector.texts).to.deep.equal(['Willkommen']);
    });

    it('does not greet where nobody comes', async () => {
      await send(
        conversation.activity('conversationUpdate'),
        conversation.activity('conversationUpdate', { membersAdded: [] }),
        conversation.activity('conversationUpdate', { membersRemoved: [{ id: 'anna' }] }),
      );
      expect(connector.texts).to.deep.equal([]);
    });
  });

  describe('messages', () => {
    it('answers where the channel wants the answer', async () => {
      await send(conversation.says('Wer fördert die MII?'));
      expect(connector.texts).to.deep.equal(['Gehört: Wer fördert die MII?']);
      expect(connector.paths[0]).to.include(encodeURIComponent(conversation.id));
      expect(connector.activities[0]).to.include({ type: 'message', locale: 'de' });
      expect(connector.activities[0]?.recipient).to.include({ role: 'user' });
    });

    it('hands on what a button posted', async () => {
      await send(conversation.clicks('Wer?', { v: 1, entry: 'funder' }));
      expect(server.responder.turns[0]?.value).to.deep.equal({ v: 1, entry: 'funder' });
    });

    it('remembers the conversation, and keeps conversations apart', async () => {
      await send(conversation.says('eins'), conversation.says('zwei'));
      await send(new EmulatorConversation(connector.url).says('drei'));
      expect(server.responder.states.map(({ language }) => language)).to.deep.equal([
        null,
        'de',
        null,
      ]);
    });

    it('answers messages that come at once one after the other', async () => {
      const texts = Array.from({ length: 20 }, (_, n) => `Frage ${n}`);
      await Promise.all(texts.map((text) => server.post(conversation.says(text))));
      expect(connector.texts).to.have.members(texts.map((text) => `Gehört: ${text}`));
      expect(server.responder.states.filter(({ language }) => language === null)).to.have.length(1);
    });

    it('puts its replies into the HTTP answer where the client expects them there', async () => {
      const answer = await server.post(
        conversation.says('Hallo', { deliveryMode: 'expectReplies' }),
      );
      expect(answer.status).to.equal(200);
      const { activities } = (await answer.json()) as { activities: { text: string }[] };
      expect(activities.map(({ text }) => text)).to.deep.equal(['Gehört: Hallo']);
      expect(connector.texts).to.deep.equal([]);
    });
  });

  it('shows that it is busy where its memory takes long, and then answers', async () => {
    const shown = connector.hold().then(() => {
      connector.release();
    });
    class SlowStorage extends BoundedMemoryStorage {
      override async read(keys: string[]): Promise<StoreItems> {
        await shown;
        return super.read(keys);
      }
    }
    await server.stop();
    server = await TestServer.start({ storage: new SlowStorage() });
    await send(conversation.says('Hallo'));
    expect(connector.activities.map(({ type }) => type)).to.deep.equal(['typing', 'message']);
  });

  describe('feedback', () => {
    const rating = { entry: 'funder', helpful: true };

    it('hands over the rating and nothing else', async () => {
      const ratings: unknown[][] = [];
      class RecordingStore extends MemoryFeedbackStore {
        override add(...all: [typeof rating]): Promise<void> {
          ratings.push(all);
          return super.add(...all);
        }
      }
      await restart(new RecordingStore());
      await send(conversation.says('Wer fördert die MII?'));
      server.responder.rating = rating;
      await send(conversation.clicks('Hilfreich', { v: 1, helpful: true, of: 'funder' }));
      expect(ratings).to.deep.equal([[rating]]);
    });

    it('replies although its store fails, and logs that without the rating', async () => {
      const broken = Promise.reject(new Error('funder: disk on fire'));
      broken.catch(() => undefined);
      await restart({ add: () => broken, totals: () => broken });
      server.responder.rating = rating;
      await send(conversation.says('Hallo'), conversation.says('Danke'));
      expect(connector.texts).to.deep.equal(['Gehört: Hallo', 'Gehört: Danke']);
      expect(server.log.lines[1]).to.include({ level: 'error', event: 'feedback not written' });
      expect(server.log.text).not.to.match(/funder|fire|livechat/);
      expect(server.responder.states[1], 'what is remembered').to.include({ language: 'de' });
    });

    async function restart(feedback: FeedbackStore): Promise<void> {
      await server.stop();
      server = await TestServer.start({ feedback });
    }
  });

  describe('in Microsoft Teams', () => {
    const PERSONAL = {
      channelId: 'msteams',
      conversation: { id: 'a:1', conversationType: 'personal' },
    };

    function teams(activity: Record<string, unknown>, more: object = {}): Record<string, unknown> {
      return { ...activity, ...PERSONAL, ...more };
    }

    /** The conversation's one answer, with an entry that can be rated and one to ask next. */
    function answerWithButtons(): void {
      server.responder.say(
        reply('Das BMBF.', {
          buttons: [{ title: 'Wie hoch?', value: { v: 1, entry: 'amount' } }],
          tools: [{ title: 'Hilfreich', value: { v: 1, helpful: true, of: 'funder' } }],
        }),
      );
    }

    it('greets once by install and by member added, and again after it was removed', async () => {
      const install = (action: string) =>
        teams(conversation.activity('installationUpdate', { action }));
      await send(install('add'), teams(conversation.userJoins()), install('add-upgrade'));
      expect(connector.texts).to.deep.equal(['Willkommen']);
      await send(install('remove'), install('add'));
      expect(connector.texts).to.deep.equal(['Willkommen', 'Willkommen']);
    });

    it('marks the first answer of a conversation as automatic', async () => {
      await send(teams(conversation.says('Hallo')), teams(conversation.says('Hallo')));
      expect(connector.texts).to.deep.equal([
        '_Automatische Antwort_\n\nGehört: Hallo',
        'Gehört: Hallo',
      ]);
    });

    it('sends the sources whole, as Teams shows them at their numbers', async () => {
      server.responder.say(reply('Um 9 Uhr.', { citations: [CITATION] }));
      await send(teams(conversation.says('Wann?')));
      expect(connector.activities[0]?.entities).to.deep.equal([citationEntity([CITATION])]);
    });

    it('answers in the thread of the channel that it was mentioned in', async () => {
      const says = conversation.says('<at>Bot</at> Wer?') as { recipient: { id: string } };
      const thread = { id: '19:x@thread.tacv2;messageid=7', conversationType: 'channel' };
      const entities = [
        { type: 'mention', text: '<at>Bot</at>', mentioned: { id: says.recipient.id } },
      ];
      await send(teams({ ...says, id: '7' }, { conversation: thread, entities }));
      expect(server.responder.turns[0]?.text).to.equal('Wer?');
      expect(connector.activities[0]).to.include({ replyToId: '7' });
      expect(connector.paths[0]).to.include(encodeURIComponent(thread.id)).and.to.match(/\/7$/);
    });

    it('marks the clicked button in place', async () => {
      answerWithButtons();
      await send(teams(conversation.says('Wer fördert die MII?')));
      await send(teams(conversation.submits({ v: 1, entry: 'amount' }), { replyToId: '2' }));
      expect(connector.methods).to.deep.equal(['POST', 'POST', 'POST', 'POST', 'PUT']);
      expect(connector.paths[4]).to.match(/\/2$/);
      expect(JSON.stringify(connector.activities[4])).to.include('✓ Wie hoch?');
    });

    it('answers a click although its message cannot be changed any more', async () => {
      answerWithButtons();
      await send(teams(conversation.says('Wer fördert die MII?')));
      connector.nextStatuses.push(200, 200, 404);
      await send(teams(conversation.submits({ v: 1, entry: 'amount' }), { replyToId: '2' }));
      expect(connector.activities).to.have.length(5);
      expect(server.log.lines.at(-1)).to.include({ event: 'button not marked' });
    });

    it('counts the thumb beneath an answer, once, and never its text', async () => {
      const feedback = new MemoryFeedbackStore();
      await server.stop();
      server = await TestServer.start({ feedback });
      answerWithButtons();
      await send(teams(conversation.says('Wer fördert die MII?')));
      const before = connector.activities.length;
      const value = {
        actionName: 'feedback',
        actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"Rumpelstilzchen"}' },
      };
      const thumb = teams(
        conversation.activity('invoke', { name: 'message/submitAction', value }),
        { replyToId: '1' },
      );
      server.responder.rating = { entry: 'funder', helpful: false };
      const answer = await server.post(thumb);
      expect([answer.status, await answer.text()]).to.deep.equal([200, '{}']);
      expect(server.responder.turns.at(-1)?.value).to.deep.equal({
        v: 1,
        helpful: false,
        of: 'funder',
      });
      expect([...(await feedback.totals())]).to.deep.equal([
        ['funder', { helpful: 0, unhelpful: 1 }],
      ]);
      expect(connector.activities, 'nothing is said').to.have.length(before);
      expect(server.log.text + JSON.stringify(server.responder.turns)).not.to.include('Rumpel');
    });

    it('takes thumbs that it can make nothing of', async () => {
      for (const value of [undefined, {}, { actionName: 'feedback' }, { actionName: 'other' }]) {
        const name = 'message/submitAction';
        const answer = await server.post(teams(conversation.activity('invoke', { name, value })));
        expect(answer.status).to.equal(200);
      }
      expect(server.responder.turns).to.deep.equal([]);
    });

    it('answers a search although the conversation waits for a reply to arrive', async () => {
      const held = connector.hold();
      const turn = server.post(teams(conversation.says('Hallo')));
      await held;
      const value = { parameters: [{ name: 'query', value: 'Geld' }] };
      const name = 'composeExtension/query';
      const answer = await server.post(teams(conversation.activity('invoke', { name, value })));
      expect(await answer.text()).to.include('Gesucht: Geld');
      connector.release();
      await turn;
    });

    it('says nothing to a card that somebody put into the chat', async () => {
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
      const place =
        '\n<span class="inline-compose-card" itemid="0">\n <span itemprop="cardId"></span>\n</span>\n';
      await send(
        teams(conversation.says(place, { attachments })),
        teams(conversation.says('', { attachments })),
      );
      expect(connector.texts).to.deep.equal([]);
    });
  });

  describe('delivery', () => {
    it('answers once what is delivered twice, also at the same moment', async () => {
      const twice = conversation.says('Hallo');
      await Promise.all([server.post(twice), server.post(twice)]);
      await send(twice);
      expect(connector.texts).to.deep.equal(['Gehört: Hallo']);
      expect(server.log.lines.map(({ event }) => event)).to.deep.equal([
        'replied',
        'delivered again',
        'delivered again',
      ]);
    });

    it('sends again what the channel could not take', async () => {
      connector.nextStatuses.push(429, 503);
      await send(conversation.says('Hallo'));
      expect(connector.texts).to.deep.equal(['Gehört: Hallo', 'Gehört: Hallo', 'Gehört: Hallo']);
      expect(server.log.lines.map(({ event }) => event)).to.deep.equal(['replied']);
    });

    it('does not send again what may have arrived', async () => {
      connector.nextStatuses.push('reset');
      await send(conversation.says('Hallo'));
      expect(connector.texts).to.deep.equal(['Gehört: Hallo']);
      expect(server.log.lines[0]).to.include({ level: 'error', event: 'reply not delivered' });
    });

    it('tries four times, and no more beneath that', async () => {
      connector.status = 503;
      await send(conversation.says('Hallo'));
      expect(connector.texts).to.have.length(4);
    });

    it('greets, and marks as automatic, with the first message that the channel takes', async () => {
      const inTeams = (activity: Record<string, unknown>): unknown => ({
        ...activity,
        channelId: 'msteams',
      });
      const install = conversation.activity('installationUpdate', { action: 'add' });
      connector.nextStatuses.push(403);
      await send(inTeams(install), inTeams(conversation.userJoins()));
      expect(connector.texts).to.deep.equal(['Willkommen', 'Willkommen']);
      connector.nextStatuses.push(403);
      await send(inTeams(conversation.says('eins')), inTeams(conversation.says('zwei')));
      await send(inTeams(conversation.says('drei')));
      expect(connector.texts.slice(2)).to.deep.equal([
        '_Automatische Antwort_\n\nGehört: eins',
        '_Automatische Antwort_\n\nGehört: zwei',
        'Gehört: drei',
      ]);
    });

    it('greets once where the first greeting may have arrived', async () => {
      connector.nextStatuses.push('reset');
      await send(conversation.botJoins(), conversation.userJoins());
      expect(connector.texts).to.deep.equal(['Willkommen']);
    });

    it('goes on with others where a conversation is no more', async () => {
      connector.nextStatuses.push(404);
      await send(conversation.says('Hallo'));
      expect(server.log.lines[0]).to.include({ level: 'error', event: 'reply not delivered' });
      const other = new EmulatorConversation(connector.url);
      await send(other.says('Hallo'), conversation.says('Noch da?'));
      expect(connector.activities).to.have.length(3);
    });
  });

  it('takes all other activities without a word', async () => {
    for (const type of [
      'messageReaction',
      'messageUpdate',
      'messageDelete',
      'typing',
      'event',
      'endOfConversation',
      'trace',
      'command',
      'no such type',
    ]) {
      await send(conversation.activity(type, { name: 'tokens/response', reactionsAdded: [{}] }));
    }
    expect(connector.texts).to.deep.equal([]);
  });

  it('answers invokes that it does not know with 501', async () => {
    for (const name of ['adaptiveCard/action', 'application/search', 'signin/verifyState', 'x']) {
      for (const value of [undefined, null, 'x', {}, { action: null }]) {
        const answer = await server.post(conversation.activity('invoke', { name, value }));
        expect(answer.status).to.equal(501);
      }
    }
  });

  describe('failures', () => {
    it('tells the visitor of a fault, and logs it without what was typed', async () => {
      server.responder.fault = new Error('cannot read "ich bin krank"');
      await send(conversation.says('ich bin krank'));
      expect(connector.texts).to.deep.equal(['Das ging schief']);
      expect(server.log.lines[0]).to.include({ level: 'error', event: 'turn failed' });
      expect(server.log.text).not.to.include('krank');
      server.responder.fault = null;
      await send(conversation.says('Hallo'));
      expect(connector.texts[1]).to.equal('Gehört: Hallo');
    });

    it('logs a reply that the channel does not take, without text and address', async () => {
      connector.status = 403;
      await send(conversation.says('ich bin krank'));
      expect(server.log.lines[0]).to.include({ level: 'error', event: 'reply not delivered' });
      expect(server.log.text).not.to.match(/krank|localhost|127\.0\.0\.1|livechat/);
    });

    it('answers although its memory fails', async () => {
      class BrokenStorage extends BoundedMemoryStorage {
        override read(): Promise<StoreItems> {
          return Promise.reject(new Error('disk on fire'));
        }
        override write(): Promise<void> {
          return Promise.reject(new Error('disk on fire'));
        }
      }
      await server.stop();
      server = await TestServer.start({ storage: new BrokenStorage() });
      await send(conversation.says('Hallo'));
      expect(connector.texts).to.deep.equal(['Gehört: Hallo']);
      expect(server.log.lines.map(({ event }) => event)).to.deep.equal([
        'memory not read',
        'replied',
        'memory not written',
      ]);
    });
  });

  it('logs turns without text, ids and addresses', async () => {
    const { from, recipient } = conversation.activity('message') as Record<string, { id: string }>;
    await send(conversation.botJoins(), conversation.says('ich bin krank'));
    expect(server.log.lines).to.have.length(2);
    for (const secret of ['krank', conversation.id, from?.id, recipient?.id, 'localhost']) {
      expect(server.log.text).not.to.include(secret);
    }
  });
});
