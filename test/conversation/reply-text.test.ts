import { expect } from 'chai';
import { numberedReplyText, partText, replyText } from '../../src/conversation/reply-text.js';
import type { AnswerForm } from '../../src/knowledge/entry.js';
import { CITATION } from '../support/citation.js';
import { reply } from '../support/fake-responder.js';

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
    const other = { ...CITATION, quote: 'Bis 2022.' };
    const text = replyText(reply('Um neun.', { citations: [CITATION, other] }));
    expect(text.split('\n\n')).to.have.lengthOf(3);
    expect(text).to.match(/^Um neun\.\n\n> \S?Um 9 Uhr\.\S?/u);
    expect(text).to.include('\n> Quelle: Faltblatt, undatiert');
  });

  it('says each part in order, and what proves several of them once', () => {
    const parts = ['Um neun.', 'Das weiß ich nicht.', 'Bis sechs.'].flatMap(
      (text) => reply(text, { citations: text.startsWith('Das') ? [] : [CITATION] }).parts,
    );
    expect(replyText({ notice: null, parts })).to.match(
      /^Um neun\.\n\nDas weiß ich nicht\.\n\nBis sechs\.\n\n> .*\n> .*$/u,
    );
  });

  it('keeps lines apart that Markdown would run together, but not those of a list', () => {
    expect(replyText(reply('Guten Tag!\nHier ist das Bad.'))).to.equal(
      'Guten Tag!  \nHier ist das Bad.',
    );
    const list = 'Es gibt:\n- Kurse\n- Karten\n\nUnd:\n1. Kappen\n2. Handtücher';
    expect(replyText(reply(list))).to.equal(list);
    expect(replyText(reply('6 Euro\n2022 noch'))).to.equal('6 Euro  \n2022 noch');
  });

  it('does so in the notice, too, and before a date', () => {
    expect(replyText(reply('Ja.', { notice: 'Eins.\nZwei.' }))).to.equal('Eins.  \nZwei.\n\nJa.');
    expect(replyText(reply('Am\n13.\u00a0Februar'))).to.equal('Am  \n13.\u00a0Februar');
  });

  it('begins with the notice', () => {
    expect(replyText(reply('Um neun.', { notice: 'Höchstens vier.' }))).to.equal(
      'Höchstens vier.\n\nUm neun.',
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
