import type { Reply } from '../conversation/reply.js';
import { replyText } from '../conversation/reply-text.js';
import { terminalText, type Screen } from './terminal-text.js';

/** A single reply for a terminal: its text and, as there is nothing to click, what else to ask. */
export function terminalReply(reply: Reply, screen: Screen): string {
  const questions = reply.buttons.filter(({ value }) => !('command' in value));
  const mark = (i: number) => (reply.numbered ? `${i + 1}.` : '-');
  return join(
    reply,
    questions.map(({ title }, i) => `${mark(i)} ${title}`),
    screen,
  );
}

/** A reply within a conversation: a number stands for each button. */
export function terminalTurn(reply: Reply, screen: Screen): string {
  return join(
    reply,
    reply.buttons.map(({ title }, i) => `${i + 1}. ${title}`),
    screen,
  );
}

function join(reply: Reply, choices: string[], screen: Screen): string {
  const paragraphs = [replyText(reply)];
  if (choices.length > 0) {
    const title = reply.buttonsTitle === null ? [] : [reply.buttonsTitle];
    paragraphs.push([...title, ...choices].join('\n'));
  }
  return terminalText(paragraphs.join('\n\n'), screen);
}
