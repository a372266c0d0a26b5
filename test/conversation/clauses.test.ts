import { expect } from 'chai';
import fc from 'fast-check';
import { asks, asksPlainly, clauses } from '../../src/conversation/clauses.js';

const MOST_CLAUSES = 16;

/** What may be pieced together to a message: joints, marks, words that open questions, and others. */
const piece = fc.constantFrom(
  ...['und', 'and', 'und auch', 'außerdem', 'wer', 'seit wann', 'nenne mir', 'is there', 'Bad'],
  ...['Eintritt', 'z. B.', '9', ',', ';', ':', '–', '.', '?', '!', '…', '\n', '\n\n', '- ', '👍'],
);

describe('clauses', () => {
  for (const [message, expected] of Object.entries({
    'Was kostet der Eintritt?': ['Was kostet der Eintritt?'],
    'Was kostet der Eintritt? Wann öffnet das Bad?': [
      'Was kostet der Eintritt?',
      'Wann öffnet das Bad?',
    ],
    'Was kostet der Eintritt\nWann öffnet das Bad': [
      'Was kostet der Eintritt',
      'Wann öffnet das Bad',
    ],
    'Was kostet der Eintritt und wann öffnet das Bad?': [
      'Was kostet der Eintritt',
      'wann öffnet das Bad?',
    ],
    'What is admission, and also when does the pool open': [
      'What is admission',
      'when does the pool open',
    ],
    'Was kostet der Eintritt, seit wann gibt es das Bad?': [
      'Was kostet der Eintritt',
      'seit wann gibt es das Bad?',
    ],
    'Ich komme morgen und brauche ein Handtuch': ['Ich komme morgen', 'brauche ein Handtuch'],
    'Wann öffnet das Bad und kostet das etwas?': ['Wann öffnet das Bad', 'kostet das etwas?'],
    'Ich kann nicht schwimmen, wo lerne ich das?': [
      'Ich kann nicht schwimmen',
      'wo lerne ich das?',
    ],
    '1. Was kostet der Eintritt?\n2) Bis wann?': ['Was kostet der Eintritt?', 'Bis wann?'],
    'a) Was kostet der Eintritt?\nb) Bis wann?': ['Was kostet der Eintritt?', 'Bis wann?'],
  })) {
    it(`of “${message.replace('\n', ' / ')}” are ${expected.length}`, () => {
      expect(clauses(message)).to.deep.equal(expected);
    });
  }

  for (const whole of [
    'Wann und wo lerne ich schwimmen?',
    'Gibt es Kurse für Kinder und Anfänger?',
    'Was kosten Handtuch, Kappe und Karte?',
    'Wir waren im Bad und es war schön',
    'Ich bin 12 und muss ein Referat halten.',
    'Ich schwimme gern und kostet das etwas.',
  ]) {
    it(`of “${whole}” are one: nothing behind a joint asks anything`, () => {
      expect(clauses(whole)).to.deep.equal([whole]);
    });
  }

  it('are none where nothing is said', () => {
    for (const nothing of ['', ' ', '\n \n']) expect(clauses(nothing)).to.deep.equal([]);
  });

  it('are each given once', () => {
    expect(clauses('Wann öffnet das Bad? Wann öffnet das Bad?')).to.have.lengthOf(1);
  });

  it('are taken together where there are very many, and none is lost', () => {
    const many = Array.from({ length: 3 * MOST_CLAUSES }, (_, i) => `Wer ist Gast ${i}?`);
    const found = clauses(many.join(' '));
    expect(found.length).to.be.at.most(MOST_CLAUSES);
    expect(found.join(' ')).to.equal(many.join(' '));
  });

  it('are pieces of the message, in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: MOST_CLAUSES }), (pieces) => {
        const message = pieces.join(' ');
        let from = 0;
        for (const clause of clauses(message)) {
          const at = message.indexOf(clause);
          expect(at, `${clause} in ${message}`).to.be.at.least(0);
          // The same words may stand there again.
          expect(message.indexOf(clause, from), `${clause} in ${message}`).to.be.at.least(0);
          from = at + clause.length;
        }
      }),
    );
  });

  it('are few, and hold nothing that the message does not, whatever it is', () => {
    const message = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(message, (text) => {
        const found = clauses(text);
        expect(found.length).to.be.at.most(MOST_CLAUSES);
        const rest = text.split(/\s+/);
        for (const word of found.join(' ').split(/\s+/)) {
          const at = rest.findIndex((other) => other.includes(word));
          expect(at, word).to.be.at.least(0);
          // Further clauses may be cut out of the same stretch.
          rest.splice(0, at);
        }
      }),
    );
  });

  it('are found in messages that would take a pattern with nested repetition for ever', () => {
    for (const unit of ['a, ', 'und ', 'a und ', 'und aaaat ', 'wer, ', ' ', 'at ', '? ', '.\n']) {
      const found = clauses(`${unit.repeat(20_000 / unit.length)}x?`);
      expect(found.length, unit).to.be.within(1, MOST_CLAUSES);
    }
    expect(clauses(`und ${'a'.repeat(20_000)}t das`)).to.have.lengthOf(1);
  });
});

describe('asks', () => {
  for (const question of [
    'Eintritt?',
    'wer zahlt',
    'seit wann gibt es das Bad',
    'gibt es Kurse',
    'und wie teuer ist es',
    'äh, was kostet das',
    'nenne mir die Preise',
    'Bitte nennen Sie die Preise',
    'who pays',
    'by whom was it built',
    'is there a sauna',
    'please tell me the prices',
    'I need a towel',
  ]) {
    it(`takes “${question}” for a question`, () => {
      expect(asks(question)).to.equal(true);
    });
  }

  for (const statement of [
    'Eintritt',
    'Ich war gestern im Bad',
    'Das Bad ist schön',
    'We were at the pool, which was nice',
    '',
    '👍',
  ]) {
    it(`does not take “${statement}” for one`, () => {
      expect(asks(statement)).to.equal(false);
    });
  }

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(asks(text)).to.be.a('boolean');
        expect(asks(`${text}?`)).to.equal(true);
      }),
    );
  });
});

describe('asksPlainly', () => {
  it('is true of what ends or begins as a question', () => {
    for (const question of ['Eintritt?', 'wer zahlt', 'seit wann gibt es das Bad', 'und wo']) {
      expect(asksPlainly(question), question).to.equal(true);
    }
  });

  it('is false of what is told or only may be asked', () => {
    for (const text of ['Eintritt', 'gibt es Kurse', 'Ruf mich an', 'I need a towel', '', '👍']) {
      expect(asksPlainly(text), text).to.equal(false);
    }
  });
});
