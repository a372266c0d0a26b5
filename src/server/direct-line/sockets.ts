import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { BotLog } from '../../bot/bot-log.js';
import { summarizeError } from '../../bot/error-summary.js';
import type { DirectLine } from '../../directline/direct-line.js';
import { Refusal } from '../../directline/refusal.js';
import type { Grant } from '../../directline/tokens.js';
import { readWatermark } from '../../directline/watermark.js';
import { addressKey } from '../address-key.js';
import type { Gate } from './gate.js';

/** How often a socket shows a sign of life, and is looked after; in milliseconds. */
const BEAT = 20_000;

/** Clients send an empty frame every 20 s and nothing else; more than this a beat is abuse. */
const FRAMES_PER_BEAT = 100;

/** The largest frame of a client, in bytes. */
const FRAME_BYTES = 1024;

/** How long a client may take to say goodbye, in milliseconds. */
const GOODBYE = 1000;

const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,100})\/stream\/?(\?.*)?$/;

interface Connection {
  conversation: string;
  isAlive: boolean;
  frames: number;
}

/** The streams: WebSockets that bring clients what is said. */
export class Sockets {
  readonly #directLine: DirectLine;
  readonly #gate: Gate;
  readonly #log: BotLog;
  readonly #perAddress: number;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #open = new Map<WebSocket, Connection>();
  readonly #addresses = new Map<string, number>();
  readonly #timer = setInterval(() => void this.beat(), BEAT).unref();
  #isClosing = false;

  /** @param perAddress how many may be open for an address */
  constructor(directLine: DirectLine, gate: Gate, log: BotLog, perAddress: number) {
    this.#directLine = directLine;
    this.#gate = gate;
    this.#log = log;
    this.#perAddress = perAddress;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Takes a request for a stream, or refuses it. Never throws. */
  async accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // One that breaks without a listener would end the process.
    socket.on('error', () => undefined);
    try {
      await this.#accept(request, socket, head);
    } catch (error) {
      refuse(socket, error instanceof Refusal ? error : this.#failed(error));
    }
  }

  /** Ends what is dead or over, and gives the others a sign of life. */
  async beat(): Promise<void> {
    await Promise.all(
      Array.from(this.#open, ([socket, connection]) => this.#look(socket, connection)),
    );
  }

  /**
   * Ends all streams, once the running turns have been answered.
   *
   * @param within how long to wait for the turns, in milliseconds
   */
  async close(within: number): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#timer);
    await Promise.race([this.#directLine.idle(), wait(within)]);
    const closed = Array.from(
      this.#open.keys(),
      (socket) => new Promise((resolve) => socket.once('close', resolve)),
    );
    for (const socket of this.#open.keys()) socket.close(1001);
    await Promise.race([Promise.all(closed), wait(GOODBYE)]);
    for (const socket of this.#open.keys()) socket.terminate();
  }

  async #accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const [, conversation, query] = PATH.exec(request.url ?? '') ?? [];
    if (conversation === undefined) throw new Refusal(404, 'NotFound', 'There is no stream here.');
    if (this.#isClosing) throw new Refusal(503, 'ServiceError', 'The server is ending.');
    const key = addressKey(this.#gate.enter(request).address);
    const parameters = new URLSearchParams(query);
    const grant = await this.#gate.grant(
      request,
      (token) => this.#directLine.verifyForStream(token),
      conversation,
      parameters.get('t') ?? '',
    );
    const watermark = readWatermark(parameters.get('watermark'));
    if (!(await this.#directLine.has(conversation))) {
      throw new Refusal(404, 'ConversationNotFound', 'This conversation is no longer here.');
    }
    if ((this.#addresses.get(key) ?? 0) >= this.#perAddress) this.#gate.refuseSocket();
    // What is over already would be counted for good.
    if (socket.destroyed) return;
    this.#count(key, 1);
    socket.once('close', () => {
      this.#count(key, -1);
    });
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      void this.#serve(webSocket, grant, watermark);
    });
  }

  async #serve(socket: WebSocket, grant: Grant, watermark: number): Promise<void> {
    const connection = { conversation: grant.conversation, isAlive: true, frames: 0 };
    this.#open.set(socket, connection);
    let end = (): void => undefined;
    socket
      .on('pong', () => (connection.isAlive = true))
      .on('message', () => {
        connection.isAlive = true;
        connection.frames += 1;
        if (connection.frames > FRAMES_PER_BEAT) socket.terminate();
      })
      .on('error', () => {
        socket.terminate();
      })
      .on('close', () => {
        this.#open.delete(socket);
        end();
      });
    try {
      end = await this.#directLine.stream(grant, watermark, {
        send: (frame) => send(socket, frame),
        close: () => {
          socket.close(1000);
        },
      });
      if (!this.#open.has(socket)) end();
    } catch {
      socket.close(1000);
    }
  }

  async #look(socket: WebSocket, connection: Connection): Promise<void> {
    if (!connection.isAlive) {
      socket.terminate();
      return;
    }
    connection.isAlive = false;
    connection.frames = 0;
    try {
      if (!(await this.#directLine.has(connection.conversation))) {
        socket.close(1000);
        return;
      }
      socket.ping();
      await send(socket, '');
    } catch {
      // It closed meanwhile.
    }
  }

  #count(key: string, change: 1 | -1): void {
    const open = (this.#addresses.get(key) ?? 0) + change;
    if (open > 0) this.#addresses.set(key, open);
    else this.#addresses.delete(key);
  }

  #failed(error: unknown): Refusal {
    this.#log.error(summarizeError(error), 'request failed');
    return new Refusal(500, 'ServiceError', 'Something went wrong.');
  }
}

/** Resolves when the frame was handed to the network; rejects where the socket is gone. */
function send(socket: WebSocket, frame: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.send(frame, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Answers a request for a socket with a plain HTTP answer. */
function refuse(socket: Duplex, { statusCode, retryAfter }: Refusal): void {
  const retry = retryAfter === null ? '' : `Retry-After: ${retryAfter}\r\n`;
  socket.end(
    `HTTP/1.1 ${statusCode} Refused\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
