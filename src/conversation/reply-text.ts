import type { Reply } from './reply.js';

/** A reply as a person reads it, without its buttons: Markdown with the quotations as quotes. */
export function replyText({ text, citations }: Pick<Reply, 'text' | 'citations'>): string {
  const quotations = citations.map(({ quote, attribution }) => `> „${quote}“  \n> ${attribution}`);
  return [text, ...quotations].join('\n\n');
}

/** The same where there are no buttons: a choice is numbered in the text. */
export function numberedReplyText(reply: Reply): string {
  const text = replyText(reply);
  if (!reply.numbered) return text;
  const choices = reply.buttons.map(({ title }, i) => `${i + 1}. ${title}`);
  return `${text}\n\n${choices.join('\n')}`;
}
