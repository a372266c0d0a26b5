import { envelope, PROTOCOL } from '../protocol.js';
import type { Configuration, ToChat, ToLauncher } from '../protocol.js';
import { element } from '../dom.js';

/** How long the chat may take to say that it runs: after its page has loaded, and at all. In ms. */
const READY_AFTER_LOAD = 3_000;
const READY_AT_ALL = 20_000;

/** `absent`: there is no iframe yet. Also a chat that has failed becomes ready when it says so. */
export type FrameState = 'absent' | 'loading' | 'ready' | 'failed';

/** What the launcher hears. */
export interface FrameListener {
  changed(state: FrameState): void;
  close(): void;
  reply(): void;
}

/** The chat in its iframe, and what is said across the border. */
export class ChatFrame {
  #state: FrameState = 'absent';
  #frame: HTMLIFrameElement | null = null;
  #usable = false;
  #questions: string[] = [];
  #deadline: ReturnType<typeof setTimeout> | undefined;

  readonly #place: HTMLElement;
  readonly #address: URL;
  readonly #name: string;
  readonly #configuration: Configuration;
  readonly #listener: FrameListener;

  /**
   * Makes no request yet: that is `load`'s.
   *
   * @param place gets the iframe
   * @param address of the chat; its origin is the only one that is listened to
   * @param name of the iframe, for screen readers
   */
  constructor(
    place: HTMLElement,
    address: URL,
    name: string,
    configuration: Configuration,
    listener: FrameListener,
  ) {
    this.#place = place;
    this.#address = address;
    this.#name = name;
    this.#configuration = configuration;
    this.#listener = listener;
    addEventListener('message', (event) => {
      this.#hear(event);
    });
  }

  get state(): FrameState {
    return this.#state;
  }

  /** Loads the chat, or loads it anew. A new iframe leaves no entry in the browser's history. */
  load(): void {
    this.#frame?.remove();
    this.#usable = false;
    this.#enter('loading');
    this.#frame = element('iframe', {
      title: this.#name,
      src: this.#address.href,
      allow: 'clipboard-write',
      referrerpolicy: 'no-referrer',
    });
    // Also where the server is gone or refuses: the browser then loads its own page of error.
    this.#frame.addEventListener('load', () => {
      if (this.#state === 'loading') this.#failIn(READY_AFTER_LOAD);
    });
    this.#failIn(READY_AT_ALL);
    this.#place.append(this.#frame);
  }

  /** Gives the chat the focus, and has it put it where the visitor types. */
  focus(): void {
    this.#frame?.focus({ preventScroll: true });
    this.#send({ type: 'opened' });
  }

  /** Has the chat send a question as soon as it can. */
  ask(question: string): void {
    this.#questions.push(question);
    this.#sendQuestions();
  }

  #hear({ data, origin, source }: MessageEvent<unknown>): void {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (origin !== this.#address.origin || !isMessage(data)) return;
    switch (data.type) {
      case 'ready':
        this.#usable = false;
        this.#send({ type: 'configure', configuration: this.#configuration });
        this.#enter('ready');
        break;
      case 'usable':
        this.#usable = true;
        this.#sendQuestions();
        break;
      case 'close':
      case 'reply':
        this.#listener[data.type]();
    }
  }

  #send(message: ToChat): void {
    this.#frame?.contentWindow?.postMessage(envelope(message), this.#address.origin);
  }

  #sendQuestions(): void {
    if (!this.#usable) return;
    for (const question of this.#questions) this.#send({ type: 'ask', question });
    this.#questions = [];
  }

  #enter(state: FrameState): void {
    clearTimeout(this.#deadline);
    this.#state = state;
    this.#listener.changed(state);
  }

  #failIn(ms: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => {
      this.#enter('failed');
    }, ms);
  }
}

/** Whether it is of this protocol; unknown types of a later one fall through. */
function isMessage(data: unknown): data is ToLauncher {
  return (
    typeof data === 'object' && data !== null && 'faqChat' in data && data.faqChat === PROTOCOL
  );
}
