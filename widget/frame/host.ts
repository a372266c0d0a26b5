import { envelope, PROTOCOL, type ToChat, type ToLauncher } from '../protocol.js';

/** The institution's page that the chat stands in; null where it stands alone. */
export class Host {
  /** @returns null where nothing frames the chat */
  static find(onMessage: (message: ToChat) => void): Host | null {
    return window.parent === window ? null : new Host(onMessage);
  }

  private constructor(onMessage: (message: ToChat) => void) {
    // Which pages may frame the chat, its policy says: the page that does is one of them.
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source === window.parent && isMessage(data)) onMessage(data);
    });
  }

  /** Nothing that anybody wrote is in it, so it does not matter whose page it is. */
  tell(message: ToLauncher): void {
    window.parent.postMessage(envelope(message), '*');
  }
}

function isMessage(data: unknown): data is ToChat {
  return (
    typeof data === 'object' && data !== null && 'faqChat' in data && data.faqChat === PROTOCOL
  );
}
