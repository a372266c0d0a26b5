import { expect } from 'chai';
import { renderAdaptiveCard } from '../../src/bot/adaptive-card-renderer.js';
import type { Button, Reply } from '../../src/conversation/reply.js';
import { reply } from '../support/fake-responder.js';

const QUESTION: Button = {
  title: 'Wie hoch ist die Förderung?',
  value: { v: 1, entry: 'funding-amount' },
};
const TOPICS: Button = { title: 'Themen', value: { v: 1, command: 'topics' } };

interface Column {
  selectAction?: { type: string; title: string; data: unknown };
}

interface Element {
  type: string;
  text?: string;
  columns?: Column[];
}

function bodyOf(more: Partial<Reply>): Element[] {
  const [attachment] = renderAdaptiveCard(reply('Hallo', more)).attachments ?? [];
  expect(attachment?.contentType).to.equal('application/vnd.microsoft.card.adaptive');
  return (attachment?.content as { body: Element[] }).body;
}

/** The titles of the buttons, row by row; null where a place is empty. */
function titlesOf(body: Element[]): (string | null)[][] {
  return body.flatMap(({ columns }) =>
    columns ? [columns.map(({ selectAction }) => selectAction?.title ?? null)] : [],
  );
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
    const body = bodyOf({ buttons: [QUESTION, TOPICS], buttonsTitle: 'Dazu passt auch:' });
    expect(body[0]).to.include({ type: 'TextBlock', text: 'Dazu passt auch:' });
    expect(titlesOf(body)).to.deep.equal([['Wie hoch ist die Förderung?'], ['Themen']]);
  });

  it('lets a button post its value', () => {
    expect(bodyOf({ buttons: [QUESTION] })[0]?.columns?.[0]?.selectAction).to.deep.equal({
      type: 'Action.Submit',
      title: 'Wie hoch ist die Förderung?',
      data: { v: 1, entry: 'funding-amount' },
    });
  });

  it('shows short buttons side by side, and every one of many', () => {
    expect(titlesOf(bodyOf({ buttons: [TOPICS, TOPICS, TOPICS] }))).to.deep.equal([
      ['Themen', 'Themen'],
      ['Themen', null],
    ]);
    const many = Array.from({ length: 40 }, () => QUESTION);
    expect(titlesOf(bodyOf({ buttons: many }))).to.have.length(40);
  });

  it('expects a choice where it suggests', () => {
    const more: Partial<Reply> = { kind: 'suggestions', buttons: [QUESTION] };
    expect(renderAdaptiveCard(reply('Meinten Sie?', more)).inputHint).to.equal('expectingInput');
  });
});
