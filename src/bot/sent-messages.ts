import type { SentMessage } from './kept-memory.js';

/** How many messages can be rated, and on how many of them the clicked button is marked. */
const MOST_SENT = 10;
const MOST_MARKED = 3;

/** Adds a message; the oldest go. What can neither be rated nor marked is not kept. */
export function noteSent(message: SentMessage, earlier: readonly SentMessage[]): SentMessage[] {
  const all = [message, ...earlier].slice(0, MOST_SENT);
  return all
    .map((sent, i) => (i < MOST_MARKED ? sent : { ...sent, activity: null }))
    .filter(({ rates, activity }) => rates !== null || activity !== null);
}

/** Puts a message in the place of its older self. */
export function replaceSent(message: SentMessage, all: readonly SentMessage[]): SentMessage[] {
  return all.map((sent) => (sent.id === message.id ? message : sent));
}
