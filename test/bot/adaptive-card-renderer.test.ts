import { expect } from 'chai';
import { renderAdaptiveCard } from '../../src/bot/adaptive-card-renderer.js';
import type { Button } from '../../src/conversation/reply.js';
import { reply } from '../support/fake-responder.js';

const BUTTONS: Button[] = [
  { title: 'Wie hoch ist die Förderung?', value: { v: 1, entry: 'funding-amount' } },
  { title: 'Themen', value: { v: 1, command: 'topics' } },
];

interface CardElement {
  type: string;
  text?: string;
  selectAction?: { type: string; title: string; data: unknown };
}

describe('renderAdaptiveCard', () => {
  it('says the text in Markdown, in the language of the reply', () => {
    const activity = renderAdaptiveCard(reply('The **BMBF** funds it.', { language: 'en' }));
    expect(activity).to.include({
      type: 'message',
      text: 'The **BMBF** funds it.',
      textFormat: 'markdown',
      locale: 'en',
      inputHint: 'acceptingInput',
    });
  });

  it('sends no card where there are no buttons', () => {
    expect(renderAdaptiveCard(reply('Hallo')).attachments).to.deep.equal([]);
  });

  it('puts the buttons on a card below their title', () => {
    const more = { buttons: BUTTONS, buttonsTitle: 'Dazu passt auch:' };
    const { attachments } = renderAdaptiveCard(reply('Hallo', more));
    expect(attachments).to.have.length(1);
    expect(attachments?.[0]).to.include({
      contentType: 'application/vnd.microsoft.card.adaptive',
    });
    const { body } = attachments?.[0]?.content as { body: CardElement[] };
    expect(body[0]).to.include({ type: 'TextBlock', text: 'Dazu passt auch:' });
    expect(body.slice(1).map(({ selectAction }) => selectAction)).to.deep.equal([
      {
        type: 'Action.Submit',
        title: 'Wie hoch ist die Förderung?',
        data: { v: 1, entry: 'funding-amount' },
      },
      { type: 'Action.Submit', title: 'Themen', data: { v: 1, command: 'topics' } },
    ]);
  });

  it('shows buttons without a title as well', () => {
    const { attachments } = renderAdaptiveCard(reply('Hallo', { buttons: BUTTONS }));
    const { body } = attachments?.[0]?.content as { body: CardElement[] };
    expect(body.map(({ type }) => type)).to.deep.equal(['Container', 'Container']);
  });

  it('expects a choice where it suggests', () => {
    const more = { kind: 'suggestions', buttons: BUTTONS } as const;
    expect(renderAdaptiveCard(reply('Meinten Sie?', more)).inputHint).to.equal('expectingInput');
  });
});
