import type { ChatTexts } from '../../src/knowledge/chat-texts.js';
import type { ConnectionState } from './direct-line/connection.js';
import { element } from './dom.js';

/** How long the connection may be gone before it is worth a word; in milliseconds. */
const PATIENCE = 2500;
/** How long a word stays; in milliseconds. */
const STAY = 6000;

/** A line that says what the conversation does not: how the connection is, that something was done. */
export class StatusLine {
  readonly element = element('p', { class: 'status', role: 'status' });
  readonly #texts: ChatTexts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAway = false;

  constructor(texts: ChatTexts) {
    this.#texts = texts;
  }

  /** Says something for a while. */
  say(text: string): void {
    this.#show(text);
    this.#later(STAY, () => {
      this.#show('');
    });
  }

  /** A connection that comes back at once was never gone; one that is away is said to be until it is back. */
  tell(state: ConnectionState): void {
    const { connecting, offline, online } = this.#texts;
    if (state === 'online') {
      if (this.#isAway) this.say(online);
      else this.#later(0, () => undefined);
      this.#isAway = false;
    } else if (state === 'offline') {
      this.#isAway = true;
      this.#later(0, () => undefined);
      this.#show(offline);
    } else if (!this.#isAway) {
      this.#later(PATIENCE, () => {
        this.#isAway = true;
        this.#show(connecting);
      });
    }
  }

  #show(text: string): void {
    this.element.textContent = text.trim();
  }

  #later(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }
}
