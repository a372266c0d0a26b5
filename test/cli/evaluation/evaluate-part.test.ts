import { expect } from 'chai';
import { evaluatePart } from '../../../src/cli/evaluation/evaluate-part.js';
import type { LabelledQuestion } from '../../../src/cli/evaluation/question.js';
import { FakeResponder } from '../../support/fake-responder.js';

function question(text: string): LabelledQuestion {
  const expect = { all: [/^Gehört: A$/u], none: [] };
  return { question: text, language: 'de', style: 'plain', expect, line: 1 };
}

describe('Evaluating a part', () => {
  it('judges the reply to each question', () => {
    const judged = evaluatePart([question('A'), question('B')], new FakeResponder());
    expect(judged.map(({ verdict }) => verdict)).to.deep.equal(['right', 'wrong']);
  });

  it('asks each in a conversation of its own', () => {
    const responder = new FakeResponder();
    evaluatePart([question('A'), question('B')], responder);
    expect(responder.states.map(({ language }) => language)).to.deep.equal([null, null]);
  });
});
