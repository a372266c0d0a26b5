import { expect } from 'chai';
import type { Judged } from '../../../src/cli/evaluation/evaluate-part.js';
import type { Verdict } from '../../../src/cli/evaluation/judge.js';
import type { LabelledQuestion } from '../../../src/cli/evaluation/question.js';
import { describeMisses, describePart } from '../../../src/cli/evaluation/report.js';
import { summarize } from '../../../src/cli/evaluation/summary.js';
import { reply } from '../../support/fake-responder.js';

const NO_FLOORS = { score: {}, wrong: 1, falselyAnswered: 1 };

function judged(verdict: Verdict, more: Partial<LabelledQuestion> = {}, text = 'Text'): Judged {
  const question: LabelledQuestion = {
    turns: ['Hallo', `Frage\n${verdict}?`],
    language: 'de',
    style: 'plain',
    expect: [],
    line: 7,
    ...more,
  };
  return { question, verdict, reply: reply(text, { entry: 'entry-1', confidence: 0.5 }) };
}

const SOME = [
  judged('right'),
  judged('suggested', { style: 'typo' }),
  judged('wrong', { language: 'en' }),
  judged('abstained'),
  judged('falsely answered', { expect: 'nothing' }),
  judged('right', { expect: 'nothing' }),
];

describe('The summary of an evaluation', () => {
  it('counts all, each language and each style that occurs', () => {
    const { groups } = summarize('tuning', SOME, NO_FLOORS);
    expect(groups.map(({ name }) => name)).to.deep.equal(['all', 'de', 'en', 'plain', 'typo']);
    expect(groups[0]?.tally).to.deep.equal({
      answerable: { asked: 4, right: 1, suggested: 1, wrong: 1, abstained: 1, score: 0.375 },
      unanswerable: { asked: 2, falselyAnswered: 1 },
    });
  });

  it('gives no score where nothing answerable was asked', () => {
    const { groups } = summarize('tuning', [judged('right', { expect: 'nothing' })], NO_FLOORS);
    expect(groups[0]?.tally.answerable.score).to.equal(null);
  });

  it('measures the replies', () => {
    const replies = [10, 700, 20].map((length) => judged('right', {}, 'x'.repeat(length)));
    expect(summarize('tuning', [...replies, ...SOME.slice(2, 3)], NO_FLOORS).replies).to.deep.equal(
      {
        medianLength: 20,
        shortShare: 0.75,
        otherLanguage: 1,
        smallTalkForFact: 0,
      },
    );
  });

  it('counts small talk where a fact was asked for', () => {
    const talk = reply('Hallo!', { kind: 'smalltalk' });
    const some = [judged('abstained'), judged('right', { expect: 'smalltalk' })];
    const { replies } = summarize(
      'tuning',
      [...SOME, ...some.map((each) => ({ ...each, reply: talk }))],
      NO_FLOORS,
    );
    expect(replies.smallTalkForFact).to.equal(1);
  });

  it('names what stays below the floors', () => {
    const floors = { score: { de: 0.9, en: 0, typo: 0.6 }, wrong: 0.1, falselyAnswered: 0.5 };
    expect(summarize('tuning', SOME, floors).shortfalls).to.deep.equal([
      'the score for de is 50.0 %, less than 90.0 %',
      'the score for typo is 50.0 %, less than 60.0 %',
      '25.0 % of the answerable questions are answered wrongly, more than 10.0 %',
    ]);
  });

  it('is a table for people', () => {
    const text = describePart(summarize('tuning', SOME, { ...NO_FLOORS, wrong: 0 }));
    expect(text).to.match(/^all +4 +1 \(25\.0 %\) +1 \(25\.0 %\) .* 37\.5 % +2 +1 \(50\.0 %\)$/m);
    expect(text).to.match(/^en +1 .* 0\.0 % +0 +–$/m);
    expect(text).to.include('Below the floor: 25.0 % of the answerable questions');
  });

  it('shows an editor each question that was not right, with what came', () => {
    const text = describeMisses(SOME.slice(0, 3), 'x.yaml');
    expect(text.split('\n\n')).to.deep.equal([
      'x.yaml:7: suggested: Hallo → Frage suggested?\n  answer, entry-1, confidence 0.50\n  Text',
      'x.yaml:7: wrong: Hallo → Frage wrong?\n  answer, entry-1, confidence 0.50\n  Text',
    ]);
  });
});
