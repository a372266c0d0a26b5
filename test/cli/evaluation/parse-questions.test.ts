import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parseQuestions } from '../../../src/cli/evaluation/parse-questions.js';
import { PARTS } from '../../../src/cli/evaluation/part.js';

const QUESTION = `questions:
  - question: Was kostet das?
    language: de
    style: plain
    expect: price
`;

const CONVERSATION = `expectations:
  price:
    all:
      - 10 Euro
  since:
    all:
      - "2020"
questions:
  - turns:
      - Hallo
      - |
        Was kostet das?
        Und seit wann?
    language: de
    style: double
    expect:
      - price
      - since
`;

describe('The file of labelled questions', () => {
  it('gives each question its expectation', () => {
    const [question] = parseQuestions(
      `expectations:\n  price:\n    all:\n      - "\\\\b10 Euro"\n    none:\n      - Dollar\n${QUESTION}`,
      'x.yaml',
    );
    expect(question).to.deep.equal({
      turns: ['Was kostet das?'],
      language: 'de',
      style: 'plain',
      expect: [{ all: [/\b10 Euro/iu], none: [/Dollar/iu] }],
      line: 8,
    });
  });

  it('holds conversations, of which several facts may be expected', () => {
    const [question] = parseQuestions(CONVERSATION, 'x.yaml');
    expect(question).to.deep.equal({
      turns: ['Hallo', 'Was kostet das?\nUnd seit wann?'],
      language: 'de',
      style: 'double',
      expect: [
        { all: [/10 Euro/iu], none: [] },
        { all: [/2020/iu], none: [] },
      ],
      line: 9,
    });
  });

  it('knows referrals, small talk and questions that nothing answers', () => {
    for (const expected of ['referral', 'smalltalk', 'nothing']) {
      const [question] = parseQuestions(QUESTION.replace('price', expected), 'x.yaml');
      expect(question?.expect).to.equal(expected);
    }
  });

  const mistakes: [what: string, content: string, message: string][] = [
    ['an unknown expectation', QUESTION, 'x.yaml:5: "price" is no expectation of this file'],
    [
      'a pattern that is none',
      `expectations:\n  price:\n    all:\n      - "(10"\n${QUESTION}`,
      'x.yaml:4: what stands under "expectations" > "price" > "all" (number 1) should be a regular expression',
    ],
    [
      'an unknown style',
      QUESTION.replace('plain', 'fancy'),
      'x.yaml:4: what stands under "questions" (number 1) > "style" should be one of plain, typo',
    ],
    [
      'a word among several facts',
      CONVERSATION.replace('- price', '- nothing'),
      'x.yaml:17: "nothing" is no expectation of this file; write names from "expectations", or "referral"',
    ],
    [
      'a conversation without turns',
      QUESTION.replace('question: Was kostet das?\n    ', ''),
      'x.yaml:2: what stands under "questions" (number 1) should have either "question" or "turns"',
    ],
    [
      'a question beside turns',
      CONVERSATION.replace('    language', '    question: Wie?\n    language'),
      'x.yaml:9: what stands under "questions" (number 1) should have either "question" or "turns"',
    ],
    ['an unknown key', QUESTION.replace('style', 'stile'), 'x.yaml:4: "stile" is not known'],
  ];
  for (const [what, content, message] of mistakes) {
    it(`names file and line of ${what}`, () => {
      expect(() => parseQuestions(content, 'x.yaml')).to.throw(message);
    });
  }

  for (const part of PARTS) {
    it(`is well-formed for the ${part} part`, async () => {
      const file = `test/evaluation/${part}.yaml`;
      expect(parseQuestions(await readFile(file, 'utf8'), file)).to.not.be.empty;
    });
  }
});
