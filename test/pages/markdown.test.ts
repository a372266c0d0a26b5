import { expect } from 'chai';
import fc from 'fast-check';
import { inlineMarkdown, markdown } from '../../src/pages/markdown.js';

/** HTML without the white space that nobody sees. */
function htmlOf(text: string): string {
  return markdown(text).text.replace(/\n\s*/g, '');
}

describe('markdown', () => {
  it('writes paragraphs, and a line break as one', () => {
    expect(htmlOf('Eins.\nZwei.\n\nDrei.\n')).to.equal('<p>Eins.<br />Zwei.</p><p>Drei.</p>');
  });

  it('writes bold, italics and links, also within one another', () => {
    expect(htmlOf('**Fett**, *schräg* und **[Seite *A*](https://example.org/ä)**')).to.equal(
      '<p><strong>Fett</strong>, <em>schräg</em> und <strong><a href="https://example.org/%C3%A4">Seite <em>A</em></a></strong></p>',
    );
  });

  it('writes lists, also right after a sentence and with items of two lines', () => {
    expect(htmlOf('Es sind:\n- **A**\n- B\n  und C\n\n1. X\n2. Y')).to.equal(
      '<p>Es sind:</p><ul><li><strong>A</strong></li><li>B<br />und C</li></ul><ol><li>X</li><li>Y</li></ol>',
    );
  });

  it('writes quotations, with their line breaks and marks, apart from what stands around them', () => {
    expect(
      htmlOf('Ja.\n> „Ab **9** Uhr.\n> Bis 18 Uhr.“\nQuelle: Faltblatt\n\n>Ohne Leerzeichen'),
    ).to.equal(
      '<p>Ja.</p><blockquote><p>„Ab <strong>9</strong> Uhr.<br />Bis 18 Uhr.“</p></blockquote><p>Quelle: Faltblatt</p><blockquote><p>Ohne Leerzeichen</p></blockquote>',
    );
  });

  it('reads neither list nor quotation within a quotation, and no quotation within a line', () => {
    expect(htmlOf('> - a\n> > b\n\n1 > 0')).to.equal(
      '<blockquote><p>- a<br />&gt; b</p></blockquote><p>1 &gt; 0</p>',
    );
  });

  it('goes on with a quotation in an indented line, and ends it at a list', () => {
    expect(htmlOf('> a\n  b\n- c')).to.equal(
      '<blockquote><p>a<br />b</p></blockquote><ul><li>c</li></ul>',
    );
  });

  it('escapes what is quoted', () => {
    expect(htmlOf('> <b>„&“</b>')).to.equal(
      '<blockquote><p>&lt;b&gt;„&amp;“&lt;/b&gt;</p></blockquote>',
    );
  });

  it('leaves alone what only looks like a mark', () => {
    for (const text of ['Forscher*innen und Ärzt*innen', '2 * 3 * 4', '** leer **', '[1] (2)']) {
      expect(htmlOf(text)).to.equal(`<p>${text}</p>`);
    }
  });

  it('makes no link of an address that a browser would run, or of none', () => {
    for (const target of ['javascript:alert(1)', 'JavaScript:x', 'data:text/html,x', '/faq', 'x']) {
      expect(htmlOf(`[hier](${target})`)).not.to.include('<a');
    }
    expect(htmlOf('[112](tel:112)')).to.include('href="tel:112"');
  });

  it('lets no other tag and no attribute through, whatever is written', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '[',
      '](',
      ')',
      '\n',
      '- ',
      '1. ',
      '> ',
      '<script>',
      '"onclick=',
      'javascript:',
      'https://a.b/',
      '&',
      ' ',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string()), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const rest = markdown(written).text.replace(
          /<\/?(?:p|ul|ol|li|blockquote|strong|em|a)>|<br \/>|<a href="(?:https?|mailto|tel):[^"<>]*">/g,
          '',
        );
        expect(rest).not.to.match(/[<>]/);
      }),
      { numRuns: 500 },
    );
  });

  it('writes a line without a paragraph around it', () => {
    expect(inlineMarkdown('Quelle: [A & B](https://example.org), 2020').text).to.equal(
      'Quelle: <a href="https://example.org/">A &amp; B</a>, 2020',
    );
  });
});
