import { expect } from 'chai';
import { TEXTS } from '../../../widget/launcher/texts.js';

describe('the texts of the launcher', () => {
  it('are there in each language, and differ', () => {
    const { de, en } = TEXTS;
    expect(Object.keys(en)).to.have.members(Object.keys(de));
    for (const [key, text] of Object.entries(de)) {
      expect(text).to.match(/\S/);
      expect(en[key as keyof typeof en])
        .to.match(/\S/)
        .and.not.equal(text);
    }
  });
});
