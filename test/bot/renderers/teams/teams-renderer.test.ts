import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { renderTeams } from '../../../../src/bot/renderers/teams/teams-renderer.js';
import type { Button, Reply, ReplyCitation } from '../../../../src/conversation/reply.js';
import { adaptiveCardProblems } from '../../../support/adaptive-card-problems.js';
import { CITATION } from '../../../support/citation.js';
import { reply } from '../../../support/fake-responder.js';
import { projectContent, sampledPhrasings } from '../../../support/project-content.js';
import { NEW_CONVERSATION } from '../../../../src/conversation/conversation.js';

const QUESTION: Button = { title: 'Wie hoch?', value: { v: 1, entry: 'funding-amount' } };
const HELPFUL: Button = { title: 'Hilfreich', value: { v: 1, helpful: true, of: 'funder' } };
const LATER = { isFirst: false };

interface CitationEntity {
  citation: { position: number; appearance: Record<string, string> }[];
}

/** A reply whose only part is proved. */
function proved(citations: ReplyCitation[], more: Partial<Reply> = {}): Reply {
  return reply('Um 9 Uhr.', { citations, ...more });
}

function citationsIn({ entities = [] }: Partial<Activity>): CitationEntity['citation'] {
  expect(entities).to.have.lengthOf(1);
  expect(entities[0]).to.include({
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
  });
  return (entities[0] as unknown as CitationEntity).citation;
}

function cardOf({ attachments = [] }: Partial<Activity>): { fallbackText: string; body: object[] } {
  expect(attachments).to.have.lengthOf(1);
  return attachments[0]?.content as { fallbackText: string; body: object[] };
}

describe('renderTeams', () => {
  it('says an answer as text with numbers, and its proof beneath', () => {
    const [message, ...more] = renderTeams(proved([CITATION]), LATER);
    expect(more).to.deep.equal([]);
    expect(message).to.include({ type: 'message', textFormat: 'markdown', locale: 'de' });
    expect(message?.text).to.equal(
      'Um 9 Uhr. [1]\n\n> [1] „Um 9 Uhr.“  \n> Quelle: Faltblatt, undatiert',
    );
    expect(message).not.to.have.property('attachments');
  });

  it('names each source once, with its age, for Teams to show at the number', () => {
    const other = { ...CITATION, quote: 'Um 10 Uhr.', url: 'https://example.org/a b' };
    const parts = [proved([CITATION]).parts[0]!, proved([other, CITATION]).parts[0]!];
    const [message] = renderTeams(proved([], { parts }), LATER);
    expect(message?.text).to.match(/^Um 9 Uhr\. \[1\]\n\nUm 9 Uhr\. \[2\] \[1\]\n\n> \[1\]/);
    expect(citationsIn(message!)).to.deep.equal([
      {
        '@type': 'Claim',
        position: 1,
        appearance: {
          '@type': 'DigitalDocument',
          name: 'Faltblatt (undatiert)',
          abstract: 'Um 9 Uhr.',
        },
      },
      {
        '@type': 'Claim',
        position: 2,
        appearance: {
          '@type': 'DigitalDocument',
          name: 'Faltblatt (undatiert)',
          url: 'https://example.org/a%20b',
          abstract: 'Um 10 Uhr.',
        },
      },
    ]);
  });

  it("keeps within Teams' limits: names, quotations and their number", () => {
    const long = Array.from({ length: 30 }, (_, i) => ({
      ...CITATION,
      title: 'Ein Titel '.repeat(20),
      age: 'irgendwann vor langer Zeit '.repeat(5),
      quote: `${i} ${'ein langes Zitat '.repeat(30)}`,
    }));
    const cited = citationsIn(renderTeams(proved(long), LATER)[0]!);
    expect(cited).to.have.lengthOf(20);
    for (const { appearance } of cited) {
      expect(appearance.name).to.have.length.within(60, 80);
      expect(appearance.name).to.match(/ … \(irgendwann .* …\)$/);
      expect(appearance.abstract).to.have.length.within(120, 160);
      expect(appearance.abstract).to.match(/\w …$/);
    }
  });

  it('leaves out an address that is none, as a document may bear it', () => {
    const [message] = renderTeams(proved([{ ...CITATION, url: 'siehe Akte 7' }]), LATER);
    expect(citationsIn(message!)[0]?.appearance).not.to.have.property('url');
  });

  it('has no citation where nothing is proved', () => {
    expect(renderTeams(reply('Hallo'), LATER)[0]).to.deep.include({ entities: [] });
  });

  it('marks the first answer of a conversation as automatic, and no other', () => {
    const [first] = renderTeams(reply('Hallo'), { isFirst: true });
    expect(first?.text).to.equal('_Automatische Antwort_\n\nHallo');
    expect(renderTeams(reply('Hallo'), LATER)[0]?.text).to.equal('Hallo');
    const [card] = renderTeams(
      reply('Meinten Sie?', { kind: 'suggestions', buttons: [QUESTION] }),
      {
        isFirst: true,
      },
    );
    expect(cardOf(card!).fallbackText).to.match(/^Automatische Antwort\n/);
    expect(cardOf(card!).body[0]).to.include({ text: 'Automatische Antwort', isSubtle: true });
  });

  it('asks for a rating by the thumbs of Teams where the answer can be rated', () => {
    expect(renderTeams(reply('Hallo', { tools: [HELPFUL] }), LATER)[0]).to.deep.include({
      channelData: { feedbackLoop: { type: 'default' } },
    });
    expect(renderTeams(reply('Hallo'), LATER)[0]).to.deep.include({ channelData: {} });
  });

  it('puts nothing but the follow-ups on a card of its own, beneath the answer', () => {
    const messages = renderTeams(
      reply('Hallo', { buttons: [QUESTION], buttonsTitle: 'Dazu passt:', tools: [HELPFUL] }),
      LATER,
    );
    expect(messages).to.have.lengthOf(2);
    expect(messages[0]?.text).to.equal('Hallo');
    const { body, fallbackText } = cardOf(messages[1]!);
    expect(body.map((element) => (element as { type: string }).type)).to.deep.equal([
      'TextBlock',
      'ColumnSet',
    ]);
    expect(JSON.stringify(body)).not.to.include('Hilfreich');
    expect(fallbackText).to.equal('Dazu passt:\n1. Wie hoch?');
  });

  it('asks what was meant on one card, numbered for clients without cards', () => {
    const suggestions = reply('Meinten Sie?', {
      kind: 'suggestions',
      numbered: true,
      buttons: [QUESTION, QUESTION],
    });
    const messages = renderTeams(suggestions, LATER);
    expect(messages).to.have.lengthOf(1);
    const { fallbackText } = cardOf(messages[0]!);
    expect(fallbackText).to.equal('Meinten Sie?\n\n1. Wie hoch?\n2. Wie hoch?');
    expect(messages[0]?.summary).to.equal(fallbackText);
  });

  describe('of all that the bot says', () => {
    let replies: Reply[];

    before(async function () {
      // The whole index is built.
      this.timeout(60_000);
      const { knowledge, responder } = await projectContent();
      replies = [
        responder.welcome('de-DE'),
        responder.welcome('en-GB'),
        responder.failure(NEW_CONVERSATION),
        ...[
          'Themen',
          'Hallo',
          'xyzzy',
          'Konsortium',
          'Wer fördert die MII und wie hoch ist die Förderung?',
          ...sampledPhrasings(knowledge, 40).map(({ text }) => text),
        ].map((text) => responder.respond({ text }, NEW_CONVERSATION).reply),
      ];
    });

    const messages = (): Partial<Activity>[] =>
      replies.flatMap((said) => renderTeams(said, { isFirst: true }));

    it('makes valid cards of version 1.5', () => {
      const cards = messages().flatMap(({ attachments = [] }) => attachments);
      expect(cards).to.have.length.greaterThan(20);
      for (const { content } of cards) {
        expect(content).to.include({ version: '1.5' });
        expect(adaptiveCardProblems(content)).to.deep.equal([]);
      }
    });

    it('reads without cards: every message has a text, every button its line', () => {
      for (const said of replies) {
        const read = renderTeams(said, { isFirst: true })
          .map(({ text, summary }) => text ?? summary ?? '')
          .join('\n\n');
        expect(read).to.have.length.greaterThan(20);
        for (const [i, { title }] of said.buttons.entries()) {
          expect(read).to.include(`\n${i + 1}. ${title}`);
        }
      }
    });

    it('marks no text on a card in a way that cards do not know', () => {
      // https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
      for (const { content } of messages().flatMap(({ attachments = [] }) => attachments)) {
        const body = JSON.stringify((content as { body: object[] }).body);
        expect(body).not.to.match(/(?<![*\p{L}])\*(?!\*)\S|"text":"(?:> |#|```)/u);
      }
    });
  });

  it('would see a card that is not valid', () => {
    const card = { type: 'AdaptiveCard', version: '1.5' };
    const problems = (body: object[]) => adaptiveCardProblems({ ...card, body });
    expect(problems([{ type: 'Button', text: 'x' }])).not.to.deep.equal([]);
    expect(problems([{ type: 'TextBlock', text: 'x', size: 'Huge' }])).not.to.deep.equal([]);
    // Newer than 1.5.
    expect(problems([{ type: 'Carousel', pages: [] }])).not.to.deep.equal([]);
  });
});
