import type { Reply, ReplyPart } from './reply.js';

/** One part of a reply as a person reads it: Markdown with the quotations as quotes. */
export function partText({ text, citations, form }: ReplyPart): string {
  const [open, close] = form === 'en' ? '“”' : '„“';
  const quotations = citations.map(
    ({ quote, attribution }) => `> ${open!}${quote}${close!}  \n> ${attribution}`,
  );
  return [text, ...quotations].join('\n\n');
}

/** A reply as a person reads it, without its buttons. */
export function replyText({ notice, parts }: Pick<Reply, 'notice' | 'parts'>): string {
  return [...(notice === null ? [] : [notice]), ...parts.map(partText)].join('\n\n');
}

/** The same where there are no buttons: a choice is numbered in the text. */
export function numberedReplyText(reply: Reply): string {
  const text = replyText(reply);
  if (!reply.numbered) return text;
  const choices = reply.buttons.map(({ title }, i) => `${i + 1}. ${title}`);
  return `${text}\n\n${choices.join('\n')}`;
}
