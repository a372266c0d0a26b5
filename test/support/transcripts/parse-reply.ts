import type { ReplyKind } from '../../../src/conversation/reply.js';
import type { AnswerForm } from '../../../src/knowledge/entry.js';
import type { BotLine, TranscriptPart } from './transcript.js';

const KINDS: readonly ReplyKind[] = ['answer', 'suggestions', 'smalltalk', 'none'];

/** Takes what is wrong, and what to do. */
type Complain = (message: string) => void;

/**
 * Reads what stands after "Bot:": kinds and entries, the form, and after a colon the text.
 *
 * @param complain called for everything that is wrong; what could be read is returned all the same
 */
export function parseReply(
  body: string,
  complain: Complain,
): Pick<BotLine, 'parts' | 'form' | 'text'> {
  const [, head = '', colon, rest = ''] = /^([^:]*)(:?)(.*)$/s.exec(body)!;
  const text = rest.trim();
  if (colon && text === '') {
    complain('nothing stands after the colon; write the text there, or remove it');
  }
  const [, names = '', form] = /^(.*?)\s*(?:\((de|en|de-simple)\))?\s*$/s.exec(head)!;
  return {
    parts: names.split('+').flatMap((part) => parsePart(part, complain) ?? []),
    form: (form as AnswerForm | undefined) ?? null,
    text: colon ? text : null,
  };
}

function parsePart(part: string, complain: Complain): TranscriptPart | null {
  const [word = '', ...entries] = part.trim().split(/[\s,]+/);
  const kind = KINDS.find((other) => other === word.toLowerCase());
  if (kind === undefined) {
    complain(
      `“${short(part)}” does not begin with the kind of a reply; write answer, suggestions, smalltalk or none, then the entry's id, then a colon and the text where it matters: "Bot: answer funder", "Bot: smalltalk: Guten Tag! …"`,
    );
    return null;
  }
  const isOpen = (id: string): boolean => kind === 'suggestions' && /^(?:…|\.{3})$/.test(id);
  const odd = entries.find((id) => !/^[a-z0-9-]+$/.test(id) && !isOpen(id));
  if (odd !== undefined) {
    complain(
      `“${short(odd)}” is no id of an entry; put a colon before the reply's text, and "+" between the parts of a reply`,
    );
  } else if (kind !== 'suggestions' && entries.length > 1) {
    complain(
      `"${kind}" has one entry at most; leave one, or put "+" between the parts of a reply: "answer funder + none"`,
    );
  }
  return { kind, entries };
}

/** The beginning of a text, for messages. */
export function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
