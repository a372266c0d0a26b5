import { expect } from 'chai';
import { renderPlainText } from '../../../src/bot/renderers/plain-text-renderer.js';
import { channelOf } from '../../../src/bot/channels.js';
import type { Button } from '../../../src/conversation/reply.js';
import { NEW_CONVERSATION } from '../../../src/conversation/conversation.js';
import { CITATION } from '../../support/citation.js';
import { reply } from '../../support/fake-responder.js';
import { projectContent } from '../../support/project-content.js';

const QUESTION: Button = { title: 'Wie hoch?', value: { v: 1, entry: 'funding-amount' } };

describe('renderPlainText', () => {
  before(async function () {
    // The whole index is built.
    this.timeout(60_000);
    await projectContent();
  });

  it('is for channels of which nothing is known', () => {
    for (const channel of ['sms', 'email', 'no-such-channel']) {
      expect(channelOf(channel).render).to.equal(renderPlainText);
    }
  });

  it('says all in one text without marks: answer, proof, and what to ask next by number', () => {
    const said = reply('Das **BMBF**, [hier](https://bmbf.example/).', {
      buttonsTitle: 'Dazu passt auch:',
      buttons: [QUESTION, { ...QUESTION, title: 'Seit wann?' }],
      citations: [CITATION],
    });
    expect(renderPlainText(said)).to.deep.equal({
      type: 'message',
      text: 'Das BMBF, hier (https://bmbf.example/).\n\n„Um 9 Uhr.“\nQuelle: Faltblatt, undatiert\n\nDazu passt auch:\n1. Wie hoch?\n2. Seit wann?',
      textFormat: 'plain',
      locale: 'de',
      inputHint: 'acceptingInput',
    });
  });

  for (const first of ['beteiligte Unis', 'Themen', 'Wer fördert die MII?']) {
    it(`offers numbers that can be typed, after “${first}”`, async () => {
      const { responder } = await projectContent();
      const { reply: said, state } = responder.respond({ text: first }, NEW_CONVERSATION);
      const { text } = renderPlainText(said);
      expect(said.buttons).to.have.length.greaterThan(1);
      for (const [i, { title, value }] of said.buttons.entries()) {
        expect(text).to.include(`\n${i + 1}. ${title}`);
        const typed = responder.respond({ text: String(i + 1) }, state).reply;
        const clicked = responder.respond({ text: null, value }, state).reply;
        expect(typed.parts, title).to.deep.equal(clicked.parts);
      }
    });
  }
});
