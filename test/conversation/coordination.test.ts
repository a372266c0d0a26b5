import { expect } from 'chai';
import fc from 'fast-check';
import { conjuncts } from '../../src/conversation/coordination.js';

describe('conjuncts', () => {
  for (const [question, singles] of Object.entries({
    'Was sind Neptun und Triton?': ['Was sind Neptun?', 'Was sind Triton?'],
    'What are Neptun and Triton?': ['What are Neptun?', 'What are Triton?'],
    'Neptun & Triton': ['Neptun', 'Triton'],
    'Wer betreut Gäste und Kinder im Bad?': [
      'Wer betreut Gäste im Bad?',
      'Wer betreut Kinder im Bad?',
    ],
    'Was kosten Handtuch, Kappe und Karte?': [
      'Was kosten Handtuch?',
      'Was kosten Kappe?',
      'Was kosten Karte?',
    ],
    'Wo gibt es Kinder-Kurse sowie Karten?': ['Wo gibt es Kinder-Kurse?', 'Wo gibt es Karten?'],
    'Wer kennt die Preise des Bades und die Kurse?': [
      'Wer kennt die Preise des Bades?',
      'Wer kennt die Kurse?',
    ],
    'was kostet der eintritt seit wann gibt es das bad': [
      'was kostet der eintritt',
      'seit wann gibt es das bad',
    ],
    'how much is admission and when do you open': ['how much is admission and', 'when do you open'],
  })) {
    it(`takes “${question}” apart`, () => {
      expect(conjuncts(question)).to.deep.include(singles);
    });
  }

  it('gives the longer things first that may be joined', () => {
    expect(conjuncts('Wer kennt die Preise des Bades und die Kurse?')[0]).to.deep.equal([
      'Wer kennt die Preise des Bades?',
      'Wer kennt die Kurse?',
    ]);
  });

  for (const question of [
    'Was ist Neptun?',
    'Wann und wo?',
    'und Triton?',
    'Neptun und',
    '',
    '&',
  ]) {
    it(`finds nothing joined in “${question}”`, () => {
      expect(conjuncts(question)).to.deep.equal([]);
    });
  }

  it('gives at least two questions each way, shorter than the whole, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'und',
        'und auch',
        'and',
        '&',
        'sowie',
        'die',
        'the',
        'Bad',
        'Kinder-',
        'Kurs',
        '9',
        'der',
      ],
      ...['wer', 'seit wann', 'of', 'what', ',', ', ', '-', '?', '\n'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (question) => {
        const ways = conjuncts(question);
        expect(ways.length).to.be.at.most(3);
        for (const singles of ways) {
          expect(singles.length, question).to.be.at.least(2);
          for (const single of singles) {
            expect(single.length, question).to.be.below(question.length);
            expect(single, question).to.match(/[\p{L}\p{N}]/u);
          }
        }
      }),
    );
  });

  it('reads long lists without end', () => {
    const units = ['a, ', 'der a, ', 'a-', 'der ', 'a  ', 'der a von der b, ', 'der der der, '];
    for (const unit of units) {
      expect(conjuncts(`${unit.repeat(40_000 / unit.length)}!`), unit).to.deep.equal([]);
    }
  });
});
