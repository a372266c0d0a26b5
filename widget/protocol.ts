/**
 * What launcher and chat tell each other across the iframe's border, by `postMessage`. Each message is
 * `{ faqChat: 1, … }`. Neither side takes the other's word: the launcher hears only its own iframe at the
 * bot's origin, the chat only the page that it stands in, which its Content-Security-Policy allowed.
 */
export const PROTOCOL = 1;

/** The longest question that the bot reads; what `ask` sends beyond it is cut. In UTF-16 units. */
export const LONGEST_QUESTION = 2000;

/** What the page says of how the chat should be; null: the bot's own setting or default holds. */
export interface Configuration {
  /** A heading in place of the service's name. */
  title: string | null;
  /** The institution's colour, `#rrggbb`. */
  colour: string | null;
  /** The same for the dark theme; null: the chat makes one of `colour`. */
  colourDark: string | null;
  /** The institution's own pages, as http(s) addresses. */
  privacy: string | null;
  imprint: string | null;
  accessibility: string | null;
}

/** From the launcher to the chat. */
export type ToChat =
  /** Once, in answer to `ready`. */
  | { type: 'configure'; configuration: Configuration }
  /** The window was opened: the send box takes the focus. */
  | { type: 'opened' }
  /** A question to send as if the visitor had typed it. */
  | { type: 'ask'; question: string };

/** From the chat to the launcher. */
export type ToLauncher =
  /** The chat's script runs and waits for `configure`. */
  | { type: 'ready' }
  /** The visitor can type. */
  | { type: 'usable' }
  /** The visitor wants the window closed. */
  | { type: 'close' }
  /** The bot has said something; what, stays in the chat. */
  | { type: 'reply' };

/** Puts a message into the form in which it crosses the border. */
export function envelope<M extends ToChat | ToLauncher>(message: M): M & { faqChat: number } {
  return { ...message, faqChat: PROTOCOL };
}
