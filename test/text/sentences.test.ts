import { expect } from 'chai';
import fc from 'fast-check';
import { sentences } from '../../src/text/sentences.js';

const split = (text: string): string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('ends a sentence at a full stop, a question mark and an exclamation mark', () => {
    expect(split('Das ist so. Warum? Darum! Ende')).to.deep.equal([
      'Das ist so.',
      'Warum?',
      'Darum!',
      'Ende',
    ]);
  });

  for (const text of [
    'Die TMF e. V. und der VUD e.V. helfen, z. B. hier, d. h. überall.',
    'Am 13. Februar 2020 kam Prof. Dr. Meier.',
    'Das sind rund 180 Mio. Euro, vgl. S. 3, bzw. Nr. 5. Abschnitt.',
    'Dr. Smith met Mr. Jones, approx. 5 ft. tall.',
    'Die Seite www.example.org hat 1.000 Wörter.',
  ]) {
    it(`keeps together: ${text}`, () => {
      expect(split(text)).to.deep.equal([text]);
    });
  }

  it('ends a sentence at a year', () => {
    expect(split('Es war 2020. Dann kam 2021.')).to.deep.equal(['Es war 2020.', 'Dann kam 2021.']);
  });

  it('keeps closing quotation marks with their sentence', () => {
    expect(split('Er sagte: „Ja!“ Dann ging er (bald.) Ende.')).to.deep.equal([
      'Er sagte: „Ja!“',
      'Dann ging er (bald.)',
      'Ende.',
    ]);
  });

  it('does not end a sentence within its quotation', () => {
    const text = 'Er sagte „Ja!“ und ging.';
    expect(split(text)).to.deep.equal([text]);
  });

  it('ends questions of those who write without capitals', () => {
    expect(split('was ist das? wer zahlt? danke')).to.deep.equal([
      'was ist das?',
      'wer zahlt?',
      'danke',
    ]);
  });

  it('ends a sentence at a blank line, not at a line', () => {
    expect(split('Eine Zeile\nund noch eine\n\nÜberschrift\n \nText')).to.deep.equal([
      'Eine Zeile\nund noch eine',
      'Überschrift',
      'Text',
    ]);
  });

  it('begins a sentence at each bullet and leaves the bullet out', () => {
    expect(
      split('Phasen:\n  • Aufbau (2018-2021): Eins\n  • Ausbau. Zwei\n- drei\n* vier'),
    ).to.deep.equal(['Phasen:', 'Aufbau (2018-2021): Eins', 'Ausbau.', 'Zwei', 'drei', 'vier']);
  });

  it('does not take a dash within a line for a bullet', () => {
    expect(split('0341 - 97 16 720')).to.deep.equal(['0341 - 97 16 720']);
  });

  it('finds none where there are none', () => {
    expect(sentences('')).to.deep.equal([]);
    expect(sentences(' \n\n ')).to.deep.equal([]);
  });

  it('gives exact, ordered places without white space at their ends, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '. ',
        '? ',
        '\n',
        '\n\n',
        '\n• ',
        '„',
        '“',
        'Dr. ',
        '13. ',
        'Wort',
        '👍',
        '\uD83D',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.above(start);
          expect(text.slice(start, end)).to.equal(text.slice(start, end).trim());
          last = end;
        }
        expect(last).to.be.at.most(text.length);
      }),
    );
  });

  it('loses nothing but white space and bullets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ab', 'cd', '. ', '?', ' ', '\n', 'Z. B. ')),
        (pieces) => {
          const text = pieces.join('');
          expect(split(text).join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('takes long texts without sentence ends', () => {
    expect(sentences('Nr. '.repeat(50_000))).to.have.lengthOf(1);
    expect(sentences('!'.repeat(50_000) + 'x')).to.have.lengthOf(1);
  });
});
