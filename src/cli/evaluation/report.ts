import { numberedReplyText } from '../../conversation/reply-text.js';
import { table } from '../table.js';
import { plainText } from '../terminal-text.js';
import type { Judged } from './evaluate-part.js';
import { percent } from './percent.js';
import type { ReplyFigures } from './reply-figures.js';
import type { Summary } from './summary.js';
import type { Group, Tally } from './tally.js';

const LONGEST_EXCERPT = 100;

const HEAD = [
  'questions',
  'answerable',
  'right',
  'suggested',
  'wrong',
  'abstained',
  'score',
  'unanswerable',
  'falsely answered',
];

/** How the bot did on a part, for people. */
export function describePart({ part, groups, replies, shortfalls }: Summary): string {
  return [
    `Part ${part}`,
    tallyTable(groups),
    describeReplies(replies),
    ...shortfalls.map((shortfall) => `Below the floor: ${shortfall}.`),
  ].join('\n\n');
}

function tallyTable(groups: readonly Group[]): string {
  return table(
    [HEAD, ...groups.map(({ name, tally }) => [name, ...cells(tally)])],
    HEAD.map((_, i) => (i === 0 ? 'left' : 'right')),
  );
}

function cells({ answerable, unanswerable }: Tally): string[] {
  const { asked, right, suggested, wrong, abstained, score } = answerable;
  return [
    String(asked),
    ...[right, suggested, wrong, abstained].map((count) => countAndShare(count, asked)),
    score === null ? '–' : percent(score),
    String(unanswerable.asked),
    countAndShare(unanswerable.falselyAnswered, unanswerable.asked),
  ];
}

function describeReplies(figures: ReplyFigures): string {
  const { medianLength, shortShare, otherLanguage, smallTalkForFact } = figures;
  return (
    `Replies: median ${medianLength} characters, ${percent(shortShare)} under 600, ` +
    `${otherLanguage} in another language than asked, ` +
    `${smallTalkForFact} small talk where a fact was asked for.`
  );
}

/** The questions that were not answered right, for an editor. */
export function describeMisses(judged: readonly Judged[], file: string): string {
  const misses = judged.filter(({ verdict }) => verdict !== 'right');
  return misses.map((miss) => describeMiss(miss, file)).join('\n\n');
}

function describeMiss({ question, reply, verdict }: Judged, file: string): string {
  const asked = question.turns.map(oneLine).join(' → ');
  const came = reply.parts.map(({ kind, entry, confidence }) =>
    [kind, entry, `confidence ${confidence.toFixed(2)}`].filter(Boolean).join(', '),
  );
  const text = oneLine(plainText(numberedReplyText(reply)));
  return [
    `${file}:${question.line}: ${verdict}: ${asked}`,
    `  ${came.join('; ')}`,
    `  ${text.slice(0, LONGEST_EXCERPT)}`,
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function countAndShare(count: number, of: number): string {
  return of === 0 ? '–' : `${count} (${percent(count / of)})`;
}
