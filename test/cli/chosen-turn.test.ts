import { expect } from 'chai';
import { chosenTurn } from '../../src/cli/chosen-turn.js';
import { reply } from '../support/fake-responder.js';

const REPLY = reply('Text', {
  buttons: [
    { title: 'Eins', value: { v: 1, entry: 'one' } },
    { title: 'Zwei', value: { v: 1, topic: 'two' } },
  ],
  tools: [{ title: 'Hilfreich', value: { v: 1, helpful: true, of: 'one' } }],
});

describe('A line of a conversation', () => {
  it('clicks the button whose number it is', () => {
    expect(chosenTurn(' 2. ', REPLY)).to.deep.equal({
      text: null,
      value: { v: 1, topic: 'two' },
    });
  });

  it('clicks the tool whose number it is: tools are numbered after the buttons', () => {
    expect(chosenTurn('3', REPLY)).to.deep.equal({
      text: null,
      value: { v: 1, helpful: true, of: 'one' },
    });
  });

  for (const line of ['0', '4', '112', '1 Frage', 'zwei', '']) {
    it(`is a message otherwise: "${line}"`, () => {
      expect(chosenTurn(line, REPLY)).to.deep.equal({ text: line });
    });
  }
});
