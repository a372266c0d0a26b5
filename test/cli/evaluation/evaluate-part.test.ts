import { expect } from 'chai';
import { evaluatePart } from '../../../src/cli/evaluation/evaluate-part.js';
import type { LabelledQuestion } from '../../../src/cli/evaluation/question.js';
import { FakeResponder } from '../../support/fake-responder.js';

function question(...turns: string[]): LabelledQuestion {
  const expect = [{ all: [/^Gehört: A$/u], none: [] }];
  return { turns, language: 'de', style: 'plain', expect, line: 1 };
}

describe('Evaluating a part', () => {
  it('judges the reply to each question', () => {
    const judged = evaluatePart([question('A'), question('B')], new FakeResponder());
    expect(judged.map(({ verdict }) => verdict)).to.deep.equal(['right', 'wrong']);
  });

  it('judges the reply to the last turn', () => {
    const judged = evaluatePart([question('B', 'A'), question('A', 'B')], new FakeResponder());
    expect(judged.map(({ verdict }) => verdict)).to.deep.equal(['right', 'wrong']);
  });

  it('passes on what a conversation remembers from turn to turn', () => {
    const responder = new FakeResponder();
    evaluatePart([question('A', 'B', 'C')], responder);
    expect(responder.states.map(({ language }) => language)).to.deep.equal([null, 'de', 'de']);
  });

  it('asks each in a conversation of its own', () => {
    const responder = new FakeResponder();
    evaluatePart([question('A'), question('B')], responder);
    expect(responder.states.map(({ language }) => language)).to.deep.equal([null, null]);
  });
});
