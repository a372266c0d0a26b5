/** What somebody does who reads on or back by themselves. */
const OWN_SCROLLING = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Above what is read; in pixels. */
const MARGIN = 6;

const MESSAGE = '.webchat__basic-transcript__activity';
const FROM_VISITOR = '.webchat__stacked-layout--from-user';

/**
 * Keeps in sight what is to be read next: the visitor's last message and what the bot says to it, from
 * its beginning, as far as there is room. Web Chat would scroll to the end, where a long answer ends.
 * Whoever scrolls by themselves is left where they are, until they say something again.
 */
export class ReadingPlace {
  readonly #scrollable: HTMLElement;
  /** What should stand at the top; null: the next message to come. */
  #start: Element | null = null;
  #isFollowing = true;

  /** @param scrollable holds the messages and scrolls them; there are none yet */
  constructor(scrollable: HTMLElement) {
    this.#scrollable = scrollable;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) this.#see(node);
      this.#show();
    }).observe(scrollable, { childList: true, subtree: true });
    // What can be chosen takes room away, or gives it back.
    new ResizeObserver(() => {
      this.#show();
    }).observe(scrollable);
    for (const event of OWN_SCROLLING) {
      scrollable.addEventListener(event, () => (this.#isFollowing = false), { passive: true });
    }
  }

  /** The visitor has said or clicked something: what comes next is read from its beginning. */
  next(): void {
    this.#start = null;
    this.#isFollowing = true;
  }

  /** A visitor's message is where reading begins; without one, the first thing that the bot says. */
  #see(node: Node): void {
    if (!(node instanceof Element)) return;
    const messages = node.matches(MESSAGE) ? [node] : node.querySelectorAll(MESSAGE);
    for (const message of messages) {
      if (message.querySelector(FROM_VISITOR) || !this.#start?.isConnected) this.#start = message;
    }
  }

  #show(): void {
    if (!this.#isFollowing || !this.#start) return;
    const { top } = this.#scrollable.getBoundingClientRect();
    this.#scrollable.scrollTop += this.#start.getBoundingClientRect().top - top - MARGIN;
  }
}
