import { expect } from 'chai';
import fc from 'fast-check';
import { choose } from '../../src/conversation/choice.js';
import type { Button } from '../../src/conversation/reply.js';

const OFFERED = [
  'Welche Rolle haben die Krankenkassen?',
  'Was ist eine Datenintegration?',
  'Wer fördert die MII in Phase 2?',
  'Nichts davon',
].map((title): Button => ({ title, value: { v: 1, entry: title } }));

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
    'nein',
    'keine',
    'ja',
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

  it('chooses nothing where nothing was offered', () => {
    expect(choose('1', [], true)).to.equal(null);
    expect(choose('Krankenkassen', [], true)).to.equal(null);
  });

  it('does not choose between titles that are alike', () => {
    const alike = ['Wer fördert SMITH?', 'Wer fördert HIGHmed?'].map((title): Button => ({
      title,
      value: { v: 1, entry: title },
    }));
    expect(choose('fördert', alike, true)).to.equal(null);
    expect(choose('SMITH', alike, true)).to.equal(alike[0]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...OFFERED, null]).to.include(choose(text, OFFERED, true));
      }),
    );
    expect(choose('x'.repeat(20_000), OFFERED, true)).to.equal(null);
  });
});
