import { expect } from 'chai';
import fc from 'fast-check';
import { parseDataSet } from '../../bench/data/read-data-set.js';
import { KnowledgeError } from '../../src/knowledge/problem.js';

const parse = (content: unknown) =>
  parseDataSet('set', typeof content === 'string' ? content : JSON.stringify(content), 'set.file');

/** What a file is refused with. */
function refusal(content: unknown): string {
  try {
    parse(content);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return '';
}

describe('the data sets of the bench', () => {
  describe('SQuAD', () => {
    const paragraph = {
      context: 'Das Zentrum steht in Leipzig. Es wurde 2018 gegründet.',
      qas: [
        { question: 'Wo steht das Zentrum?' },
        { question: 'Wer leitet das Zentrum?', is_impossible: true },
      ],
    };
    const { corpus, questions } = parse({ version: '2', data: [{ paragraphs: [paragraph] }] });

    it('takes paragraphs as passages', () => {
      expect(corpus.kind).to.equal('passages');
      expect(corpus.items.map(({ texts }) => texts[0])).to.deep.equal([
        { text: paragraph.context, language: 'de' },
      ]);
    });

    it('asks each question for its paragraph, and leaves out what has no answer', () => {
      expect(questions).to.deep.equal([
        { text: 'Wo steht das Zentrum?', language: 'de', right: ['paragraph-1'], inScope: true },
      ]);
    });
  });

  describe('CLINC150', () => {
    const train = [
      ['what is my balance', 'balance'],
      ['how much money do i have', 'balance'],
      ['please freeze my account', 'freeze'],
    ];

    it('asks the test part where there is one, else the validation part', () => {
      const val = [['show my balance', 'balance']];
      const test = [['block the account', 'freeze']];
      expect(parse({ train, val }).questions.map(({ text }) => text)).to.deep.equal([
        'show my balance',
      ]);
      expect(parse({ train, val, test }).questions.map(({ text }) => text)).to.deep.equal([
        'block the account',
      ]);
    });

    it('takes intents as entries, and their own questions as out of scope', () => {
      const { corpus, questions } = parse({
        train,
        val: [['show my balance', 'balance']],
        oos_train: [['never asked', 'oos']],
        oos_val: [['who won the match', 'oos']],
      });
      expect(corpus.items.map(({ id, texts }) => [id, texts.length])).to.deep.equal([
        ['balance', 2],
        ['freeze', 1],
      ]);
      expect(corpus.items[0]!.texts[0]!.language).to.equal('en');
      expect(questions.at(-1)).to.deep.include({
        text: 'who won the match',
        right: [],
        inScope: false,
      });
      expect(questions).to.have.lengthOf(2);
    });

    it('says which part is missing or wrong', () => {
      expect(refusal({ train })).to.match(/^set\.file:1: .*CLINC150.*"val" or "test"/);
      expect(refusal({ train: [['a', 'b'], ['c']], val: [] })).to.match(/train\.1/);
    });
  });

  it('reads sentences of Braun et al., those for training as phrasings', () => {
    const { corpus, questions } = parse({
      sentences: [
        { text: 'when does the bus leave', intent: 'DepartureTime', training: true },
        { text: 'when is the next train', intent: 'DepartureTime', training: false },
      ],
    });
    expect(corpus.items).to.have.lengthOf(1);
    expect(questions).to.deep.equal([
      {
        text: 'when is the next train',
        language: 'en',
        right: ['DepartureTime'],
        inScope: true,
      },
    ]);
  });

  describe('question,entry', () => {
    it('asks every third question of an entry, and those without an entry', () => {
      const { corpus, questions } = parse(
        'question,entry\nWas ist das?,a\nWer ist das?,a\nWo ist das?,a\nWie heißt du?,b\nWie wird das Wetter?,\n',
      );
      expect(corpus.items.map(({ id, texts }) => [id, texts.length])).to.deep.equal([
        ['a', 2],
        ['b', 1],
      ]);
      expect(questions.map(({ text, right }) => [text, right])).to.deep.equal([
        ['Wo ist das?', ['a']],
        ['Wie wird das Wetter?', []],
      ]);
    });

    it('reads semicolons, quotation marks, line breaks in fields, CRLF and blank lines', () => {
      const { corpus } = parse(
        '\uFEFFquestion;entry\r\n"Was; ""wirklich""\r\nist das?";a\r\n\r\nUnd?;a\r\nOder?;a\r\n',
      );
      expect(corpus.items[0]!.texts[0]!.text).to.equal('Was; "wirklich"\r\nist das?');
    });

    it('names the line of a record that is not a question and an entry', () => {
      expect(refusal('question,entry\nWas, bitte, ist das?,a\n')).to.match(
        /^set\.file:2: .*one ","/,
      );
      expect(refusal('question,entry\nWas?,a\n"Wer\nda?",a\nnur eins\n')).to.match(
        /^set\.file:5: /,
      );
    });

    it('names the line of a quotation mark that is not closed', () => {
      expect(refusal('question,entry\nWas?,a\n"Wer,a\nWo?,a\n')).to.match(/^set\.file:3: opens a/);
    });

    it('says where nothing is left to be asked', () => {
      expect(refusal('question,entry\nWas?,a\nWer?,a\n')).to.match(/no entry has 3 questions/);
    });

    it('ends with any text', () => {
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ') }),
          (rest) => {
            expect(() => refusal(`question,entry\n${rest}`)).not.to.throw();
          },
        ),
      );
    });
  });

  it('names the line of what is wrong in JSON', () => {
    const lines = (...all: string[]) => all.join('\n');
    expect(refusal(lines('{', ' "train": [["a", "b"],', '  ["c"]], "val": []', '}'))).to.match(
      /^set\.file:3: .*CLINC150 \(train\.1: /,
    );
    expect(refusal(lines('{"data": [', '  {"paragraphs": [}', ']}'))).to.match(
      /^set\.file:2: is not valid JSON/,
    );
    expect(refusal(lines('{"data": [', '  {"paragraphs":', ''))).to.match(/^set\.file:2: is not/);
  });

  it('names a file in no format that it knows, and the formats', () => {
    expect(refusal('Frage;Antwort\n')).to.match(
      /^set\.file: is in no known .*question,entry.*SQuAD/,
    );
    expect(refusal({ questions: [] })).to.match(/^set\.file: holds JSON that the bench does not/);
    expect(refusal([1])).to.match(/^set\.file: holds JSON/);
    expect(refusal({ data: [{ paragraphs: [{ context: 'x' }] }] })).to.match(
      /^set\.file:1: .*SQuAD \(data\.0\.paragraphs\.0\.qas: /,
    );
    expect(refusal({ data: [{ paragraphs: [] }] })).to.match(/no text or no question/);
  });
});
