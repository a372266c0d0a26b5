import type { IncomingHttpHeaders } from 'node:http';
import type { Request } from 'restify';
import type { BotLog } from '../../bot/bot-log.js';
import { HttpError } from '../http-error.js';
import { isLoopbackAddress, isLoopbackUrl } from '../loopback.js';

/** What proxies add: behind one, every visitor of the internet looks like this machine. */
const FORWARDING =
  /^(forwarded|via|(x-)?(true-|cluster-|fastly-)?client-ip|x-real-ip|x-(original-)?forwarded.*|x-original-.*|(x-)?(cf|azure|envoy)-.*)$/;

/** How a bot without app id, which cannot verify senders, stays with this machine. */
export interface LoopbackGuard {
  /** Before the body is read: throws HttpError 401 unless the peer is this machine itself. */
  peer(request: Request): void;
  /** Throws HttpError 401 unless replies would go to this machine. */
  serviceUrl(url: string): void;
}

export function createLoopbackGuard(log: BotLog): LoopbackGuard {
  function refuse(reason: string): never {
    log.warn({ reason }, 'refused');
    throw new HttpError(
      401,
      'Without MicrosoftAppId this bot takes activities from clients on its own machine alone.',
    );
  }

  return {
    peer({ socket, headers }) {
      if (!isLoopbackAddress(socket.remoteAddress ?? '')) refuse('peer is not loopback');
      if (Object.keys(headers).some((name) => FORWARDING.test(name))) refuse('forwarded');
      // A page of the web whose own name leads to 127.0.0.1 (DNS rebinding) sends that name.
      if (!isLoopbackUrl(`http://${headers.host ?? ''}`)) refuse('host is not loopback');
      if (!isLoopbackOrigin(headers)) refuse('origin is not loopback');
    },

    serviceUrl(url) {
      if (!isLoopbackUrl(url)) refuse('service URL is not loopback');
    },
  };
}

/** Bot clients send no Origin header; the pages of a browser do. */
function isLoopbackOrigin({ origin }: IncomingHttpHeaders): boolean {
  return origin === undefined || isLoopbackUrl(origin);
}
