/**
 * Keeps the page still while the chat fills the screen: out of reach for keyboard and screen reader,
 * and scrolled where it was.
 */
export class PageLock {
  #release: (() => void) | null = null;
  #body: HTMLElement | null = null;

  /** Locks the page; again where an application has put another body in place. */
  lock(): void {
    const { body, documentElement: root } = document;
    if (this.#body === body) return;
    this.release();
    const { scrollX, scrollY } = window;
    const { inert } = body;
    const overflow = root.style.getPropertyValue('overflow');
    const priority = root.style.getPropertyPriority('overflow');
    body.inert = true;
    root.style.setProperty('overflow', 'hidden', 'important');
    this.#body = body;
    this.#release = () => {
      body.inert = inert;
      root.style.setProperty('overflow', overflow, priority);
      // A keyboard on the screen may have moved the page.
      scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    };
  }

  release(): void {
    this.#release?.();
    this.#release = this.#body = null;
  }
}
