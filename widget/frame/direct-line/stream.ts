import type { ActivitySet } from './service.js';

/** How often the client gives a sign of life, as Direct Line's official client does; in milliseconds. */
const PING_INTERVAL = 20_000;
/** A server that gives signs of life itself is gone when none came for so long; in milliseconds. */
const SILENCE_LIMIT = 50_000;
/** For the connection to be made; in milliseconds. */
const OPENING_LIMIT = 10_000;

export interface StreamEvents {
  onOpen: () => void;
  onActivities: (set: ActivitySet) => void;
}

/**
 * Listens to a conversation's stream until it ends.
 *
 * @param stop ends it
 * @returns whether it was ever open: where it was not, something between may let no WebSocket pass
 */
export async function listen(
  url: string,
  { onOpen, onActivities }: StreamEvents,
  stop: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(url);
    if (!socket) {
      resolve(false);
      return;
    }
    let wasOpen = false;
    let givesSigns = false;
    const end = (): void => {
      clearInterval(ping);
      clearTimeout(watch);
      stop.removeEventListener('abort', end);
      socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null;
      socket.close();
      resolve(wasOpen);
    };
    const ping = setInterval(() => {
      if (socket.readyState === WebSocket.OPEN) socket.send('');
    }, PING_INTERVAL);
    let watch = setTimeout(end, OPENING_LIMIT);
    socket.onopen = () => {
      wasOpen = true;
      clearTimeout(watch);
      onOpen();
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === '') givesSigns = true;
      if (givesSigns) {
        clearTimeout(watch);
        watch = setTimeout(end, SILENCE_LIMIT);
      }
      if (data !== '') onActivities(JSON.parse(data) as ActivitySet);
    };
    socket.onerror = socket.onclose = end;
    stop.addEventListener('abort', end);
    if (stop.aborted) end();
  });
}

/** null where the address is none that this page may connect to. */
function connect(url: string): WebSocket | null {
  try {
    return new WebSocket(url);
  } catch {
    return null;
  }
}
