import { ITALIC, plainText } from '../text/plain-text.js';
import type { Reply, ReplyPart } from './reply.js';

/** A line break within a paragraph: not one before an item of a list, which a blank follows. */
const LINE_BREAK = /(?<=\S)\n(?=\S)(?!(?:[-*+•]|\d{1,2}[.)])[ \t])/gu;

/** Markdown in which a line is a line for the reader, too: without the two blanks it would run on. */
export function withLines(text: string): string {
  return text.replace(LINE_BREAK, '  \n');
}

/** Markdown with italics between underscores, which is all that some clients know. */
export function withUnderscores(text: string): string {
  return text.replace(ITALIC, '_$1_');
}

/** One part of a reply as a person reads it: Markdown with the quotations as quotes. */
export function partText(part: ReplyPart): string {
  return [withLines(part.text), ...quotations([part])].join('\n\n');
}

/**
 * A reply as a person reads it, without its buttons. What proves several answers stands once, beneath
 * them all.
 */
export function replyText({ notice, parts }: Pick<Reply, 'notice' | 'parts'>): string {
  const said = [...(notice === null ? [] : [notice]), ...parts.map(({ text }) => text)];
  return [...said.map(withLines), ...quotations(parts)].join('\n\n');
}

function quotations(parts: readonly ReplyPart[]): Set<string> {
  return new Set(
    parts.flatMap(({ citations, form }) => {
      const [open, close] = form === 'en' ? '“”' : '„“';
      return citations.map(
        ({ quote, attribution }) => `> ${open!}${quote}${close!}  \n> ${attribution}`,
      );
    }),
  );
}

/** The same where there are no buttons: a choice is numbered in the text. */
export function numberedReplyText(reply: Reply): string {
  const text = replyText(reply);
  if (!reply.numbered) return text;
  const choices = reply.buttons.map(({ title }, i) => `${i + 1}. ${title}`);
  return `${text}\n\n${choices.join('\n')}`;
}

/** The buttons as text: each can be chosen by its number and by its title. Empty where there are none. */
export function choicesText({ buttonsTitle, buttons }: Reply): string {
  return [
    ...(buttonsTitle === null ? [] : [buttonsTitle]),
    ...buttons.map(({ title }, i) => `${i + 1}. ${title}`),
  ].join('\n');
}

/** The whole reply as plain text, for where there are neither buttons nor Markdown. */
export function plainReplyText(reply: Reply): string {
  return plainText([replyText(reply), choicesText(reply)].join('\n\n'));
}
