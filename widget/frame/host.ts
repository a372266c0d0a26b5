import {
  envelope,
  PROTOCOL,
  type Configuration,
  type ToChat,
  type ToLauncher,
} from '../protocol.js';

/** The institution's page that the chat stands in; null where it stands alone. */
export class Host {
  /** @returns null where nothing frames the chat */
  static find(onMessage: (message: ToChat) => void): Host | null {
    return window.parent === window ? null : new Host(onMessage);
  }

  private constructor(onMessage: (message: ToChat) => void) {
    // Which pages may frame the chat, its policy says: the page that does is one of them.
    window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      const message = source === window.parent ? read(data) : null;
      if (message) onMessage(message);
    });
  }

  /** Nothing that anybody wrote is in it, so it does not matter whose page it is. */
  tell(message: ToLauncher): void {
    window.parent.postMessage(envelope(message), '*');
  }
}

/** @returns null where it is no message to the chat */
function read(data: unknown): ToChat | null {
  if (typeof data !== 'object' || data === null) return null;
  const { faqChat, type, question, configuration } = data as Record<string, unknown>;
  if (faqChat !== PROTOCOL) return null;
  if (type === 'opened') return { type };
  if (type === 'ask' && typeof question === 'string') return { type, question };
  if (type === 'configure' && typeof configuration === 'object' && configuration !== null) {
    return { type, configuration: configuration as Configuration };
  }
  return null;
}
