import type { SentMessage } from './kept-memory.js';

/** How many messages can be rated, and on how many of them the clicked button is marked. */
const MOST_SENT = 20;
const MOST_MARKED = 3;

/** Adds messages; the oldest go. What can neither be rated nor marked is not kept. */
export function noteSent(
  messages: readonly SentMessage[],
  earlier: readonly SentMessage[],
): SentMessage[] {
  let marked = 0;
  return [...messages, ...earlier]
    .slice(0, MOST_SENT)
    .map((sent) => {
      if (sent.activity !== null) marked += 1;
      return marked <= MOST_MARKED ? sent : { ...sent, activity: null };
    })
    .filter(({ rates, activity }) => rates !== null || activity !== null);
}

/** Puts a message in the place of its older self. */
export function replaceSent(message: SentMessage, all: readonly SentMessage[]): SentMessage[] {
  return all.map((sent) => (sent.id === message.id ? message : sent));
}
