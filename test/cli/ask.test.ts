import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { run } from './support/run-command.js';
import { makeKnowledge, removeKnowledge } from './support/small-knowledge.js';

interface Answer {
  id: string | null;
  kind?: string;
  text?: string;
  language?: string;
  entry?: string | null;
  error?: string;
}

describe('npm run ask', () => {
  let knowledge: string;

  before(async () => {
    knowledge = await makeKnowledge();
  });

  after(async () => {
    await removeKnowledge(knowledge);
  });

  async function askLines(input: string | Buffer): Promise<Answer[]> {
    const { code, stdout, stderr } = await run('ask', ['--jsonl', '--knowledge', knowledge], input);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    return stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Answer);
  }

  describe('with a question', () => {
    it('prints the answer, its source and what else to ask, without control sequences', async () => {
      const question = ['Wann', 'hat', 'die', 'Bibliothek', 'geöffnet?'];
      const { code, stdout, stderr } = await run('ask', [...question, '--knowledge', knowledge]);
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      expect(stdout).to.match(/^Die Bibliothek öffnet um neun Uhr\.\n\n {2}„Die Bibliothek/);
      expect(stdout).to.match(/^ {2}Quelle: Hausordnung, Mai 2019$/m);
      expect(stdout).to.match(/\n- Was kostet der Leseausweis\?\n$/);
      expect(stdout).to.not.match(/[^\P{Cc}\n]/u);
    });

    it('explains the reply on demand', async () => {
      const args = ['--explain', '--knowledge', knowledge, 'Was kostet der Leseausweis?'];
      const { code, stdout } = await run('ask', args);
      expect(code).to.equal(0);
      expect(stdout).to.match(/^Decision: answer with card-price/m);
      expect(stdout).to.match(/^Reply: answer, entry card-price$/m);
    });

    it('explains the reply to each of several questions', async () => {
      const questions = 'Wann hat die Bibliothek geöffnet und was kostet der Leseausweis?';
      const args = ['--explain', '--knowledge', knowledge, questions];
      const { stdout } = await run('ask', args);
      expect(stdout).to.match(/^Decision: answer with opening-hours[^]*^Decision: .*card-price/m);
      expect(stdout).to.match(
        /^Reply: answer, entry opening-hours\nReply: answer, entry card-price$/m,
      );
    });

    it('answers an empty question', async () => {
      const { code, stdout } = await run('ask', ['', '--knowledge', knowledge]);
      expect(code).to.equal(0);
      expect(stdout.trim()).to.not.equal('');
    });
  });

  describe('with --jsonl', () => {
    it('answers in order, each conversation fresh, the last turn counting', async () => {
      const answers = await askLines(
        [
          '{"id":"1","turns":["Wann hat die Bibliothek geöffnet?"]}',
          '{"id":"2","turns":["Hallo","How much is a reader\'s card?"]}',
          '{"id":"3","turns":["Was kostet der Leseausweis?"]}',
        ].join('\n'),
      );
      expect(answers.map(({ id, entry, language }) => [id, entry, language])).to.deep.equal([
        ['1', 'opening-hours', 'de'],
        ['2', 'card-price', 'en'],
        ['3', 'card-price', 'de'],
      ]);
    });

    it('tells what is wrong with a bad line and goes on', async () => {
      const answers = await askLines(
        Buffer.concat([
          Buffer.from('\uFEFFkein JSON\r\n\r\n{"id":"a"}\r\n[]\n'),
          Buffer.from([0xe4, 0x0a]),
          Buffer.from('{"id":"b","turns":["Was kostet der Leseausweis?"]}'),
        ]),
      );
      expect(answers.map(({ id, kind, error }) => [id, kind ?? error])).to.deep.equal([
        [null, 'the line is not valid JSON'],
        ['a', '"turns" should be a list of at least one text'],
        [null, 'the line should be an object: {"id": "…", "turns": ["…"]}'],
        [null, 'the line is not UTF-8'],
        ['b', 'answer'],
      ]);
    });

    it('answers whatever a message holds', async () => {
      const messages = [
        '',
        ' \n\t',
        '🙈🙉🙊',
        '<script>alert(1)</script>',
        '{"v":1,"entry":"card-price"}',
        'Leseausweis '.repeat(20_000 / 12),
        'x'.repeat(20_000),
        '?'.repeat(20_000),
        'Когда открыта библиотека?',
        '図書館はいつ開いていますか',
        'متى تفتح المكتبة؟',
        '\ud800 Leseausweis \udc00',
        '\0 Leseausweis \0',
        'a\u0301'.repeat(1_000),
        '__proto__ constructor toString',
        '$& $1 {contact} %s',
      ];
      const answers = await askLines(
        messages.map((text, i) => JSON.stringify({ id: String(i), turns: [text] })).join('\n'),
      );
      expect(answers.map(({ id }) => id)).to.deep.equal(messages.map((_, i) => String(i)));
      for (const { kind, text } of answers) {
        expect(kind).to.be.oneOf(['answer', 'suggestions', 'smalltalk', 'none']);
        expect(text).to.not.equal('').and.not.include('<script>');
      }
    });

    it('ends without a word where nothing is asked', async () => {
      expect(await askLines('')).to.deep.equal([]);
    });

    it('answers a line while the input stays open, and ends quietly when nobody reads on', async () => {
      const args = ['--import', 'tsx', 'src/cli/ask.ts', '--jsonl', '--knowledge', knowledge];
      const child = spawn(process.execPath, args);
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdin.on('error', () => undefined).write('{"id":"1","turns":["Hallo"]}\n');
      const first = await new Promise<string>((resolve) => {
        child.stdout.setEncoding('utf8').once('data', resolve);
      });
      expect(JSON.parse(first)).to.include({ id: '1', kind: 'smalltalk' });

      child.stdout.destroy();
      child.stdin.end('{"id":"2","turns":["Hallo"]}\n'.repeat(1_000));
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    });
  });

  describe('called wrongly', () => {
    const wrong: [args: string[], message: string][] = [
      [[], 'The question is missing. See npm run ask -- --help.\n'],
      [['--fast', 'x'], "Unknown option '--fast'. See npm run ask -- --help.\n"],
      [
        ['--knowledge'],
        "Option '--knowledge <value>' argument missing. See npm run ask -- --help.\n",
      ],
      [
        ['--jsonl', 'x'],
        '--jsonl takes its questions from standard input, and no --explain. See npm run ask -- --help.\n',
      ],
    ];
    for (const [args, message] of wrong) {
      it(`says so in one line: ${args.join(' ')}`, async () => {
        expect(await run('ask', args)).to.deep.equal({ code: 2, stdout: '', stderr: message });
      });
    }

    it('with a folder that holds no knowledge names it and ends with 1', async () => {
      const { code, stdout, stderr } = await run('ask', ['--knowledge', '/no/such/folder', 'x']);
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: '' });
      expect(stderr).to.match(/^\/no\/such\/folder: .*check the path\n$/);
    });
  });

  it('explains itself', async () => {
    const { code, stdout } = await run('ask', ['--help']);
    expect(code).to.equal(0);
    for (const option of ['--explain', '--jsonl', '--knowledge']) expect(stdout).to.include(option);
  });
});
