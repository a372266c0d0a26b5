import { expect } from 'chai';
import fc from 'fast-check';
import { leaningOf } from '../../src/text/anaphora.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';

const LEANING: Record<Language, string[]> = {
  de: [
    'seit wann?',
    'und warum?',
    'wie viele sind das insgesamt?',
    'Wer betreibt die?',
    'Wie viel muss ich dafür bezahlen?',
    'Gibt es dort Kurse?',
    'und der Eintritt?',
    'aber für Kinder?',
    'Was ist mit Neptun?',
    'Und wie sieht es mit Neptun aus?',
  ],
  en: [
    'since when?',
    'and why?',
    'Who runs it?',
    'What is their phone number?',
    'Where are those lessons?',
    'and admission?',
    'What about Neptun?',
    'how about children',
  ],
};

const ALONE: Record<Language, string[]> = {
  de: [
    'Rufen Sie mich zurück',
    'Wann öffnet das Bad?',
    'Was kostet die Karte?',
    'Gibt es Schwimmkurse?',
    'Können Sie mir Ihre Preise nennen?',
    'Und was kostet der Eintritt für eine Familie mit Kindern im Sommer?',
    '',
    '👍',
    'ähm',
  ],
  en: [
    'When does the pool open?',
    'Is there a sauna?',
    'Is it true that the pool has a sauna?',
    'Are there swimming lessons?',
    '',
  ],
};

describe('leaningOf', () => {
  for (const language of LANGUAGES) {
    for (const question of LEANING[language]) {
      it(`sees that “${question}” leans on what was said before`, () => {
        expect(leaningOf(question, language)).to.not.equal(null);
      });
    }
    for (const question of ALONE[language]) {
      it(`lets “${question}” (${language}) stand on its own`, () => {
        expect(leaningOf(question, language)).to.equal(null);
      });
    }
  }

  it('tells the three ways of leaning apart', () => {
    expect(leaningOf('und seit wann?', 'de')).to.equal('empty');
    expect(leaningOf('Wer betreibt die?', 'de')).to.equal('pointing');
    expect(leaningOf('und Neptun?', 'de')).to.equal('elliptic');
  });

  it('reads capitals: who is asked is not who was spoken of', () => {
    expect(leaningOf('Wo ist Ihre Kasse?', 'de')).to.equal(null);
    expect(leaningOf('Wo ist ihre Kasse?', 'de')).to.equal('pointing');
  });

  it('takes any text, however long', () => {
    const piece = fc.constantFrom(
      'und',
      'was ist mit',
      'gibt es',
      'is it',
      'das',
      'Bad',
      '?',
      '👍',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (question, language) => {
        expect([null, 'empty', 'pointing', 'elliptic']).to.include(leaningOf(question, language));
      }),
    );
    for (const unit of ['was ist mit ', 'wie ist das bei ', 'is it ', 'gibt ', ' ', 'und ']) {
      for (const language of LANGUAGES) leaningOf(unit.repeat(20_000), language);
    }
  });
});
