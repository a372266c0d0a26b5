import { expect } from 'chai';
import { judge, type Verdict } from '../../../src/cli/evaluation/judge.js';
import type { Expectation } from '../../../src/cli/evaluation/question.js';
import type { ButtonValue, Reply, ReplyCitation } from '../../../src/conversation/reply.js';
import { reply } from '../../support/fake-responder.js';

const FACT: Expectation = { all: [/180 Millionen/iu, /2022/iu], none: [/340/iu] };

const RIGHT = reply('Rund **180\u00a0Millionen** Euro bis\n2022.');
const OTHER = reply('Über 30 Standorte.');
const NOT_FOUND = reply('Das steht nicht in meinen Dokumenten.', { kind: 'none' });
const REFERRAL = reply('Rufen Sie 116 117 an.', { kind: 'none', entry: 'medical' });
const SMALL_TALK = reply('Guten Tag!', { kind: 'smalltalk' });

function suggestions(...entries: string[]): Reply {
  return reply('Meinten Sie', {
    kind: 'suggestions',
    buttons: [
      ...entries.map((entry) => ({ title: entry, value: { v: 1 as const, entry } })),
      { title: 'Nichts davon', value: { v: 1, command: 'none-of-these' } },
    ],
  });
}

function click(value: ButtonValue): Reply {
  const replies: Record<string, Reply> = { right: RIGHT, other: OTHER, referral: REFERRAL };
  if (!('entry' in value)) throw new Error('only entries are clicked');
  return replies[value.entry]!;
}

function expectVerdict(expected: Expectation, came: Reply, verdict: Verdict): void {
  expect(judge(expected, came, click)).to.equal(verdict);
}

describe('Where a fact is expected', () => {
  it('an answer that shows it is right, whatever its white space and marks', () => {
    expectVerdict(FACT, RIGHT, 'right');
  });

  it('a fact in a quotation counts', () => {
    const citations = [
      { quote: '180 Millionen bis 2022', attribution: 'Quelle' } as Partial<ReplyCitation>,
    ] as ReplyCitation[];
    expectVerdict(FACT, reply('Ja.', { citations }), 'right');
  });

  it('an answer that lacks a part of it, or says what it may not, is wrong', () => {
    expectVerdict(FACT, reply('180 Millionen'), 'wrong');
    expectVerdict(FACT, reply('180 Millionen bis 2022, zusammen 340'), 'wrong');
  });

  it('suggestions count by what a click on them shows', () => {
    expectVerdict(FACT, suggestions('other', 'right'), 'suggested');
    expectVerdict(FACT, suggestions('other'), 'abstained');
  });

  it('a referral that shows it is right, another one asserts nothing', () => {
    expectVerdict({ all: [/116 ?117/u], none: [] }, REFERRAL, 'right');
    expectVerdict(FACT, REFERRAL, 'abstained');
  });

  it('not found and small talk are abstention, even where their words match', () => {
    expectVerdict({ all: [/Dokumente/u], none: [] }, NOT_FOUND, 'abstained');
    expectVerdict({ all: [/Tag/u], none: [] }, SMALL_TALK, 'abstained');
  });
});

describe('Where a referral is expected', () => {
  it('referrals and not found are right', () => {
    expectVerdict('referral', REFERRAL, 'right');
    expectVerdict('referral', NOT_FOUND, 'right');
  });

  it('suggestions count where one of them is a referral', () => {
    expectVerdict('referral', suggestions('right', 'referral'), 'suggested');
    expectVerdict('referral', suggestions('right'), 'abstained');
  });

  it('answers and small talk are wrong', () => {
    expectVerdict('referral', RIGHT, 'wrong');
    expectVerdict('referral', SMALL_TALK, 'wrong');
  });
});

describe('Where the documents hold no answer', () => {
  it('an answer is false', () => {
    expectVerdict('nothing', RIGHT, 'falsely answered');
  });

  it('everything else is right', () => {
    for (const came of [NOT_FOUND, REFERRAL, SMALL_TALK, suggestions('right')]) {
      expectVerdict('nothing', came, 'right');
    }
  });
});
