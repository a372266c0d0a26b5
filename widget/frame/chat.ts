import type { ChatConfig, ChatQuestion } from '../../src/pages/chat-config.js';
import { isReply, isSaid, type Activity } from './activity.js';
import { Choices } from './choices.js';
import { Connection } from './direct-line/connection.js';
import { History, tabStorage } from './direct-line/history.js';
import { service } from './direct-line/service.js';
import { listen } from './direct-line/stream.js';
import { CROSS, element, iconButton } from '../dom.js';
import { introduce } from './introduction.js';
import { announceIn, silence } from './live-region.js';
import { MatchingQuestions } from './matching-questions.js';
import { MessageText } from './message-text.js';
import { pauseUntilOnline } from './pause.js';
import { plainText } from '../../src/text/plain-text.js';
import { SendBox } from './send-box.js';
import type { ChatSettings } from './settings.js';
import { SimplicitySwitch } from './simplicity-switch.js';
import { StatusLine } from './status-line.js';
import { paint } from './theme.js';
import { Transcript } from './web-chat.js';

export interface ChatParts {
  config: ChatConfig;
  settings: ChatSettings;
  nonce: string;
  /** Closes the window; null where there is none to close. */
  onClose: (() => void) | null;
  /** The bot has said something. */
  onReply: () => void;
  /** The visitor wants the conversation deleted. */
  onForget: () => void;
}

/** Enough to choose from at a glance. */
const MOST_MATCHES = 5;
/** Shorter words match everything. */
const LEAST_TYPED = 3;

const PRINTER = 'M7 9V4h10v5M7 17H4v-6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v6h-3M7 14h10v6H7z';
const BIN = 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5';

/** The chat: its head, what was said, what can be chosen, the field for the question, its foot. */
export class Chat {
  readonly #parts: ChatParts;
  readonly #connection: Connection;
  readonly #transcript: Transcript;
  readonly #conversation = element('div', { class: 'transcript' });
  readonly #main = element('main', { tabindex: '-1' });
  readonly #choices: Choices;
  readonly #sendBox: SendBox;
  readonly #status: StatusLine;
  readonly #simplicity: SimplicitySwitch | null;
  readonly #text = new MessageText();
  #questions: MatchingQuestions | 'fetching' | null = null;
  /** Whether all that was said on an earlier page is shown again. */
  #isLive = false;

  /** Builds the chat into the page and opens the conversation, or the one of the page before. */
  constructor(parts: ChatParts) {
    this.#parts = parts;
    const { config, settings, nonce } = parts;
    const { texts, form, simpler } = config;
    const locale = form === 'en' ? 'en-US' : 'de-DE';
    const send = (value: unknown): void => {
      this.#send(value);
    };
    const click = (value: unknown): void => {
      send(value);
      // The button is gone: the next question is the field's.
      if (hasKeyboard()) this.#sendBox.focus();
      else this.#sendBox.focusAround();
    };
    this.#status = new StatusLine(texts);
    this.#simplicity =
      simpler === null ? null : new SimplicitySwitch(simpler, form === 'de-simple', send);
    this.#choices = new Choices({
      texts,
      onClick: click,
      onCopy: (text) => void this.#copy(text),
    });
    this.#sendBox = new SendBox({
      texts,
      match: (typed) => this.#match(typed),
      onFocus: () => void this.#fetchQuestions(),
      onSend: (text) => {
        this.ask(text);
      },
      onChoose: ({ entry }) => {
        send({ v: 1, entry });
      },
    });
    this.#connection = new Connection({
      service,
      listen,
      history: new History(tabStorage(), config.service),
      locale,
      opening: () => (this.#simplicity?.isOn ? SIMPLER : null),
      onGivenUp: () => {
        this.say(texts.notSent);
      },
      introduce: (greeting, kind) => introduce(greeting, kind, texts, settings.links),
      pause: pauseUntilOnline,
    });
    this.#show();
    if (this.#connection.said.length > 0) silence(this.#conversation);
    this.#connection.activity$.subscribe((activity) => {
      this.#receive(activity);
    });
    this.#connection.state$.subscribe((state) => {
      this.#status.tell(state);
    });
    this.#transcript = new Transcript({
      element: this.#conversation,
      line: {
        activity$: this.#connection.activity$,
        connectionStatus$: this.#connection.connectionStatus$,
        postActivity: (activity) => this.#connection.postActivity(activity),
        end: () => {
          this.#connection.end();
        },
      },
      locale,
      nonce,
      renderMarkdown: (text) => this.#text.render(text),
    });
    void this.#connection.run();
    this.#isLive = true;
  }

  /**
   * The field for the question takes the focus; where that would bring up a keyboard that covers what
   * is to be read, the conversation does.
   */
  focus(): void {
    if (hasKeyboard()) this.#sendBox.focus();
    else this.#main.focus();
  }

  /** Sends a question as if the visitor had typed it. */
  ask(question: string): void {
    this.#choices.clear();
    this.#transcript.say(question);
  }

  say(text: string): void {
    this.#status.say(text);
  }

  /**
   * Closes the list of matching questions, else the window.
   *
   * @param place where the focus is; Web Chat has parts that it leads out of itself
   */
  escape(place: Element): void {
    if (this.#sendBox.closeList() || this.#transcript.isLeftByEscape(place)) return;
    this.#parts.onClose?.();
  }

  /** Deletes the conversation and ends. @returns whether it is deleted on the server, too */
  async forget(): Promise<boolean> {
    return this.#connection.forget();
  }

  /** The network has changed: a connection over the old one may be dead without knowing it. */
  reconnect(): void {
    this.#connection.reconnect();
  }

  #show(): void {
    const { settings } = this.#parts;
    paint(settings.colour, settings.colourDark);
    document.title = settings.title;
    this.#main.append(
      this.#conversation,
      this.#choices.element,
      this.#status.element,
      this.#sendBox.element,
    );
    document.body.replaceChildren(this.#head(), this.#main, this.#foot());
  }

  #head(): HTMLElement {
    const { config, settings, onClose, onForget } = this.#parts;
    const { print, clear, close } = config.texts;
    return element(
      'header',
      { class: 'head' },
      element('h1', {}, settings.title),
      element(
        'div',
        { class: 'head-tools' },
        this.#simplicity?.element ?? null,
        iconButton(print, PRINTER, () => {
          window.print();
        }),
        iconButton(clear, BIN, onForget),
        onClose && iconButton(close, CROSS, onClose),
      ),
    );
  }

  #foot(): HTMLElement | string {
    const { links } = this.#parts.settings;
    if (links.length === 0) return '';
    const items = links.map(({ title, address }) =>
      element('li', {}, element('a', { href: address }, title)),
    );
    return element('footer', { class: 'foot' }, element('ul', {}, ...items));
  }

  /** Whatever the visitor said, what could be chosen before is past; a reply offers anew. */
  #receive(activity: Activity): void {
    if (isSaid(activity)) this.#choices.clear();
    if (!isReply(activity)) return;
    this.#text.learn(activity);
    if (activity.locale !== undefined) announceIn(this.#conversation, activity.locale);
    this.#choices.show(activity);
    this.#simplicity?.learn(activity);
    if (this.#isLive) this.#parts.onReply();
  }

  #send(value: unknown): void {
    this.#choices.clear();
    this.#transcript.click(value);
  }

  /** In the browser alone: what is being typed is nobody's business yet. */
  #match(typed: string) {
    const { length } = typed.trim();
    return length >= LEAST_TYPED && this.#questions instanceof MatchingQuestions
      ? this.#questions.find(typed, MOST_MATCHES)
      : [];
  }

  async #fetchQuestions(): Promise<void> {
    if (this.#questions !== null) return;
    this.#questions = 'fetching';
    try {
      const answer = await fetch(this.#parts.config.questions);
      this.#questions = new MatchingQuestions((await answer.json()) as ChatQuestion[]);
      this.#sendBox.update();
    } catch {
      // Without them the field is a field; when it is entered again, they may be had.
      this.#questions = null;
    }
  }

  async #copy(markdown: string): Promise<void> {
    const { copied, notCopied } = this.#parts.config.texts;
    try {
      await navigator.clipboard.writeText(plainText(markdown));
      this.say(copied);
    } catch {
      this.say(notCopied);
    }
  }
}

/** Whether the field can take the focus without a keyboard that comes up on the screen. */
function hasKeyboard(): boolean {
  return matchMedia('(pointer: fine)').matches;
}

/** What the bot is told first, unseen, where Einfache Sprache is wanted. */
const SIMPLER: Activity = {
  type: 'message',
  value: { v: 1, action: 'simpler', of: null },
  channelData: { postBack: true },
};
