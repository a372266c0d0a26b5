import { expect } from 'chai';
import { judge, type Verdict } from '../../../src/cli/evaluation/judge.js';
import type { Expectation, Fact } from '../../../src/cli/evaluation/question.js';
import type { ButtonValue, Reply, ReplyCitation } from '../../../src/conversation/reply.js';
import { reply } from '../../support/fake-responder.js';

const FACT: Fact[] = [{ all: [/180 Millionen/iu, /2022/iu], none: [/340/iu] }];
const SITES: Fact = { all: [/30 Standorte/iu], none: [] };

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

/** The reply to a message with several questions: the part that answers first speaks for it. */
function several(...replies: Reply[]): Reply {
  const parts = replies.flatMap((each) => each.parts);
  const first = replies.find(({ kind }) => kind === 'answer') ?? replies[0]!;
  return { ...first, parts, buttons: replies.flatMap(({ buttons }) => buttons) };
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

  it('buttons below a wrong answer are no suggestions', () => {
    const { buttons } = suggestions('right');
    expectVerdict(FACT, { ...OTHER, buttons }, 'wrong');
  });

  it('a referral that shows it is right, another one asserts nothing', () => {
    expectVerdict([{ all: [/116 ?117/u], none: [] }], REFERRAL, 'right');
    expectVerdict(FACT, REFERRAL, 'abstained');
  });

  it('not found and small talk are abstention, even where their words match', () => {
    expectVerdict([{ all: [/Dokumente/u], none: [] }], NOT_FOUND, 'abstained');
    expectVerdict([{ all: [/Tag/u], none: [] }], SMALL_TALK, 'abstained');
  });
});

describe('Where several facts are expected', () => {
  const BOTH = [...FACT, SITES];

  it('a reply that shows all is right, in one part or in several', () => {
    expectVerdict(BOTH, several(RIGHT, OTHER), 'right');
    expectVerdict(BOTH, reply('180 Millionen bis 2022 für 30 Standorte'), 'right');
  });

  it('a fact left out is abstention', () => {
    expectVerdict(BOTH, several(RIGHT, NOT_FOUND), 'abstained');
    expectVerdict(BOTH, RIGHT, 'abstained');
    expectVerdict(BOTH, NOT_FOUND, 'abstained');
  });

  it('another answer in place of one of them is wrong', () => {
    expectVerdict(BOTH, several(RIGHT, reply('Seit 2015.')), 'wrong');
    expectVerdict(BOTH, several(reply('Seit 2015.'), NOT_FOUND), 'wrong');
  });

  it('suggestions count where they hold all that the reply does not show', () => {
    expectVerdict(BOTH, several(RIGHT, suggestions('other')), 'suggested');
    expectVerdict(BOTH, several(NOT_FOUND, suggestions('other')), 'abstained');
    expectVerdict(BOTH, several(reply('Seit 2015.'), suggestions('other')), 'wrong');
  });
});

describe('Where small talk is expected', () => {
  it('small talk is right, however many parts it has', () => {
    expectVerdict('smalltalk', SMALL_TALK, 'right');
    expectVerdict('smalltalk', several(SMALL_TALK, SMALL_TALK), 'right');
  });

  it('everything else is wrong, also beside small talk', () => {
    const others = [RIGHT, NOT_FOUND, REFERRAL, suggestions('right')];
    for (const came of [...others, several(SMALL_TALK, NOT_FOUND)]) {
      expectVerdict('smalltalk', came, 'wrong');
    }
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
