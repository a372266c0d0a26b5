import { expect } from 'chai';
import { numberedReplyText, replyText } from '../../src/conversation/reply-text.js';
import { reply } from '../support/fake-responder.js';

const CITATION = {
  document: 'leaflet',
  title: 'Faltblatt',
  publisher: null,
  url: null,
  date: null,
  age: 'undatiert',
  quote: 'Um 9 Uhr.',
  attribution: 'Quelle: Faltblatt, undatiert',
};

describe('replyText', () => {
  it('is the text alone where there is no proof', () => {
    expect(replyText({ text: 'Guten Tag!', citations: [] })).to.equal('Guten Tag!');
  });

  it('sets quotations under the text, each with its source', () => {
    const text = replyText({ text: 'Um neun.', citations: [CITATION, CITATION] });
    expect(text.split('\n\n')).to.have.lengthOf(3);
    expect(text).to.match(/^Um neun\.\n\n> \S?Um 9 Uhr\.\S?/u);
    expect(text).to.include('\n> Quelle: Faltblatt, undatiert');
  });
});

describe('numberedReplyText', () => {
  const buttons = ['Wann?', 'Wo?'].map((title) => ({
    title,
    value: { v: 1, entry: title } as const,
  }));

  it('numbers a choice', () => {
    expect(numberedReplyText(reply('Meinten Sie?', { buttons, numbered: true }))).to.equal(
      'Meinten Sie?\n\n1. Wann?\n2. Wo?',
    );
  });

  it('leaves out buttons that are no choice', () => {
    expect(numberedReplyText(reply('Um neun.', { buttons }))).to.equal('Um neun.');
  });
});
