import { expect } from 'chai';
import fc from 'fast-check';
import { plainText, terminalText } from '../../src/cli/terminal-text.js';

const PIPE = { width: null, bold: false };

describe('A text for a terminal', () => {
  it('shows bold where the terminal can, and plain words elsewhere', () => {
    const text = '**rund 180** und **mehr**';
    expect(terminalText(text, PIPE)).to.equal('rund 180 und mehr');
    expect(terminalText(text, { width: null, bold: true })).to.equal(
      '\u001B[1mrund 180\u001B[22m und \u001B[1mmehr\u001B[22m',
    );
  });

  it('shows italics as plain words', () => {
    expect(terminalText('*Einfache Sprache*\n\n* *eins* und **zwei**', PIPE)).to.equal(
      'Einfache Sprache\n\n* eins und zwei',
    );
  });

  it('leaves lone asterisks', () => {
    for (const text of ['2 ** 3 * 4', '2*3*4', '* eins\n* zwei', 'Forscher*innen, Ärzt*innen']) {
      expect(terminalText(text, PIPE)).to.equal(text);
    }
  });

  it('writes a link with its address', () => {
    expect(terminalText('[Titel](https://a.example/x)', PIPE)).to.equal(
      'Titel (https://a.example/x)',
    );
  });

  it('indents quotations', () => {
    expect(terminalText('Text\n\n> „Zitat“\n>\n> Quelle: Titel', PIPE)).to.equal(
      'Text\n\n  „Zitat“\n\n  Quelle: Titel',
    );
  });

  it('wraps at blanks, hangs list items, and counts no control sequence', () => {
    expect(terminalText('- **eins** zwei drei\n> vier fünf', { width: 11, bold: true })).to.equal(
      '- \u001B[1meins\u001B[22m zwei\n  drei\n  vier fünf',
    );
  });

  it('breaks neither at a no-break space nor within a word', () => {
    expect(terminalText('rund 180\u00a0Millionen Euro', { width: 8, bold: false })).to.equal(
      'rund\n180\u00a0Millionen\nEuro',
    );
  });

  it('begins a new line where the text does, and leaves no blanks before it', () => {
    for (const width of [null, 8]) {
      expect(terminalText('Ein Satz  \nNoch.  \n- Punkt', { width, bold: false })).to.equal(
        'Ein Satz\nNoch.\n- Punkt',
      );
    }
  });

  it('lets no control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 80 }), (text, width) => {
        expect(terminalText(text, { width, bold: false })).to.not.match(/[^\P{Cc}\n\t]/u);
      }),
    );
  });
});

describe('The plain text of a reply', () => {
  it('has neither marks nor addresses', () => {
    expect(plainText('**A** *a* [B](https://b.example)\n\n> „C“\n>\n> D')).to.equal(
      'A a B\n\n„C“\n\nD',
    );
  });
});
