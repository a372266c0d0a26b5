import type { Turn } from '../conversation/conversation.js';
import type { Button } from '../conversation/reply.js';

/** What a line of a conversation means: the number of a button clicks it, all else is a message. */
export function chosenTurn(line: string, buttons: readonly Button[]): Turn {
  const number = /^\s*(\d+)\.?\s*$/.exec(line)?.[1];
  const button = number === undefined ? undefined : buttons[Number(number) - 1];
  return button ? { text: null, value: button.value } : { text: line };
}
