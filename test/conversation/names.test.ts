import { expect } from 'chai';
import fc from 'fast-check';
import { NameFinder } from '../../src/conversation/names.js';
import { EMPTY_LEXICON } from '../../src/knowledge/lexicon.js';
import { entry, knowledgeBase, POOL } from '../support/pool.js';

const pool = new NameFinder(POOL);
const named = (text: string): string[] => pool.in(text).map(({ name }) => name);

/** A finder for these names, where each title is the first question of an entry. */
function finder(names: { name: string; forms: string[] }[], titles: string[] = []): NameFinder {
  return new NameFinder(
    knowledgeBase({
      lexicon: { ...EMPTY_LEXICON, names },
      entries: titles.map((title, i) => entry(`e${i}`, { questions: { de: [title] } })),
    }),
  );
}

describe('NameFinder', () => {
  it('finds names and abbreviations in order, whatever their capitals', () => {
    expect(named('Gehört NEPTUN zur dlrg?')).to.deep.equal(['Neptun', 'DLRG']);
  });

  it('says where they stand', () => {
    const text = 'Wer ist Neptun?';
    const [mention] = pool.in(text);
    expect(text.slice(mention!.start, mention!.end)).to.equal('Neptun');
  });

  it('finds whole words alone', () => {
    for (const text of ['Neptunische', 'ANeptun', 'Neptun9', '']) {
      expect(named(text), text).to.deep.equal([]);
    }
    expect(named('Neptun-Gäste (DLRG)')).to.deep.equal(['Neptun', 'DLRG']);
  });

  it('finds the longest where one name begins like another', () => {
    const clubs = finder([
      { name: 'Neptun', forms: [] },
      { name: 'Neptun Nord', forms: [] },
    ]);
    expect(clubs.in('Was ist Neptun Nord?').map(({ name }) => name)).to.deep.equal(['Neptun Nord']);
  });

  it('finds every form of a name', () => {
    const clubs = finder([{ name: 'Neptun', forms: ['Neptun-Verein', 'Neptuns'] }]);
    for (const form of ['Neptun', 'neptuns', 'NEPTUN-VEREIN']) {
      expect(clubs.in(`Was ist ${form}?`), form).to.have.lengthOf(1);
    }
  });

  it('gives names as the lexicon writes them, and nothing as a visitor did', () => {
    // To patterns "ſ" is an "s", but its small letter is not.
    for (const text of ['NEPTUN', 'neptun', 'ſtadtbad Nord', 'STADTBAD NORD']) {
      for (const name of named(text)) {
        expect(['Neptun', 'Stadtbad Nord'], text).to.include(name);
      }
    }
  });

  it('takes names with signs literally', () => {
    const clubs = finder([{ name: 'C++ (Nord)', forms: ['a.b*'] }]);
    expect(clubs.in('Was ist C++ (Nord)?')).to.have.lengthOf(1);
    expect(clubs.in('aXbbb')).to.deep.equal([]);
  });

  it('finds nothing where the lexicon has no names', () => {
    const none = new NameFinder(knowledgeBase());
    expect(none.in('Neptun')).to.deep.equal([]);
    expect(none.withoutCommon('Neptun')).to.equal('Neptun');
  });

  it('calls a name common that many titles hold, in any of its forms', () => {
    const others = Array.from({ length: 8 }, (_, i) => `Was kostet Nummer ${i}?`);
    const ofNeptun = Array.from({ length: 5 }, (_, i) => `Wo sind Neptuns Kurse ${i}?`);
    const clubs = finder(
      [
        { name: 'Neptun', forms: ['Neptuns'] },
        { name: 'Triton', forms: [] },
      ],
      ['Was ist Neptun?', ...ofNeptun, 'Was ist Triton?', ...others],
    );
    expect(clubs.isCommon('Neptun')).to.equal(true);
    expect(clubs.isCommon('Triton')).to.equal(false);
    expect(clubs.isCommon('Poseidon')).to.equal(false);
    expect(clubs.withoutCommon('Neptun und Triton, Neptuns Kurse')).to.equal(' und Triton,  Kurse');
  });

  it('calls no name common that few titles hold, however few there are', () => {
    const few = ['Was ist Neptun?', 'Wo ist Neptun?', 'Wer ist Neptun?'];
    const clubs = finder([{ name: 'Neptun', forms: [] }], few);
    expect(clubs.isCommon('Neptun')).to.equal(false);
    expect(clubs.main).to.equal(null);
  });

  it('calls no name common that a small share of many titles holds', () => {
    const ofNeptun = Array.from({ length: 6 }, (_, i) => `Wo ist Neptun ${i}?`);
    const others = Array.from({ length: 60 }, (_, i) => `Was kostet Nummer ${i}?`);
    const clubs = finder([{ name: 'Neptun', forms: [] }], [...ofNeptun, ...others]);
    expect(clubs.isCommon('Neptun')).to.equal(false);
  });

  it('counts an entry once, whatever its titles in other languages', () => {
    const entries = Array.from({ length: 3 }, (_, i) =>
      entry(`e${i}`, { questions: { de: [`Neptun und Neptun ${i}?`], en: [`Neptun ${i}?`] } }),
    );
    const lexicon = { ...EMPTY_LEXICON, names: [{ name: 'Neptun', forms: [] }] };
    expect(new NameFinder(knowledgeBase({ lexicon, entries })).main).to.equal(null);
  });

  it('says what most is about: the name in the most titles', () => {
    const titles = [
      ...Array.from({ length: 6 }, (_, i) => `Was macht Triton ${i}?`),
      ...Array.from({ length: 8 }, (_, i) => `Was macht der Neptun-Verein ${i}?`),
    ];
    const names = [
      { name: 'Triton', forms: [] },
      { name: 'Neptun', forms: ['Neptun-Verein'] },
    ];
    expect(finder(names, titles).main).to.equal('Neptun');
    expect(finder(names).main).to.equal(null);
  });

  it('gives known names at places within the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'Neptun',
      'DLRG',
      'stadtbad nord',
      'ſtadtbad Nord',
      ' ',
      '-',
      'ſ',
      'İ',
      '👍',
      'ß',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    const known = ['Neptun', 'Stadtbad Nord', 'DLRG'];
    fc.assert(
      fc.property(text, (any) => {
        for (const { name, start, end } of pool.in(any)) {
          expect(known).to.include(name);
          expect(start).to.be.within(0, end - 1);
          expect(end).to.be.at.most(any.length);
        }
      }),
    );
  });
});
