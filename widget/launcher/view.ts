import { CROSS, element, icon } from '../dom.js';
import type { FrameState } from './chat-frame.js';
import type { Texts } from './texts.js';

const BUBBLE =
  'M12 4c4.7 0 8.5 3.2 8.5 7.2s-3.8 7.2-8.5 7.2c-1 0-2-.15-2.9-.42L4.5 20l1.3-3.5c-1.45-1.3-2.3-3.2-2.3-5.3C3.5 7.2 7.3 4 12 4ZM8.3 11.2h.01M12 11.2h.01M15.7 11.2h.01';

/** What visitors do in the launcher's own parts. */
export interface ViewActions {
  toggle: () => void;
  close: () => void;
  retry: () => void;
}

/** The launcher's button and the window around the chat, as elements. */
export class View {
  /** All of it, in one landmark. */
  readonly root: HTMLElement;
  readonly launcher: HTMLButtonElement;
  readonly window: HTMLElement;
  readonly #state: HTMLElement;
  readonly #alert: HTMLElement;
  readonly #texts: Texts;
  readonly #title: string;
  readonly #faq: string;
  readonly #label: string;
  readonly #actions: ViewActions;

  /**
   * @param lang of the texts
   * @param title the window's name
   * @param label the launcher's text
   * @param faq the address of the readable pages
   */
  constructor(
    texts: Texts,
    { lang, title, label, faq }: { lang: string; title: string; label: string; faq: string },
    actions: ViewActions,
  ) {
    this.#texts = texts;
    this.#title = title;
    this.#faq = faq;
    this.#label = label;
    this.#actions = actions;
    this.launcher = button('launcher', actions.toggle, { 'aria-controls': 'window' });
    this.launcher.append(
      icon(BUBBLE, 'bubble'),
      element('span', { class: 'label' }, label),
      icon(CROSS, 'cross'),
    );
    this.#state = element('p', { role: 'status' });
    this.#alert = element('div', { role: 'alert' });
    this.window = element(
      'div',
      { class: 'window', id: 'window', role: 'dialog', 'aria-label': title, tabindex: '-1' },
      this.#panel(),
    );
    this.root = element(
      'section',
      { class: 'chat', lang, 'aria-label': 'Chat' },
      this.window,
      this.launcher,
    );
    this.show(false);
  }

  /** Opens or closes the window to the eye and to assistive technology. */
  show(open: boolean): void {
    this.root.classList.toggle('open', open);
    // Nor may the chat take the focus, when what it was told before arrives now.
    this.window.inert = !open;
    this.launcher.setAttribute('aria-expanded', String(open));
    this.launcher.setAttribute('aria-label', open ? this.#texts.close : this.#label);
  }

  /** Shows the chat once it is ready; before that, what is the matter. */
  enter(state: FrameState): void {
    this.window.classList.toggle('ready', state === 'ready');
    this.#state.textContent = state === 'loading' ? this.#texts.loading : '';
    this.#alert.replaceChildren(...(state === 'failed' ? this.#failure() : []));
  }

  #panel(): HTMLElement {
    const close = button('close', this.#actions.close, { 'aria-label': this.#texts.close });
    close.append(icon(CROSS, 'cross'));
    return element(
      'div',
      { class: 'panel' },
      element('div', { class: 'head' }, element('p', { class: 'title' }, this.#title), close),
      element('div', { class: 'state' }, this.#state, this.#alert),
    );
  }

  #failure(): HTMLElement[] {
    const { failed, advice, retry, faq } = this.#texts;
    const again = button('retry', this.#actions.retry, {});
    again.append(retry);
    return [
      element('p', { class: 'failure' }, failed),
      element('p', {}, advice),
      again,
      element(
        'p',
        {},
        element(
          'a',
          { class: 'faq', href: this.#faq, target: '_blank', rel: 'noopener noreferrer' },
          faq,
        ),
      ),
    ];
  }
}

function button(
  name: string,
  act: () => void,
  attributes: Record<string, string>,
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: name, ...attributes });
  made.addEventListener('click', act);
  return made;
}
