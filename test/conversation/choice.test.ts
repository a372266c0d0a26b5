import { expect } from 'chai';
import fc from 'fast-check';
import { choose, isSuggestion } from '../../src/conversation/choice.js';
import type { Button } from '../../src/conversation/reply.js';

const ENTRIES = [
  'Welche Rolle haben die Krankenkassen?',
  'Was ist eine Datenintegration?',
  'Wer fördert die MII in Phase 2?',
].map(entryButton);
const NONE: Button = { title: 'Nichts davon', value: { v: 1, command: 'none-of-these' } };
/** What "did you mean" offers. */
const OFFERED = [...ENTRIES, NONE];

function entryButton(title: string): Button {
  return { title, value: { v: 1, entry: title } };
}

const chosen = (text: string): number =>
  OFFERED.findIndex((button) => button === choose(text, OFFERED, true));

describe('choose', () => {
  for (const [text, number] of [
    ['1', 0],
    ['2.', 1],
    ['3)', 2],
    ['Nummer 2', 1],
    ['die zweite', 1],
    ['Die Zweite bitte!', 1],
    ['the third', 2],
    ['eins', 0],
    ['number two please', 1],
    ['4', 3],
  ] as const) {
    it(`understands "${text}" as a number`, () => {
      expect(chosen(text)).to.equal(number);
    });
  }

  for (const [text, number] of [
    ['Was ist eine Datenintegration?', 1],
    ['nichts davon', 3],
    ['Krankenkassen', 0],
    ['das mit den krankenkasen', 0],
    ['foerdert', 2],
    ['Datenintergration bitte', 1],
    ['MII Phase 2', 2],
  ] as const) {
    it(`understands "${text}" as words of a title`, () => {
      expect(chosen(text)).to.equal(number);
    });
  }

  for (const text of [
    'danke',
    'ja',
    'kein Mensch',
    'none of your business',
    'wer',
    'was',
    'wo?',
    'Hallo',
    'Adresse',
    'Wer leitet die MII?',
    'Krankenkassen und Datenintegration',
    'Phase 1',
    'ich habe 3',
    'erste Hilfe',
    '0',
    '5',
    '2021',
    '',
    '👍',
    'Ich möchte wissen, welche Rolle die Krankenkassen bei alldem haben',
  ]) {
    it(`leaves "${text}" to the search`, () => {
      expect(choose(text, OFFERED, true)).to.equal(null);
    });
  }

  for (const text of [
    'keine davon',
    'Keins von beiden!',
    'weder noch',
    'nein',
    'keine',
    'bitte keine von den beiden',
    'none of them',
    'neither of those',
    'nope',
  ]) {
    it(`understands "${text}" as none of these`, () => {
      expect(choose(text, OFFERED, true)).to.equal(NONE);
    });
  }

  describe('among follow-ups or topics, which answer no "did you mean"', () => {
    it('understands numbers and whole titles', () => {
      expect(choose('2', ENTRIES, true)).to.equal(ENTRIES[1]);
      expect(choose('die zweite', ENTRIES, true)).to.equal(ENTRIES[1]);
      expect(choose('was ist eine datenintegration', ENTRIES, true)).to.equal(ENTRIES[1]);
    });

    it('leaves words of a title and refusals to the search', () => {
      for (const text of ['Krankenkassen', 'Datenintegration bitte', 'MII Phase 2', 'nein']) {
        expect(choose(text, ENTRIES, true), text).to.equal(null);
      }
    });
  });

  describe('beside an answer', () => {
    it('leaves a bare ordinal to the search: it may mean something in the answer', () => {
      for (const text of ['die zweite', 'the third', 'eins', 'die erste bitte']) {
        expect(choose(text, OFFERED, false), text).to.equal(null);
      }
    });

    it('understands digits and what is called a question or a number', () => {
      for (const text of ['2', '2.', 'Nummer 2', 'Frage 2', 'die zweite Frage', 'option two']) {
        expect(choose(text, OFFERED, false), text).to.equal(OFFERED[1]);
      }
    });

    it('understands words of a title and refusals of what is suggested', () => {
      expect(choose('Krankenkassen', OFFERED, false)).to.equal(OFFERED[0]);
      expect(choose('keine davon', OFFERED, false)).to.equal(NONE);
    });
  });

  it('chooses nothing where nothing was offered', () => {
    expect(choose('1', [], true)).to.equal(null);
    expect(choose('Krankenkassen', [], true)).to.equal(null);
  });

  it('does not choose between titles that are alike', () => {
    const alike = [...['Wer fördert SMITH?', 'Wer fördert HIGHmed?'].map(entryButton), NONE];
    expect(choose('fördert', alike, true)).to.equal(null);
    expect(choose('SMITH', alike, true)).to.equal(alike[0]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, numbered) => {
        expect([...OFFERED, null]).to.include(choose(text, OFFERED, numbered));
      }),
    );
    expect(choose('x'.repeat(20_000), OFFERED, true)).to.equal(null);
  });
});

describe('isSuggestion', () => {
  it('is true of choices that can be refused', () => {
    expect(isSuggestion(OFFERED)).to.equal(true);
    expect(isSuggestion(ENTRIES)).to.equal(false);
    expect(isSuggestion([{ title: 'Themen', value: { v: 1, command: 'topics' } }])).to.equal(false);
    expect(isSuggestion([])).to.equal(false);
  });
});
