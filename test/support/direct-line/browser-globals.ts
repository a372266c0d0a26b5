import { WebSocket } from 'ws';

/** The page that the client runs in, as servers see it; undefined: no page. */
let page: string | undefined;

/** The sockets that were opened, in order. */
export const sockets: WebSocket[] = [];

/**
 * Just what rxjs needs of a browser's XMLHttpRequest: answers as JSON, and the Origin header that a
 * browser sends with everything but reading from the page's own server.
 */
class PageRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  onreadystatechange: (() => void) | null = null;
  readonly #abort = new AbortController();
  readonly #headers = new Headers();
  #answerHeaders = new Headers();
  #method = '';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answerHeaders.get(name);
  }

  send(body?: string): void {
    void this.#send(body).finally(() => {
      this.readyState = 4;
      this.onreadystatechange?.();
    });
  }

  abort(): void {
    this.onreadystatechange = null;
    this.#abort.abort();
  }

  async #send(body?: string): Promise<void> {
    const isOwnReading = this.#method === 'GET' && page === new URL(this.#url).origin;
    if (page !== undefined && !isOwnReading) this.#headers.set('Origin', page);
    try {
      const answer = await fetch(this.#url, {
        method: this.#method,
        headers: this.#headers,
        signal: this.#abort.signal,
        ...(body !== undefined && { body }),
      });
      this.#answerHeaders = answer.headers;
      this.response = await answer.json();
      this.status = answer.status;
    } catch {
      this.status = 0;
    }
  }
}

class PageSocket extends WebSocket {
  constructor(url: string) {
    super(url, page === undefined ? {} : { origin: page });
    sockets.push(this);
  }
}

const GLOBALS = { XMLHttpRequest: PageRequest, WebSocket: PageSocket };

/**
 * Makes this process look like a page to libraries for browsers.
 *
 * @param origin the page's; undefined: as in a program that is no browser
 * @returns takes it back
 */
export function openPage(origin?: string): () => void {
  page = origin;
  const before = Object.fromEntries(
    Object.keys(GLOBALS).map((name) => [name, Reflect.get(globalThis, name) as unknown]),
  );
  Object.assign(globalThis, GLOBALS);
  return () => {
    page = undefined;
    sockets.length = 0;
    Object.assign(globalThis, before);
  };
}
