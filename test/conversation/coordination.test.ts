import { expect } from 'chai';
import fc from 'fast-check';
import { conjuncts } from '../../src/conversation/coordination.js';

describe('conjuncts', () => {
  for (const [question, singles] of Object.entries({
    'Was sind Neptun und Triton?': ['Was sind Neptun?', 'Was sind Triton?'],
    'What are Neptun and Triton?': ['What are Neptun?', 'What are Triton?'],
    'Neptun & Triton': ['Neptun', 'Triton'],
    'Wer betreut die Gäste und die Kinder im Bad?': [
      'Wer betreut die Gäste im Bad?',
      'Wer betreut die Kinder im Bad?',
    ],
    'Was kosten Handtuch, Kappe und Karte?': [
      'Was kosten Handtuch?',
      'Was kosten Kappe?',
      'Was kosten Karte?',
    ],
    'Wo gibt es Kinder-Kurse sowie Karten?': ['Wo gibt es Kinder-Kurse?', 'Wo gibt es Karten?'],
  })) {
    it(`cuts “${question}” into its single questions`, () => {
      expect(conjuncts(question)).to.deep.equal(singles);
    });
  }

  for (const question of ['Was ist Neptun?', 'Wann und wo?', 'und Triton?', 'Neptun und', '', '&']) {
    it(`finds nothing joined in “${question}”`, () => {
      expect(conjuncts(question)).to.deep.equal([]);
    });
  }

  it('gives at least two questions or none, each without the joint, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['und', 'und auch', 'and', '&', 'sowie', 'die', 'the', 'Bad', 'Kinder-', 'Kurs', '9', 'der'],
      ...[',', ', ', '-', '?', '\n'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (question) => {
        const found = conjuncts(question);
        expect(found).to.satisfy(({ length }: string[]) => length === 0 || length >= 2);
        for (const single of found) {
          expect(single.length, single).to.be.below(question.length);
          expect(single.trim(), question).to.not.equal('');
        }
      }),
    );
  });

  it('reads long lists without end', () => {
    for (const unit of ['a, ', 'der a, ', 'a-', 'der ', 'a  ', 'ab,  ']) {
      expect(conjuncts(`${unit.repeat(40_000 / unit.length)}!`), unit).to.deep.equal([]);
    }
  });

  it('does not begin within a hyphenated word', () => {
    expect(conjuncts('Kinder-Kurs und Karte')).to.deep.equal(['Kinder-Kurs', 'Karte']);
  });
});
