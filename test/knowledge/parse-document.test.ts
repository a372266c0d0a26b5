import { expect } from 'chai';
import fc from 'fast-check';
import { parseDocument } from '../../src/knowledge/parse-document.js';
import { problemsOf } from './support/problems.js';

const read = (text: string) => parseDocument('seite', text, 'seite.md');
const problems = (text: string) => problemsOf(() => read(text));
const withHeader = (header: string) => `---\n${header}\n---\nText.\n`;

describe('parseDocument', () => {
  it('reads the front matter', () => {
    const header = `title: Über die MII
publisher: SMITH
url: https://example.org/über
language: de
date: 2020-02
date-note:
  de: Anfang 2020
  en: early 2020
note:
  de: kann überholt sein`;
    expect(read(withHeader(header))).to.deep.include({
      id: 'seite',
      title: 'Über die MII',
      publisher: 'SMITH',
      url: 'https://example.org/über',
      language: 'de',
      date: '2020-02',
      dateNote: { de: 'Anfang 2020', en: 'early 2020' },
      note: { de: 'kann überholt sein' },
      text: 'Text.\n',
    });
  });

  it('takes the first line for the title of a text without front matter', () => {
    const { title, language, url, date } = read('\n\n## Ein  Titel\n\nText\n');
    expect([title, language, url, date]).to.deep.equal(['Ein Titel', null, null, null]);
    expect(read(`${'Wort '.repeat(40)}\n`).title).to.match(/^(?:Wort )+…$/).and.have.length.of.at.most(80);
  });

  it('reads CRLF as LF, also for the places of passages', () => {
    const text = '---\r\ntitle: T\r\n---\r\nErster\r\nAbsatz.\r\n \r\n\r\n  Zweiter. \r\n';
    const document = read(text);
    expect(document.text).to.equal('Erster\nAbsatz.\n \n\n  Zweiter. \n');
    expect(document.passages).to.deep.equal([
      { document: 'seite', number: 1, start: 0, end: 14, text: 'Erster\nAbsatz.' },
      { document: 'seite', number: 2, start: 20, end: 28, text: 'Zweiter.' },
    ]);
  });

  it('leaves a rule within the text alone', () => {
    expect(read('Text\n\n---\n\nMehr\n').text).to.equal('Text\n\n---\n\nMehr\n');
    expect(read('---\ntitle: T\n---\na\n---\nb\n').text).to.equal('a\n---\nb\n');
    expect(read('---\n---\na\n').text).to.equal('a\n');
  });

  it('refuses dates that do not exist', () => {
    for (const date of ['2020-02-30', '2020-13', '20', '13.02.2020', '2020-2-1', '2021-02-29']) {
      expect(problems(withHeader(`title: T\ndate: ${date}`))[0]).to.match(/^seite\.md:3: .*YYYY-MM-DD/);
    }
    expect(read(withHeader('date: 2020-02-29')).date).to.equal('2020-02-29');
  });

  it('refuses addresses that are not of the web, unknown languages and unknown keys', () => {
    expect(problems(withHeader('url: javascript:alert(1)'))[0]).to.include('https://');
    expect(problems(withHeader('url: example.org'))[0]).to.include('https://');
    expect(problems(withHeader('language: fr'))[0]).to.include('de or en');
    expect(problems(withHeader('titel: T'))[0]).to.include('did you mean "title"');
  });

  it('refuses an open front matter and a document without text', () => {
    expect(problems('---\ntitle: T\n')[0]).to.include('not closed');
    expect(problems('---\ntitle: T\n---\n \n')[0]).to.include('holds no text');
  });

  it('finds passages where they stand, separated by blank lines', () => {
    const line = fc.stringMatching(/^[ \tabü.]{0,8}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        fc.pre(lines.some((each) => each.trim() !== ''));
        const { text, passages } = read(lines.join(end));
        for (const [index, passage] of passages.entries()) {
          expect(passage.number).to.equal(index + 1);
          expect(text.slice(passage.start, passage.end)).to.equal(passage.text);
          expect(passage.text.trim()).to.equal(passage.text).and.not.equal('');
          expect(passage.text).to.not.match(/\n\s*\n/);
        }
        expect(passages.map((passage) => passage.text).join('').replace(/\s/g, '')).to.equal(
          text.replace(/\s/g, ''),
        );
      }),
    );
  });
});
