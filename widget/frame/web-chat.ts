import type { Activity } from './activity.js';
import type { Observable } from './direct-line/observable.js';

/** What the chat uses of Web Chat's bundle, which stands in the page before this script. */
interface WebChat {
  createStore: () => Store;
  renderWebChat: (props: object, element: HTMLElement) => void;
}

interface Store {
  dispatch: (action: { type: string; payload: object }) => void;
}

/** Web Chat's Direct Line. */
interface Line {
  activity$: Observable<Activity>;
  connectionStatus$: Observable<number>;
  postActivity: (activity: Activity) => Observable<string>;
  end: () => void;
}

declare global {
  interface Window {
    WebChat: WebChat;
  }
}

export interface TranscriptParts {
  element: HTMLElement;
  line: Line;
  /** The language of Web Chat's own words, as `de-DE`. */
  locale: string;
  nonce: string;
  /** Writes a message's Markdown as HTML. */
  renderMarkdown: (text: string) => string;
}

/** A message stays "sending" until the connection is back, and is never called failed before; in milliseconds. */
const NEVER = 2 ** 31 - 1;

/** How long Web Chat takes to scroll to the end; in milliseconds. */
const SCROLLING = 700;
/** How long Web Chat takes to see where a reader is; in milliseconds. */
const SETTLING = 50;

/** Colours and shapes come from the style sheet, so that both themes are one matter. */
const STYLE_OPTIONS = {
  accent: 'var(--accent)',
  // A long message is read from its beginning.
  autoScrollSnapOnActivity: true,
  autoScrollSnapOnActivityOffset: -24,
  autoScrollSnapOnPage: true,
  backgroundColor: 'var(--ground)',
  bubbleBackground: 'var(--raised)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 12,
  bubbleBorderWidth: 1,
  bubbleFromUserBackground: 'var(--accent)',
  bubbleFromUserBorderColor: 'var(--accent)',
  bubbleFromUserBorderRadius: 12,
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleMaxWidth: 640,
  bubbleTextColor: 'var(--text)',
  groupTimestamp: false,
  hideScrollToEndButton: false,
  hideSendBox: true,
  hideUploadButton: true,
  markdownRespectCRLF: true,
  paddingRegular: 10,
  paddingWide: 16,
  primaryFont: 'inherit',
  rootHeight: '100%',
  rootWidth: '100%',
  sendTimeout: NEVER,
  showAvatarInGroup: 'status',
  subtle: 'var(--quiet)',
  timestampColor: 'var(--quiet)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--link)',
  transcriptVisualKeyboardIndicatorColor: 'var(--link)',
};

/** What is said, shown by Web Chat; its send box is hidden, messages go through its store. */
export class Transcript {
  readonly #element: HTMLElement;
  readonly #store: Store;

  constructor({ element, line, locale, nonce, renderMarkdown }: TranscriptParts) {
    this.#element = element;
    this.#store = window.WebChat.createStore();
    window.WebChat.renderWebChat(
      {
        directLine: { ...line, activity$: forWebChat(line.activity$) },
        store: this.#store,
        locale,
        nonce,
        overrideLocalizedStrings: withoutAdvice,
        renderMarkdown,
        // It is the page's main content, not something beside it.
        role: 'region',
        styleOptions: STYLE_OPTIONS,
      },
      element,
    );
  }

  /** Whether Web Chat itself leads out of there by Escape: out of a message, or its help. */
  isLeftByEscape(place: Element): boolean {
    return place.closest('.webchat__basic-transcript__activity, .webchat__keyboard-help') !== null;
  }

  /** Says something in the visitor's name. */
  say(text: string): void {
    void this.#dispatch('WEB_CHAT/SEND_MESSAGE', { text, method: 'keyboard' });
  }

  /** Tells the bot what was clicked; nothing shows that but the bot's reply. */
  click(value: unknown): void {
    void this.#dispatch('WEB_CHAT/SEND_POST_BACK', { value });
  }

  /**
   * Shows a welcome from its beginning. Until the visitor does something, Web Chat takes all that it
   * shows for read and scrolls past it: it is not seen before that is over, but heard.
   */
  showFromStart(): void {
    this.#element.classList.add('settling');
    setTimeout(() => {
      if (this.#scrollable) this.#scrollable.scrollTop = 0;
      this.#element.classList.remove('settling');
    }, SCROLLING);
  }

  get #scrollable(): Element | null {
    return this.#element.querySelector('.webchat__basic-transcript__scrollable');
  }

  async #dispatch(type: string, payload: object): Promise<void> {
    await this.#scrollToEnd();
    this.#store.dispatch({ type, payload });
  }

  /**
   * Web Chat scrolls to what is new only for who is at the end. Of a scroll event that comes with
   * another height it makes nothing: the first takes in the height, the second the place.
   */
  async #scrollToEnd(): Promise<void> {
    const scrollable = this.#scrollable;
    for (const gap of [1, 0]) {
      if (scrollable)
        scrollable.scrollTop = scrollable.scrollHeight - scrollable.clientHeight - gap;
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
    }
  }
}

const LINKS = 'TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT';

/**
 * That a message has links is announced, without how to get there: Web Chat counts its own send box's
 * keys, not this chat's.
 */
function withoutAdvice(strings: Record<string, string>): Record<string, string> {
  return { ...strings, [LINKS]: strings[LINKS]!.replace(/(?<=\.).*$/s, '') };
}

/** The choices are the chat's own: Web Chat would tell screen readers of a key that leads to nothing. */
function forWebChat(activities: Observable<Activity>): Observable<Activity> {
  return {
    subscribe(observer) {
      const next = typeof observer === 'function' ? observer : observer.next?.bind(observer);
      return activities.subscribe((activity) =>
        next?.({ ...activity, suggestedActions: undefined }),
      );
    },
  };
}
