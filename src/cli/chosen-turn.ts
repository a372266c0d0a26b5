import type { Turn } from '../conversation/conversation.js';
import type { Reply } from '../conversation/reply.js';

/**
 * What a line of a conversation means: the number of a button or tool of the last reply clicks it,
 * all else is a message.
 */
export function chosenTurn(
  line: string,
  { buttons, tools }: Pick<Reply, 'buttons' | 'tools'>,
): Turn {
  const number = /^\s*(\d+)\.?\s*$/.exec(line)?.[1];
  const button = number === undefined ? undefined : [...buttons, ...tools][Number(number) - 1];
  return button ? { text: null, value: button.value } : { text: line };
}
