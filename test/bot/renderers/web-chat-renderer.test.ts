import { expect } from 'chai';
import { renderWebChat } from '../../../src/bot/renderers/web-chat-renderer.js';
import type { Button } from '../../../src/conversation/reply.js';
import { reply } from '../../support/fake-responder.js';

const QUESTION: Button = {
  title: 'Wie hoch ist die Förderung?',
  value: { v: 1, entry: 'funding-amount' },
};
const SOURCES: Button = { title: 'Alle Quellen', value: { v: 1, action: 'sources', of: 'funder' } };

describe('renderWebChat', () => {
  it('says the text in Markdown, in the language of the reply', () => {
    expect(renderWebChat(reply('The **BMBF** funds it.', { language: 'en' }))).to.include({
      type: 'message',
      text: 'The **BMBF** funds it.',
      textFormat: 'markdown',
      locale: 'en',
    });
  });

  it('suggests what to do next, the quiet things last and marked', () => {
    const activity = renderWebChat(
      reply('Hallo', {
        buttons: [QUESTION],
        tools: [SOURCES],
        buttonsTitle: 'Dazu passt auch:',
      }),
    );
    expect(activity.suggestedActions?.actions).to.deep.equal([
      { type: 'postBack', title: QUESTION.title, value: QUESTION.value },
      {
        type: 'postBack',
        title: SOURCES.title,
        value: SOURCES.value,
        channelData: { quiet: true },
      },
    ]);
    expect(activity.channelData).to.deep.equal({ buttonsTitle: 'Dazu passt auch:' });
  });

  it('expects a choice where it asks for one', () => {
    const activity = renderWebChat(reply('Meinten Sie?', { kind: 'suggestions' }));
    expect(activity.inputHint).to.equal('expectingInput');
  });
});
