import type { ChatTexts } from '../../src/knowledge/chat-texts.js';
import type { ConnectionState } from './direct-line/connection.js';
import { element } from '../dom.js';

/** How long the connection may be gone before it is worth a word; in milliseconds. */
const PATIENCE = 2500;
/** How long a passing word stays; in milliseconds. */
const STAY = 6000;

/** A line that says what the conversation does not: how the connection is, that something was done. */
export class StatusLine {
  readonly element = element('p', { class: 'status', role: 'status' });
  readonly #texts: ChatTexts;
  #state: ConnectionState | null = null;
  #wasOnline = false;
  /** What is said of the connection as long as it is so. */
  #lasting = '';
  #passing = '';
  #patience: ReturnType<typeof setTimeout> | undefined;
  #stay: ReturnType<typeof setTimeout> | undefined;

  constructor(texts: ChatTexts) {
    this.#texts = texts;
  }

  /** Says something for a while. */
  say(text: string): void {
    clearTimeout(this.#stay);
    this.#passing = text.trim();
    this.#stay = setTimeout(() => {
      this.#passing = '';
      this.#show();
    }, STAY);
    this.#show();
  }

  /** A connection that comes back at once was never gone; one that is away is said to be until it is back. */
  tell(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    clearTimeout(this.#patience);
    const { connecting, offline, online } = this.#texts;
    if (state === 'offline') {
      this.#lasting = offline.trim();
    } else if (state === 'online') {
      const isBack = this.#wasOnline && this.#lasting !== '';
      this.#wasOnline = true;
      this.#lasting = '';
      if (isBack) this.say(online);
    } else if (this.#lasting === '') {
      // At first there is nothing else to look at.
      const patience = this.#wasOnline ? PATIENCE : 0;
      this.#patience = setTimeout(() => {
        this.#lasting = connecting;
        this.#show();
      }, patience);
    }
    this.#show();
  }

  /** What stands there already is not written again: screen readers would read it out again. */
  #show(): void {
    const text = this.#passing || this.#lasting;
    if (this.element.textContent !== text) this.element.textContent = text;
  }
}
