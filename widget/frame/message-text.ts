import { markdown } from '../../src/pages/markdown.js';
import type { Activity } from './activity.js';

/** Writes what the bot says as HTML that says in which language it is. */
export class MessageText {
  readonly #languages = new Map<string, string>();

  /** Web Chat has only a message's text written: its language is learnt before. */
  learn({ text, locale }: Activity): void {
    if (text !== undefined && locale !== undefined) this.#languages.set(text, locale);
  }

  /** @param text Markdown; whatever in it is not, is shown as written */
  render(text: string): string {
    const language = this.#languages.get(text) ?? document.documentElement.lang;
    return `<div lang="${language.replace(/[^\w-]/g, '')}">${markdown(text).text}</div>`;
  }
}
