import { ChatFrame } from './chat-frame.js';
import { keepAttached } from './keep-attached.js';
import type { Options } from './options.js';
import { PageLock } from './page-lock.js';
import { FULL_SCREEN, styles } from './styles.js';
import { TEXTS } from './texts.js';
import { View } from './view.js';
import { fitToVisibleArea } from './visible-area.js';

/**
 * The launcher, and `window.FaqChat` for the page's scripts. Events: `open`, `close`, and `reply`
 * when the bot has said something. What was said stays in the chat.
 */
export class FaqChat extends EventTarget {
  readonly #host = document.createElement('faq-chat');
  readonly #view: View;
  readonly #frame: ChatFrame;
  readonly #lock = new PageLock();
  readonly #fullScreen = matchMedia(FULL_SCREEN);
  #open = false;
  #returnTo: Element | null = null;
  #unfit: (() => void) | null = null;

  /**
   * Makes the launcher without putting it into the page, and without any request.
   *
   * @param script the address of the launcher's script: the chat is at `webchat` beside it
   */
  constructor(script: string, options: Options) {
    super();
    const { language, label, configuration } = options;
    const texts = TEXTS[language];
    const title = configuration.title ?? texts.title;
    const beside = (path: string) => new URL(`${path}?lang=${language}`, script);
    this.#view = new View(
      texts,
      {
        lang: language === 'en' ? 'en' : 'de',
        title,
        label: label ?? texts.open,
        faq: beside('faq').href,
      },
      {
        toggle: () => {
          if (this.#open) this.close();
          else this.open();
        },
        close: () => {
          this.close();
        },
        retry: () => {
          this.#frame.load();
          this.#focus();
        },
      },
    );
    this.#frame = new ChatFrame(this.#view.window, beside('webchat'), title, configuration, {
      changed: (state) => {
        this.#view.enter(state);
        if (state === 'ready' && this.#open && this.#mayFocus()) this.#focus();
      },
      close: () => {
        this.close();
      },
      reply: () => {
        this.dispatchEvent(new Event('reply'));
      },
    });
    this.#draw(styles(options));
  }

  /** Puts the launcher into the page, once that has a body. */
  attach(): void {
    keepAttached(this.#host, (putBack) => {
      // An iframe that was taken out has lost its page.
      if (putBack && this.#frame.state !== 'absent') this.#frame.load();
      this.#fit();
    });
  }

  /** Opens the window and gives it the focus. A chat that could not be reached is tried again. */
  open(): void {
    const opens = !this.#open;
    if (opens) {
      this.#returnTo = document.activeElement;
      this.#open = true;
      this.#view.show(true);
      this.#fit();
    }
    if (this.#frame.state === 'absent' || this.#frame.state === 'failed') this.#frame.load();
    this.#focus();
    if (opens) this.dispatchEvent(new Event('open'));
  }

  /** Closes the window. The focus goes back to where it was, if it is in the window. */
  close(): void {
    if (!this.#open) return;
    const hadFocus = this.#mayFocus();
    this.#open = false;
    this.#view.show(false);
    this.#fit();
    if (hadFocus) this.#giveBackFocus();
    this.dispatchEvent(new Event('close'));
  }

  /**
   * Opens the window and sends a question as if the visitor had typed it.
   *
   * @throws TypeError where it is no text, or blank
   */
  ask(question: string): void {
    if (typeof question !== 'string' || !question.trim()) {
      throw new TypeError('FaqChat.ask(question): the question must be a text that is not blank.');
    }
    this.open();
    this.#frame.ask(question.trim());
  }

  /** The shadow root is open: it keeps styles apart, and auditors' tools can look inside. */
  #draw(css: string): void {
    const shadow = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#view.root);
    this.#view.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#open) return;
      event.stopPropagation();
      this.close();
    });
    this.#fullScreen.addEventListener('change', () => {
      this.#fit();
    });
    addEventListener('online', () => {
      if (this.#frame.state === 'failed') this.#frame.load();
    });
  }

  /** A window that fills the screen is modal; one beside the page is not. */
  #fit(): void {
    const { window } = this.#view;
    const modal = this.#open && this.#fullScreen.matches;
    if (modal) {
      window.setAttribute('aria-modal', 'true');
      this.#lock.lock();
      this.#unfit ??= fitToVisibleArea(window);
    } else {
      window.removeAttribute('aria-modal');
      this.#lock.release();
      this.#unfit?.();
      this.#unfit = null;
    }
  }

  #focus(): void {
    if (this.#frame.state === 'ready') this.#frame.focus();
    else this.#view.window.focus({ preventScroll: true });
  }

  /** Whether the focus is in the launcher or nowhere: it is never taken from what somebody uses. */
  #mayFocus(): boolean {
    const { activeElement } = document;
    return !activeElement || activeElement === this.#host || activeElement === document.body;
  }

  #giveBackFocus(): void {
    const before = this.#returnTo;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    if (before === this.#host || document.activeElement !== before || before === document.body) {
      this.#view.launcher.focus({ preventScroll: true });
    }
  }
}
