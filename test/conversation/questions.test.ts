import { expect } from 'chai';
import { possibleQuestions } from '../../src/conversation/questions.js';

const split = (text: string): string[] =>
  possibleQuestions(text, (sentence) => sentence.startsWith('Können Sie mir helfen'));

describe('possibleQuestions', () => {
  it('leaves a short message as it is', () => {
    const text = 'Wer zahlt? Und wie viel? Danke!';
    expect(split(text)).to.deep.equal([text]);
    expect(split('')).to.deep.equal(['']);
  });

  it('finds the question in a story, alone and with the sentence that it leans on', () => {
    expect(
      split(
        'Ich war gestern im Bad. Dort hing ein Zettel des Vereins. Was kostet jetzt der Eintritt?',
      ),
    ).to.deep.equal([
      'Was kostet jetzt der Eintritt?',
      'Dort hing ein Zettel des Vereins. Was kostet jetzt der Eintritt?',
    ]);
  });

  it('finds it without capitals, too', () => {
    expect(
      split(
        'wir waren gestern alle im bad und es war schön. was kostet der eintritt? danke schon mal',
      ),
    ).to.include('wir waren gestern alle im bad und es war schön. was kostet der eintritt?');
  });

  it('tries every sentence where none has a question mark', () => {
    expect(
      split(
        'Ich würde gern im Bad schwimmen gehen. Mich interessiert dabei der Eintritt für Kinder.',
      ),
    ).to.have.lengthOf(2);
  });

  it('passes over small talk and over scraps', () => {
    expect(
      split(
        'Können Sie mir helfen? Ja. Ich frage mich seit gestern Abend, was der Eintritt kostet.',
      ),
    ).to.deep.equal(['Ich frage mich seit gestern Abend, was der Eintritt kostet.']);
  });

  it('gives the whole message where it is nothing but scraps', () => {
    const text = 'Ja. '.repeat(20).trim();
    expect(split(text)).to.deep.equal([text]);
  });
});
