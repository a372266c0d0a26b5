import type { ChatTexts } from '../../src/knowledge/chat-texts.js';
import { LONGEST_QUESTION } from '../protocol.js';
import { element, icon } from '../dom.js';
import type { MatchingQuestion } from './matching-questions.js';

export interface SendBoxParts {
  texts: ChatTexts;
  /** The questions that match what is being typed, best first. */
  match: (typed: string) => readonly MatchingQuestion[];
  /** The field was entered: what matching needs can be fetched. */
  onFocus: () => void;
  onSend: (text: string) => void;
  onChoose: (question: MatchingQuestion) => void;
}

const LIST = 'matches';
const ARROW = 'M5 12h14M13 6l6 6-6 6';

/**
 * The field for the question with the list of questions that match it: a combobox as the ARIA
 * Authoring Practices describe it, whose list is chosen from but need not be. Nothing leaves it
 * before it is sent.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SendBox {
  readonly element: HTMLFormElement;
  readonly #parts: SendBoxParts;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  readonly #count: HTMLElement;
  #matches: readonly MatchingQuestion[] = [];
  #active = -1;

  constructor(parts: SendBoxParts) {
    this.#parts = parts;
    const { texts } = parts;
    this.#input = element('input', {
      type: 'text',
      class: 'field',
      role: 'combobox',
      'aria-label': texts.input,
      placeholder: texts.input,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': LIST,
      autocomplete: 'off',
      enterkeyhint: 'send',
      maxlength: String(LONGEST_QUESTION),
    });
    this.#list = element('ul', {
      id: LIST,
      class: 'matches',
      role: 'listbox',
      'aria-label': texts.matches,
      hidden: true,
    });
    this.#count = element('p', { class: 'unseen', role: 'status' });
    this.element = element(
      'form',
      { class: 'send-box', autocomplete: 'off', tabindex: '-1', 'aria-label': texts.input },
      this.#list,
      this.#input,
      element(
        'button',
        { type: 'submit', class: 'send', 'aria-label': texts.send, title: texts.send },
        icon(ARROW),
      ),
      this.#count,
    );
    this.#listen();
  }

  /** The field takes the focus. It is in sight as it is: what is being read stays where it is. */
  focus(): void {
    this.#input.focus({ preventScroll: true });
  }

  /**
   * The focus goes to the form around the field, which brings up no keyboard on the screen. From there a
   * screen reader is one step from the field and one from what was said last.
   */
  focusAround(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Closes the list. @returns false where none was open */
  closeList(): boolean {
    const wasOpen = this.#matches.length > 0;
    this.#show([]);
    return wasOpen;
  }

  /** What is typed is matched anew: the questions have come. */
  update(): void {
    if (document.activeElement === this.#input) this.#match();
  }

  #listen(): void {
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      const active = this.#matches[this.#active];
      if (active) this.#choose(active);
      else this.#send();
    });
    this.#input.addEventListener('input', () => {
      this.#match();
    });
    this.#input.addEventListener('focus', () => {
      this.#parts.onFocus();
    });
    this.#input.addEventListener('blur', () => {
      this.closeList();
    });
    this.#input.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    // Before the field loses the focus, which would close the list.
    this.#list.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role=option]') : null;
      const chosen = option ? this.#matches[[...this.#list.children].indexOf(option)] : undefined;
      if (chosen) this.#choose(chosen);
    });
  }

  #onKey(event: KeyboardEvent): void {
    // An input method writes with the same keys.
    if (event.isComposing) return;
    const count = this.#matches.length;
    if (count === 0) return;
    if (event.key === 'ArrowDown')
      this.#activate(this.#active + 1 === count ? -1 : this.#active + 1);
    else if (event.key === 'ArrowUp')
      this.#activate(this.#active === -1 ? count - 1 : this.#active - 1);
    else return;
    event.preventDefault();
  }

  #send(): void {
    const text = this.#input.value.trim();
    if (text === '') return;
    this.#clear();
    this.#parts.onSend(text);
  }

  #choose(question: MatchingQuestion): void {
    this.#clear();
    this.#parts.onChoose(question);
    this.focus();
  }

  #clear(): void {
    this.#input.value = '';
    this.#show([]);
  }

  #match(): void {
    this.#show(this.#parts.match(this.#input.value));
  }

  #show(matches: readonly MatchingQuestion[]): void {
    const before = this.#matches.length;
    this.#matches = matches;
    this.#list.replaceChildren(
      ...matches.map(({ title }, i) =>
        element('li', { role: 'option', id: `${LIST}-${i}`, 'aria-selected': 'false' }, title),
      ),
    );
    this.#list.hidden = matches.length === 0;
    this.#input.setAttribute('aria-expanded', String(matches.length > 0));
    this.#activate(-1);
    if (matches.length === before) return;
    const { matchCount } = this.#parts.texts;
    this.#count.textContent =
      matches.length === 0 ? '' : matchCount.replaceAll('{number}', String(matches.length));
  }

  /** @param active the place of the option that Enter chooses; -1: what was typed is sent */
  #activate(active: number): void {
    this.#active = active;
    for (const [i, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(i === active));
      if (i === active) option.scrollIntoView({ block: 'nearest' });
    }
    if (active === -1) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `${LIST}-${active}`);
  }
}
