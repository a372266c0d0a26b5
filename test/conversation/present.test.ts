import { expect } from 'chai';
import { PresentWords } from '../../src/conversation/present.js';
import { tokenize } from '../../src/text/tokens.js';
import { POOL_DIALOGS } from '../support/pool.js';

const german = new PresentWords(POOL_DIALOGS.de);
const asks = (message: string): boolean => german.in(tokenize(message));

describe('PresentWords', () => {
  it('recognises words and phrases, however they are spelt', () => {
    for (const message of ['Was kostet es AKTUELL?', 'heute', 'Gibt es das immer noch?']) {
      expect(asks(message), message).to.equal(true);
    }
  });

  it('recognises whole words alone', () => {
    for (const message of ['Was kostet es?', 'nochmal', 'Heuteabend', 'immer', '']) {
      expect(asks(message), message).to.equal(false);
    }
  });

  it('gives the single words that say nothing of the topic', () => {
    expect(Array.from(german.light)).to.deep.equal(['aktull', 'heute', 'noch']);
  });

  it('gives a text without these single words: what else it asks', () => {
    for (const [text, other] of [
      ['Was kostet heute der Eintritt?', 'Was kostet der Eintritt?'],
      ['Was kostet der Eintritt AKTUELL?', 'Was kostet der Eintritt?'],
      ['heute', ''],
      ['Was kostet der Eintritt?', 'Was kostet der Eintritt?'],
      ['Heuteabend?', 'Heuteabend?'],
    ] as const) {
      expect(german.without(text), text).to.equal(other);
    }
  });

  it('knows the phrases of each language', () => {
    expect(new PresentWords(POOL_DIALOGS.en).in(tokenize('open at the moment?'))).to.equal(true);
  });
});
