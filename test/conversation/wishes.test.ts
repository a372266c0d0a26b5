import { expect } from 'chai';
import fc from 'fast-check';
import { grant, isWish, type Wish, WishFinder } from '../../src/conversation/wishes.js';
import type { Voice } from '../../src/conversation/writer.js';
import { ACTIONS } from '../../src/knowledge/dialog.js';
import { POOL_DIALOGS } from '../support/pool.js';

const wishes = new WishFinder(POOL_DIALOGS);

describe('WishFinder', () => {
  for (const [question, wish, rest] of [
    ['Was kostet der Eintritt in einfacher Sprache?', 'simpler', 'Was kostet der Eintritt ?'],
    ['In einfacher Sprache: Was kostet der Eintritt?', 'simpler', 'Was kostet der Eintritt?'],
    ['was kostet der eintritt IN EINFACHER SPRACHE', 'simpler', 'was kostet der eintritt'],
    ['Was kostet, normale Sprache, der Eintritt?', 'standard', 'Was kostet, , der Eintritt?'],
    [
      'Was kostet der Eintritt (auf Englisch) heute?',
      'english',
      'Was kostet der Eintritt () heute?',
    ],
    [
      'Bitte in einfacher Sprache was kostet der Eintritt',
      'simpler',
      'Bitte  was kostet der Eintritt',
    ],
    ['Eintritt auf Englisch', 'english', 'Eintritt'],
    ['When does the pool open in German', 'german', 'When does the pool open'],
  ] as const) {
    it(`hears the wish in “${question}”, and the question without it`, () => {
      expect(wishes.find(question)).to.deep.equal({ wish, question: rest });
    });
  }

  for (const question of [
    'Was kostet der Eintritt?',
    'Gibt es Kurse in Englisch?',
    'In welcher Sprache sind die Kurse?',
    'Woher weißt du das?',
    'Wer erklärt Gästen die Regeln in einfacher Sprache am Becken?',
    'Stehen die Preise auf Englisch am Eingang?',
    '',
    '👍',
  ]) {
    it(`hears none in “${question}”`, () => {
      expect(wishes.find(question)).to.equal(null);
    });
  }

  it('hears none where nothing is asked beside it', () => {
    expect(wishes.find('In einfacher Sprache')).to.equal(null);
    expect(wishes.find('Auf Englisch! 👍')).to.equal(null);
  });

  it('needs no wishes', () => {
    const { de, en } = POOL_DIALOGS;
    const silent = { ...POOL_DIALOGS, de: { ...de, smallTalk: [] }, en: { ...en, smallTalk: [] } };
    expect(new WishFinder(silent).find('Eintritt auf Englisch')).to.equal(null);
  });

  it('leaves a shorter question with words of its own, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['auf', 'Englisch', 'in', 'einfacher', 'Sprache', 'bitte', 'Eintritt', 'German', ',', '?'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (question) => {
        const found = wishes.find(question);
        if (found === null) return;
        expect(found.question.length).to.be.below(question.length);
        expect(found.question, question).to.match(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('grant', () => {
  const voices: Voice[] = [
    { language: 'de', simple: false },
    { language: 'en', simple: true },
  ];

  it('changes what is wished for, and nothing else', () => {
    const expected: Record<Exclude<Wish, 'simpler'>, Partial<Voice>> = {
      german: { language: 'de' },
      english: { language: 'en' },
      standard: { simple: false },
    };
    for (const voice of voices) {
      for (const [wish, change] of Object.entries(expected)) {
        expect(grant(wish as Wish, voice), wish).to.deep.equal({ ...voice, ...change });
      }
    }
  });

  it('speaks simpler in German alone', () => {
    for (const voice of voices) {
      expect(grant('simpler', voice)).to.deep.equal({ ...voice, simple: voice.language === 'de' });
    }
  });
});

describe('isWish', () => {
  it('is true of what changes the words, not of what is done with an answer', () => {
    expect(ACTIONS.filter(isWish)).to.deep.equal(['simpler', 'standard', 'german', 'english']);
    expect(isWish(null)).to.equal(false);
  });
});
