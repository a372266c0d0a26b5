import { expect } from 'chai';
import { numberedReplyText, partText, replyText } from '../../src/conversation/reply-text.js';
import type { AnswerForm } from '../../src/knowledge/entry.js';
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

describe('partText', () => {
  it('quotes as the language of the answer does', () => {
    const text = (form: AnswerForm): string =>
      partText(reply('Um neun.', { form, citations: [CITATION] }));
    expect(text('de')).to.include('> „Um 9 Uhr.“  \n> Quelle');
    expect(text('de-simple')).to.include('> „Um 9 Uhr.“');
    expect(text('en')).to.include('> “Um 9 Uhr.”');
  });
});

describe('replyText', () => {
  it('is the text alone where there is no proof', () => {
    expect(replyText(reply('Guten Tag!'))).to.equal('Guten Tag!');
  });

  it('sets quotations under the text, each with its source', () => {
    const text = replyText(reply('Um neun.', { citations: [CITATION, CITATION] }));
    expect(text.split('\n\n')).to.have.lengthOf(3);
    expect(text).to.match(/^Um neun\.\n\n> \S?Um 9 Uhr\.\S?/u);
    expect(text).to.include('\n> Quelle: Faltblatt, undatiert');
  });

  it('says each part with its own proof, in order', () => {
    const { parts: proven } = reply('Um neun.', { citations: [CITATION] });
    const { parts: unproven } = reply('Das weiß ich nicht.');
    expect(replyText(reply('Um neun.', { parts: [...proven, ...unproven] }))).to.match(
      /^Um neun\.\n\n> .*\n> .*\n\nDas weiß ich nicht\.$/u,
    );
  });

  it('begins with the notice', () => {
    expect(replyText(reply('Um neun.', { notice: 'Höchstens vier.' }))).to.equal(
      'Höchstens vier.\n\nUm neun.',
    );
  });

  it('makes a line of the text a line for the reader, and leaves lists and paragraphs', () => {
    expect(replyText(reply('Guten Tag!\nIch bin da.\n\nSie können:\n- fragen\n- gehen'))).to.equal(
      'Guten Tag!  \nIch bin da.\n\nSie können:\n- fragen\n- gehen',
    );
    expect(replyText(reply('Ja.', { notice: 'Eins.\nZwei.' }))).to.equal('Eins.  \nZwei.\n\nJa.');
    expect(replyText(reply('Am\n13.\u00a0Februar\n*dort*'))).to.equal(
      'Am  \n13.\u00a0Februar  \n*dort*',
    );
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
