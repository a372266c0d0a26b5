import { expect } from 'chai';
import fc from 'fast-check';
import { KnowledgeError } from '../../../src/knowledge/problem.js';
import { problemsOf } from '../../knowledge/support/problems.js';
import { parseTranscripts } from './parse-transcripts.js';
import type { BotLine, Transcript } from './transcript.js';
import { writeTranscript } from './write-transcript.js';

const read = (content: string): Transcript[] => parseTranscripts(content, 'a.txt');

/** What a conversation of one message says of the bot's reply. */
function replyOf(line: string): BotLine {
  const [transcript] = read(`## Titel\nBesucher: Hallo\n${line}`);
  return transcript!.lines[1] as BotLine;
}

describe('parseTranscripts', () => {
  it('reads a conversation as it is written', () => {
    const content = `(Für Leserinnen und Leser.)

## Geld
Bot: smalltalk: Guten Tag!
  Was möchten Sie wissen?
Knöpfe: [Ziele] [Förderung]

Besucher: Wer zahlt?
(Jetzt ein Klick.)
Bot: answer funder
Besucher: [2]
Bot: answer funding-amount + none (en)
`;
    expect(read(content)).to.deep.equal([
      {
        title: 'Geld',
        file: 'a.txt',
        line: 3,
        language: 'de',
        lines: [
          {
            role: 'bot',
            line: 4,
            parts: [{ kind: 'smalltalk', entries: [] }],
            form: null,
            text: 'Guten Tag!\nWas möchten Sie wissen?',
            buttons: '[Ziele] [Förderung]',
          },
          {
            role: 'visitor',
            line: 8,
            label: 'Besucher',
            text: 'Wer zahlt?',
            click: null,
            file: false,
          },
          { role: 'note', line: 9, text: '(Jetzt ein Klick.)' },
          {
            role: 'bot',
            line: 10,
            parts: [{ kind: 'answer', entries: ['funder'] }],
            form: null,
            text: null,
            buttons: null,
          },
          { role: 'visitor', line: 11, label: 'Besucher', text: '[2]', click: 2, file: false },
          {
            role: 'bot',
            line: 12,
            parts: [
              { kind: 'answer', entries: ['funding-amount'] },
              { kind: 'none', entries: [] },
            ],
            form: 'en',
            text: null,
            buttons: null,
          },
        ],
      },
    ]);
  });

  it('reads several conversations, each in the language of its visitor', () => {
    const content = '## Eins\nBesucherin: ja\nBot: none\n# two\nvisitor : yes\nbot: none';
    expect(read(content).map(({ title, language, line }) => ({ title, language, line }))).to.eql([
      { title: 'Eins', language: 'de', line: 1 },
      { title: 'two', language: 'en', line: 4 },
    ]);
  });

  it('reads an empty message, a message of several lines, and a click by title', () => {
    const [transcript] = read(
      '## T\nBesucher:\nBot: none\nBesucher: Guten Tag,\n  eine Frage:\nBot: none\nBesucher: [Ja: das]\nBot: none',
    );
    const said = transcript!.lines.filter((line) => line.role === 'visitor');
    expect(said.map(({ text, click }) => [text, click])).to.deep.equal([
      ['', null],
      ['Guten Tag,\neine Frage:', null],
      ['[Ja: das]', 'Ja: das'],
    ]);
  });

  it('reads a file sent alone, and a pause before the next message', () => {
    const [transcript] = read(
      '## T\nBesucher: (Datei)\nBot: none\nPause: 31 Minuten\nBesucher: (Danke)\nBot: none',
    );
    const [sent, , pause, said] = transcript!.lines;
    expect(sent).to.include({ text: '(Datei)', click: null, file: true });
    expect(pause).to.deep.equal({ role: 'pause', line: 4, text: '31 Minuten', minutes: 31 });
    expect(said).to.include({ text: '(Danke)', file: false });
    expect(read('## T\nVisitor: (file)\nBot: none\nPause: 1 minute')).to.have.lengthOf(1);
  });

  it('reads suggestions with the entries offered, divided by blanks or commas', () => {
    for (const line of ['suggestions a-1 b', 'suggestions a-1, b', 'Suggestions  a-1 ,b']) {
      expect(replyOf(`Bot: ${line}`).parts, line).to.deep.equal([
        { kind: 'suggestions', entries: ['a-1', 'b'] },
      ]);
    }
    expect(replyOf('Bot: suggestions a …').parts[0]!.entries).to.deep.equal(['a', '…']);
  });

  it('takes colons, plus signs and parentheses of a text for text', () => {
    expect(replyOf('Bot: none (de-simple): Hier: 1 + 1 (zwei).')).to.deep.equal({
      role: 'bot',
      line: 3,
      parts: [{ kind: 'none', entries: [] }],
      form: 'de-simple',
      text: 'Hier: 1 + 1 (zwei).',
      buttons: null,
    });
  });

  it('reads files as all kinds of editors save them', () => {
    const content = '\uFEFF## Grüße\r\nBesucher: Hallo\r\nBot: none\r\nKno\u0308pfe: []\r\n';
    const [transcript] = read(content);
    expect(transcript).to.include({ title: 'Grüße' });
    expect(transcript!.lines[1]).to.include({ buttons: '[]' });
  });

  it('reads what it has written', () => {
    const content = `## Geld
Bot: smalltalk: Guten Tag! …
Knöpfe: [Ziele] … [Förderung der Initiative]
Besucher: Wer zahlt?
  Und wie viel?
(Eine Bemerkung.)
Pause: 5 Minuten
Bot: answer funder + suggestions a b … (de-simple): ${'Ein langer Text. '.repeat(20).trim()}
`;
    const [once] = read(content);
    const [twice] = read(writeTranscript(once!));
    const folded = (transcript: Transcript | undefined) =>
      JSON.stringify(transcript?.lines.map((line) => ({ ...line, line: 0 }))).replace(/\\n/g, ' ');
    expect(folded(twice)).to.equal(folded(once));
  });

  const WRONG: [what: string, content: string, line: number | null, message: RegExp][] = [
    ['an empty file', '\n', null, /holds no conversation; begin one/],
    ['a file of notes alone', '(Notiz)', null, /holds no conversation/],
    ['a line of nobody', '## T\nBesucher: a\nBot: none\nHallo', 4, /“Hallo” is said by nobody/],
    ['a line without a title', 'Besucher: a', 1, /stands under no title; write one above/],
    ['an empty title', '##\nBesucher: a\nBot: none', 1, /the title is empty/],
    [
      'a title used twice',
      '## T\nBesucher: a\nBot: none\n## T\nBesucher: a\nBot: none',
      4,
      /“T” is the title of another/,
    ],
    ['a silent visitor', '## T\nBot: none', 1, /the visitor says nothing here; add/],
    [
      'a message without reply',
      '## T\nBesucher: a\nBesucher: b\nBot: none',
      2,
      /no reply follows this line/,
    ],
    [
      'a last message without reply',
      '## T\nBesucher: a\n(Notiz)',
      2,
      /no reply follows this line; write/,
    ],
    [
      'a pause without its length',
      '## T\nBesucher: a\nBot: none\nPause: lange',
      4,
      /“lange” is no length of a pause; write it in minutes/,
    ],
    [
      'a pause in place of a reply',
      '## T\nBesucher: a\nPause: 2 Minuten',
      2,
      /no reply follows this line; write/,
    ],
    ['two replies', '## T\nBesucher: a\nBot: none\nBot: none', 4, /is a second reply/],
    [
      'two languages',
      '## T\nBesucher: a\nBot: none\nVisitor: a\nBot: none',
      4,
      /began with "Besucher:", which makes the visitor's browser German; begin/,
    ],
    ['a note without its end', '## T\n(Notiz\nBesucher: a\nBot: none', 2, /has no "\)" at its end/],
    ['a reply without kind', '## T\nBesucher: a\nBot: Guten Tag', 3, /“Guten Tag” does not begin/],
    ['an empty reply', '## T\nBesucher: a\nBot:', 3, /“” does not begin with the kind/],
    ['an odd id', '## T\nBesucher: a\nBot: answer Geld!', 3, /“Geld!” is no id of an entry/],
    [
      'a text without colon',
      '## T\nBesucher: a\nBot: none Tut mir leid',
      3,
      /put a colon before the reply's text/,
    ],
    ['an open answer', '## T\nBesucher: a\nBot: answer …', 3, /“…” is no id of an entry/],
    ['two entries', '## T\nBesucher: a\nBot: answer a b', 3, /"answer" has one entry at most/],
    ['a colon and no text', '## T\nBesucher: a\nBot: none:', 3, /nothing stands after the colon/],
    ['buttons of nobody', '## T\nKnöpfe: [a]\nBesucher: a\nBot: none', 2, /no reply stands above/],
    [
      'two lines of buttons',
      '## T\nBesucher: a\nBot: none\nKnöpfe: [a]\nKnöpfe: [b]',
      5,
      /has a line of buttons already/,
    ],
    [
      'buttons without brackets',
      '## T\nBesucher: a\nBot: none\nKnöpfe: a, b',
      4,
      /write each button in brackets/,
    ],
  ];
  for (const [what, content, line, message] of WRONG) {
    it(`refuses ${what}, and says where and what to do`, () => {
      const [problem, ...others] = problemsOf(() => read(content));
      expect(others).to.deep.equal([]);
      expect(problem).to.match(message);
      expect(problem).to.satisfy((text: string) =>
        text.startsWith(line === null ? 'a.txt: ' : `a.txt:${line}: `),
      );
    });
  }

  it('names everything that is wrong at once', () => {
    expect(problemsOf(() => read('Hallo\n## T\nBesucher: a\nBot: x\nUnd?'))).to.have.lengthOf(3);
  });

  it('reads any text or says what is wrong with it', () => {
    const pieces = fc.constantFrom(
      '## ',
      'Besucher:',
      'Visitor:',
      'Bot: ',
      'Knöpfe:',
      'Pause: ',
      '[',
      ':',
      '+',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (all) => {
        try {
          read(all.join(''));
        } catch (error) {
          expect(error).to.be.instanceOf(KnowledgeError);
        }
      }),
    );
  });
});
