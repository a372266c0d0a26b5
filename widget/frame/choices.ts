import type { ChatTexts } from '../../src/knowledge/chat-texts.js';
import type { Activity, CardAction } from './activity.js';
import { element } from '../dom.js';

export interface ChoicesParts {
  texts: ChatTexts;
  onClick: (value: unknown) => void;
  /** Takes a message along, in Markdown. */
  onCopy: (text: string) => void;
}

/** What can be done after the last message: questions as buttons, quiet tools beneath them. */
export class Choices {
  readonly element = element('section', { class: 'choices', hidden: true });
  readonly #parts: ChoicesParts;

  constructor(parts: ChoicesParts) {
    this.#parts = parts;
  }

  /** Offers what a message offers, in the language that it is in. */
  show(message: Activity): void {
    const { texts } = this.#parts;
    const actions = (message.suggestedActions?.actions ?? []).filter(isShown);
    const questions = actions.filter(({ channelData }) => !channelData?.quiet);
    const tools = actions.filter(({ channelData }) => channelData?.quiet);
    const title = message.channelData?.buttonsTitle ?? null;
    this.element.setAttribute('aria-label', title ?? texts.choices);
    this.element.setAttribute('lang', message.locale ?? document.documentElement.lang);
    this.element.replaceChildren(
      ...(title === null ? [] : [element('p', { class: 'choices-title' }, title)]),
      ...(questions.length === 0 ? [] : [this.#list('questions', questions)]),
      ...(tools.length === 0 ? [] : [this.#tools(tools, message.text ?? '')]),
    );
    this.element.hidden = actions.length === 0;
    this.element.scrollTop = 0;
  }

  clear(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #list(name: string, actions: CardAction[]): HTMLUListElement {
    return element('ul', { class: name }, ...actions.map((action) => this.#item(action)));
  }

  #item({ title, value }: CardAction): HTMLLIElement {
    return button(title, () => {
      this.#parts.onClick(value);
    });
  }

  /** An answer can also be taken along, with what proves it. */
  #tools(tools: CardAction[], text: string): HTMLUListElement {
    const { texts, onCopy } = this.#parts;
    const list = this.#list('tools', tools);
    const item = button(texts.copy, () => {
      onCopy(text);
    });
    item.lang = document.documentElement.lang;
    list.prepend(item);
    return list;
  }
}

function button(title: string, onClick: () => void): HTMLLIElement {
  const made = element('button', { type: 'button' }, title);
  made.addEventListener('click', onClick);
  return element('li', {}, made);
}

/** Einfache Sprache has a switch of its own, at the head of the chat. */
function isShown({ value }: CardAction): boolean {
  return simplicityOf(value) === null;
}

/** The action that switches to or from Einfache Sprache, if that is what a button's value does. */
export function simplicityOf(value: unknown): 'simpler' | 'standard' | null {
  if (typeof value !== 'object' || value === null || !('action' in value)) return null;
  const { action } = value;
  return action === 'simpler' || action === 'standard' ? action : null;
}
