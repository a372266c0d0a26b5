import type { AnswerForm } from '../../../src/knowledge/entry.js';
import type {
  BotLine,
  NoteLine,
  Transcript,
  TranscriptLine,
  TranscriptPart,
} from './transcript.js';
import { isSpoken } from './parse-transcripts.js';
import { headline, writeLine, writeTranscript } from './write-transcript.js';

/** What the bot replied, as the channel got it. */
export interface HeardReply {
  parts: TranscriptPart[];
  form: AnswerForm;
  text: string;
  /** The titles of the buttons. */
  buttons: string[];
}

/** How a conversation went. */
export interface Course {
  /** The replies to its lines in order, beginning with the welcome. */
  replies: HeardReply[];
  /** Why it broke off after them; null where it went to its end. */
  obstacle: string | null;
}

/** The conversation went another way than its file says. */
export class TranscriptDifference extends Error {
  override readonly name = 'TranscriptDifference';

  constructor(message: string) {
    super(message);
    // The place that matters is that in the transcript, not the line of a program.
    this.stack = message;
  }
}

/** @throws TranscriptDifference that shows the conversation as it should be and as it was */
export function compareTranscript(expected: Transcript, course: Course): void {
  const actual = { ...expected, lines: retell(expected, course) };
  if (actual.lines.every((line, index) => line === expected.lines[index])) return;
  const { file, line, title } = expected;
  const report = [
    `${file}:${line}: the conversation went another way: "-" is how it should be, "+" how it was.`,
    [`  ## ${title}`, ...difference(expected, actual)].join('\n'),
  ];
  if (course.obstacle === null) {
    report.push('If it is right as it was, put this in its place:', writeTranscript(actual));
  }
  throw new TranscriptDifference(`${report.join('\n\n')}\n`);
}

/** The lines as they were; those that are as they should be are the very same. */
function retell({ language, lines }: Transcript, { replies, obstacle }: Course): TranscriptLine[] {
  const [welcome, ...others] = replies;
  const greeted = lines.find(isSpoken)?.role === 'bot';
  const coming = greeted && welcome ? [welcome, ...others] : others;
  const retold: TranscriptLine[] = [];
  for (const line of lines) {
    if (line.role !== 'bot') retold.push(line);
    else {
      const reply = coming.shift();
      if (!reply) return [...retold, brokenOff(line.line, obstacle)];
      retold.push(asHeard(line, reply, language));
    }
  }
  return retold;
}

function brokenOff(line: number, obstacle: string | null): NoteLine {
  return { role: 'note', line, text: `(${obstacle ?? 'Here the conversation broke off.'})` };
}

/** The expected line where the reply is as it says; else one that tells what differs. */
function asHeard(expected: BotLine, heard: HeardReply, language: Transcript['language']): BotLine {
  const { line, text, buttons } = expected;
  const titles = heard.buttons.map((title) => `[${title}]`).join(' ') || '[]';
  const { parts, form } = heard;
  const told: BotLine = { role: 'bot', line, parts, form, text, buttons };
  const isSame = matches(headline(expected, language), headline(told, language));
  if (isSame) {
    if (text !== null && !matches(text, heard.text)) told.text = folded(heard.text);
  } else {
    // An entry's id tells which text it was; what the bot says of itself has none.
    const isOwn = parts.every(({ entries }) => entries.length === 0);
    told.text = isOwn ? folded(heard.text) : null;
  }
  if (buttons !== null && !matches(buttons, titles)) told.buttons = titles;
  return isSame && told.text === text && told.buttons === buttons ? expected : told;
}

/** Whether a text is as written, where "…" stands for anything and white space counts as one. */
function matches(written: string, text: string): boolean {
  const pieces = folded(written)
    .split(/\s*(?:…|\.{3})\s*/)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 'su').test(folded(text));
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Both conversations line by line: visitor and bot take turns in both alike. */
function difference(expected: Transcript, actual: Transcript): string[] {
  return expected.lines.flatMap((line, index) => {
    const should = writeLine(line, expected);
    const other = actual.lines[index];
    const was = other ? writeLine(other, actual) : [];
    return should.flatMap((statement, n) => {
      if (statement === was[n]) return marked(' ', statement);
      return [...marked('-', statement), ...marked('+', was[n])];
    });
  });
}

function marked(mark: string, statement?: string): string[] {
  return statement?.split('\n').map((line) => `${mark} ${line}`) ?? [];
}
