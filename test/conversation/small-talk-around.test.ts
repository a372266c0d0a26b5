import { expect } from 'chai';
import fc from 'fast-check';
import { withoutSmallTalk } from '../../src/conversation/small-talk-around.js';

const isSmallTalk = (piece: string): boolean => /^(?:hallo|bitte|danke)\W*$/iu.test(piece);
const rest = (clause: string): string => withoutSmallTalk(clause, isSmallTalk);

describe('withoutSmallTalk', () => {
  it('leaves out what stands before and behind the question', () => {
    expect(rest('Hallo, was kostet der Eintritt, danke')).to.equal('was kostet der Eintritt,');
    expect(rest('Danke! – wann öffnet das Bad')).to.equal('– wann öffnet das Bad');
  });

  it('leaves in what stands within', () => {
    expect(rest('was kostet, bitte, der Eintritt')).to.equal('was kostet, bitte, der Eintritt');
  });

  it('leaves nothing where every piece is small talk', () => {
    for (const clause of ['Hallo, danke', 'Hallo! Bitte – danke']) {
      expect(rest(clause), clause).to.equal('');
    }
  });

  it('leaves a clause without small talk as it is', () => {
    expect(rest('was kosten Handtuch, Kappe und Karte')).to.equal(
      'was kosten Handtuch, Kappe und Karte',
    );
  });

  it('leaves a part of the clause, whatever it is', () => {
    const piece = fc.constantFrom('Hallo', 'danke', 'Bad', ',', ';', '!', '–', '9,5');
    const clause = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(clause, (text) => {
        expect(text.replace(/\s+/g, ' ')).to.include(rest(text).replace(/\s+/g, ' '));
      }),
    );
  });
});
