import { expect } from 'chai';
import { renderAdaptiveCard } from '../../../src/bot/renderers/adaptive-card-renderer.js';
import type { Button, Reply } from '../../../src/conversation/reply.js';
import { CITATION } from '../../support/citation.js';
import { reply } from '../../support/fake-responder.js';

const QUESTION: Button = {
  title: 'Wie hoch ist die Förderung?',
  value: { v: 1, entry: 'funding-amount' },
};
const TOPICS: Button = { title: 'Themen', value: { v: 1, command: 'topics' } };
const SOURCES: Button = {
  title: 'Alle Quellen',
  value: { v: 1, action: 'sources', of: 'funder' },
};
const HELPFUL: Button = { title: 'Hilfreich', value: { v: 1, helpful: true, of: 'funder' } };

interface Clickable {
  text?: string;
  selectAction?: { type: string; title: string; data: unknown };
}

interface Element {
  type: string;
  text?: string;
  columns?: Clickable[];
  inlines?: Clickable[];
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

  it('sends no card where there is nothing to click', () => {
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

  it('puts the tools in one quiet line of text beneath the buttons', () => {
    const body = bodyOf({ buttons: [QUESTION], tools: [SOURCES, HELPFUL] });
    expect(body.map(({ type }) => type)).to.deep.equal(['ColumnSet', 'RichTextBlock']);
    const line = body[1]?.inlines ?? [];
    expect(line.map(({ text }) => text).join('')).to.equal('Alle Quellen · Hilfreich');
    for (const run of line) expect(run).to.include({ size: 'Small', isSubtle: true });
  });

  it('lets a tool post its value, under its name', () => {
    const line = bodyOf({ tools: [SOURCES, HELPFUL] })[0]?.inlines ?? [];
    expect(line.flatMap(({ selectAction }) => selectAction ?? [])).to.deep.equal([
      { type: 'Action.Submit', title: 'Alle Quellen', data: SOURCES.value },
      { type: 'Action.Submit', title: 'Hilfreich', data: HELPFUL.value },
    ]);
  });

  it('reads without its card: notice, every part and its quotations are text', () => {
    const first = { ...reply('Eins.').parts[0]!, citations: [CITATION] };
    const second = reply('Zwei.').parts[0]!;
    const { text } = renderAdaptiveCard(
      reply('Eins.', { notice: 'Bitte keine Namen.', parts: [first, second], tools: [SOURCES] }),
    );
    expect(text).to.match(/^Bitte keine Namen\.\n\nEins\.\n\nZwei\.\n\n> „Um 9 Uhr\.“[^]*$/);
  });

  it('expects a choice where it suggests', () => {
    const more: Partial<Reply> = { kind: 'suggestions', buttons: [QUESTION] };
    expect(renderAdaptiveCard(reply('Meinten Sie?', more)).inputHint).to.equal('expectingInput');
  });
});
