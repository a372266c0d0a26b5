import { expect } from 'chai';
import { chosenTurn } from '../../src/cli/chosen-turn.js';
import type { Button } from '../../src/conversation/reply.js';

const BUTTONS: Button[] = [
  { title: 'Eins', value: { v: 1, entry: 'one' } },
  { title: 'Zwei', value: { v: 1, topic: 'two' } },
];

describe('A line of a conversation', () => {
  it('clicks the button whose number it is', () => {
    expect(chosenTurn(' 2. ', BUTTONS)).to.deep.equal({
      text: null,
      value: { v: 1, topic: 'two' },
    });
  });

  for (const line of ['0', '3', '112', '1 Frage', 'zwei', '']) {
    it(`is a message otherwise: "${line}"`, () => {
      expect(chosenTurn(line, BUTTONS)).to.deep.equal({ text: line });
    });
  }
});
