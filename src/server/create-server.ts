import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { Server } from 'restify';
import type { BotLog } from '../bot/bot-log.js';
import type { FrameworkChannel } from '../bot/framework-channel.js';
import type { DirectLineEndpoint } from './direct-line/endpoint.js';
import { MessagesEndpoint } from './messages.js';
import { errorResponse } from './middleware/error-response.js';
import { handler } from './middleware/handler.js';
import { jsonBody } from './middleware/json-body.js';
import { createLoopbackGuard } from './middleware/loopback-guard.js';
import { requestTarget } from './middleware/request-target.js';
import { securityHeaders } from './middleware/security-headers.js';
import { limitTimes } from './middleware/time-limits.js';
import { serveSite, type PagesParts } from './pages/serve-site.js';
import { sendJson } from './send-json.js';

/** How much the bot knows, for the start message and the health check. */
export interface Extent {
  entries: number;
  documents: number;
}

export interface ServerParts {
  channel: FrameworkChannel;
  directLine: DirectLineEndpoint;
  extent: Extent;
  /** Whether the channel verifies its senders; if not, only this machine may reach it. */
  verifiesSenders: boolean;
  log: BotLog;
  pages: PagesParts;
}

/** The HTTP server with its routes; it does not listen yet. */
export function createServer({
  channel,
  directLine,
  extent,
  verifiesSenders,
  log,
  pages,
}: ServerParts): Server {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
  limitTimes(server.server);
  server.pre(handler(securityHeaders), handler(requestTarget));

  server.get(
    '/health',
    handler((_request, response) => {
      const uptime = Math.floor(process.uptime());
      sendJson(response, 200, { status: 'ok', ...extent, uptime });
    }),
  );

  const messages = new MessagesEndpoint(channel, verifiesSenders ? null : createLoopbackGuard(log));
  server.post(
    '/api/messages',
    handler((request) => {
      messages.admit(request);
    }),
    handler(jsonBody),
    handler((request, response) => messages.receive(request, response)),
  );

  directLine.serve(server);
  serveSite(server, pages);

  server.on('restifyError', errorResponse(log));
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    void directLine.upgrade(request, socket, head);
  });
  return server;
}
