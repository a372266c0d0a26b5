import { expect } from 'chai';
import { markClicked } from '../../../../src/bot/renderers/teams/mark-clicked.js';
import { renderTeams } from '../../../../src/bot/renderers/teams/teams-renderer.js';
import { reply } from '../../../support/fake-responder.js';

const message = renderTeams(
  reply('Meinten Sie?', {
    kind: 'suggestions',
    buttons: [
      { title: 'Wer?', value: { v: 1, entry: 'funder' } },
      { title: 'Wie viel?', value: { v: 1, entry: 'amount' } },
    ],
  }),
  { isFirst: false },
)[0]!;

describe('markClicked', () => {
  it('marks the clicked button, and leaves the message as it was sent', () => {
    const before = JSON.stringify(message);
    const marked = markClicked(message, { v: 1, entry: 'amount' });
    expect(JSON.stringify(marked)).to.include('"✓ Wie viel?"').and.to.include('"Wer?"');
    expect(JSON.stringify(marked).match(/✓/g)).to.have.lengthOf(1);
    expect(JSON.stringify(message)).to.equal(before);
  });

  it('leaves what a click sends as it is', () => {
    const marked = markClicked(message, { v: 1, entry: 'amount' });
    expect(JSON.stringify(marked)).to.include('{"v":1,"entry":"amount"}');
  });

  it('adds to the marks of earlier clicks, each once', () => {
    const once = markClicked(message, { v: 1, entry: 'amount' })!;
    const twice = markClicked(once, { v: 1, entry: 'funder' })!;
    expect(JSON.stringify(twice).match(/✓/g)).to.have.lengthOf(2);
    expect(markClicked(twice, { v: 1, entry: 'funder' })).to.deep.equal(twice);
  });

  it('finds the button although a client adds to its value', () => {
    expect(markClicked(message, { v: 1, entry: 'amount', msteams: {} })).not.to.equal(null);
  });

  it('marks nothing for a button that is not there, or no button at all', () => {
    for (const value of [{ v: 1, entry: 'gone' }, undefined, 'amount', { v: 2 }]) {
      expect(markClicked(message, value)).to.equal(null);
    }
    expect(markClicked({ text: 'Hallo' }, { v: 1, entry: 'amount' })).to.equal(null);
  });
});
