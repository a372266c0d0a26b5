import { expect } from 'chai';
import fc from 'fast-check';
import { clauses } from '../../src/conversation/clauses.js';
import { questionsIn } from '../../src/conversation/questions.js';

const isSmallTalk = (text: string): boolean =>
  /^(?:hallo|danke|können sie mir helfen)\W*$/iu.test(text);
/** The clauses of a message but for those that are small talk alone. */
const saying = (message: string): string[] => clauses(message).filter((c) => !isSmallTalk(c));
const questions = (message: string) => questionsIn(saying(message), isSmallTalk);

describe('questionsIn', () => {
  it('gives every question of a message, in order', () => {
    expect(questions('Was kostet der Eintritt? Und wann öffnet das Bad?')).to.deep.equal([
      ['Was kostet der Eintritt?'],
      ['Und wann öffnet das Bad?'],
    ]);
  });

  it('gives one that leans on a statement together with it, too', () => {
    expect(
      questions('Dort hing ein Zettel des Vereins. Was kostet jetzt der Eintritt?'),
    ).to.deep.equal([
      [
        'Was kostet jetzt der Eintritt?',
        'Dort hing ein Zettel des Vereins. Was kostet jetzt der Eintritt?',
      ],
    ]);
  });

  it('does not read a question together with the one before it', () => {
    for (const question of questions('Was kostet der Eintritt? Wann öffnet das Bad?')) {
      expect(question).to.have.lengthOf(1);
    }
  });

  it('passes over statements where something is asked', () => {
    expect(
      questions(
        'wir waren alle im bad. es war schön. was kostet der eintritt? schon mal vielen dank',
      )
        .flat()
        .at(-1),
    ).to.match(/was kostet der eintritt\?$/);
  });

  it('takes a short message that asks nothing for one question', () => {
    expect(questions('Mein blaues Handtuch ist weg. Es ist neu.')).to.deep.equal([
      ['Mein blaues Handtuch ist weg. Es ist neu.'],
    ]);
  });

  it('takes keywords in lines for a question each', () => {
    expect(questions('Eintritt\nÖffnungszeiten')).to.deep.equal([['Eintritt'], ['Öffnungszeiten']]);
  });

  it('reads a long message that asks nothing clause by clause', () => {
    const [first, second] = [
      'Ich würde gern im Bad schwimmen gehen.',
      'Für meine Kinder wäre auch der Eintritt wichtig.',
    ];
    expect(questions(`${first} ${second}`)).to.deep.equal([[first, second]]);
  });

  it('leaves small talk out', () => {
    expect(questions('Hallo, was kostet der Eintritt? Danke')).to.deep.equal([
      ['was kostet der Eintritt?'],
    ]);
    expect(questions('Können Sie mir helfen? Was kostet der Eintritt?')).to.deep.equal([
      ['Was kostet der Eintritt?'],
    ]);
  });

  it('gives none where all is small talk, or nothing', () => {
    for (const message of ['Hallo', 'Hallo, danke', 'Hallo! Danke.', '', ' ']) {
      expect(questions(message), message).to.deep.equal([]);
    }
  });

  it('gives questions that have a reading each, whatever the message', () => {
    const piece = fc.constantFrom(
      'Hallo',
      'danke,',
      'wer',
      'Bad',
      '?',
      '. ',
      '!',
      '\n',
      'und',
      ',',
    );
    const message = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(message, (text) => {
        const found = questions(text);
        expect(found.length).to.be.at.most(saying(text).length);
        for (const [itself, ...more] of found) {
          expect(itself!.trim(), text).to.not.equal('');
          for (const reading of more) expect(reading.endsWith(itself!), text).to.equal(true);
        }
      }),
    );
  });
});
