import type { Reply } from '../conversation/reply.js';
import { replyText } from '../conversation/reply-text.js';
import { terminalText, type Screen } from './terminal-text.js';

/** A single reply for a terminal: its text and, as there is nothing to click, what else to ask. */
export function terminalReply(reply: Reply, screen: Screen): string {
  const questions = reply.buttons.filter(({ value }) => 'entry' in value || 'topic' in value);
  const mark = (i: number) => (reply.numbered ? `${i + 1}.` : '-');
  return join(
    reply,
    questions.map(({ title }, i) => `${mark(i)} ${title}`),
    screen,
  );
}

/** A reply within a conversation: a number stands for each button and, in one line, each tool. */
export function terminalTurn(reply: Reply, screen: Screen): string {
  const numbered = [...reply.buttons, ...reply.tools].map(({ title }, i) => `${i + 1}. ${title}`);
  const count = reply.buttons.length;
  return join(reply, numbered.slice(0, count), screen, numbered.slice(count).join(' · '));
}

function join(reply: Reply, choices: string[], screen: Screen, tools = ''): string {
  const paragraphs = [replyText(reply)];
  if (choices.length > 0) {
    const title = reply.buttonsTitle === null ? [] : [reply.buttonsTitle];
    paragraphs.push([...title, ...choices].join('\n'));
  }
  if (tools !== '') paragraphs.push(tools);
  return terminalText(paragraphs.join('\n\n'), screen);
}
