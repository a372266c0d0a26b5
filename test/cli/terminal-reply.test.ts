import { expect } from 'chai';
import { terminalReply, terminalTurn } from '../../src/cli/terminal-reply.js';
import type { Button } from '../../src/conversation/reply.js';
import { reply } from '../support/fake-responder.js';

const PIPE = { width: null, bold: false };
const QUESTION: Button = { title: 'Wer zahlt?', value: { v: 1, entry: 'funder' } };
const TOOLS: Button[] = [
  { title: 'Alle Quellen', value: { v: 1, action: 'sources', of: 'funder' } },
  { title: 'Hilfreich', value: { v: 1, helpful: true, of: 'funder' } },
];
const NONE: Button = { title: 'Nichts davon', value: { v: 1, command: 'none-of-these' } };

describe('A single reply in the terminal', () => {
  it('lists what else to ask', () => {
    const answer = reply('Text', { buttonsTitle: 'Dazu passt auch:', buttons: [QUESTION] });
    expect(terminalReply(answer, PIPE)).to.equal('Text\n\nDazu passt auch:\n- Wer zahlt?');
  });

  it('leaves out what only a conversation can use', () => {
    const suggestions = reply('Meinten Sie:', { numbered: true, buttons: [QUESTION, NONE] });
    expect(terminalReply(suggestions, PIPE)).to.equal('Meinten Sie:\n\n1. Wer zahlt?');
  });

  it('is its text alone where there is nothing else to ask', () => {
    expect(terminalReply(reply('Text', { tools: TOOLS }), PIPE)).to.equal('Text');
  });
});

describe('A reply in a conversation', () => {
  it('numbers every button', () => {
    const suggestions = reply('Meinten Sie:', { numbered: true, buttons: [QUESTION, NONE] });
    expect(terminalTurn(suggestions, PIPE)).to.equal(
      'Meinten Sie:\n\n1. Wer zahlt?\n2. Nichts davon',
    );
  });

  it('numbers the tools on, in one line beneath the buttons', () => {
    expect(terminalTurn(reply('Text', { buttons: [QUESTION], tools: TOOLS }), PIPE)).to.equal(
      'Text\n\n1. Wer zahlt?\n\n2. Alle Quellen · 3. Hilfreich',
    );
    expect(terminalTurn(reply('Text', { tools: TOOLS }), PIPE)).to.equal(
      'Text\n\n1. Alle Quellen · 2. Hilfreich',
    );
  });
});
