import restify from 'restify';
import type { Server } from 'restify';
import type { Bot } from '../bot/create-bot.js';
import type { BotLog } from '../bot/bot-log.js';
import { MessagesEndpoint } from './messages.js';
import { errorResponse } from './middleware/error-response.js';
import { handler } from './middleware/handler.js';
import { jsonBody } from './middleware/json-body.js';
import { createLoopbackGuard } from './middleware/loopback-guard.js';
import { requestTarget } from './middleware/request-target.js';
import { securityHeaders } from './middleware/security-headers.js';
import { limitTimes } from './middleware/time-limits.js';
import { servePages, type PagesParts } from './pages/serve-pages.js';
import { sendJson } from './send-json.js';

/** How much the bot knows, for the start message and the health check. */
export interface Extent {
  entries: number;
  documents: number;
}

export interface ServerParts {
  bot: Bot;
  extent: Extent;
  /** Whether the bot verifies its senders; if not, only this machine may reach it. */
  verifiesSenders: boolean;
  log: BotLog;
  pages: PagesParts;
}

/** The HTTP server with its routes; it does not listen yet. */
export function createServer({ bot, extent, verifiesSenders, log, pages }: ServerParts): Server {
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

  const messages = new MessagesEndpoint(bot, verifiesSenders ? null : createLoopbackGuard(log));
  server.post(
    '/api/messages',
    handler((request) => {
      messages.admit(request);
    }),
    handler(jsonBody),
    handler((request, response) => messages.receive(request, response)),
  );

  servePages(server, pages);

  server.on('restifyError', errorResponse(log));
  // restify listens for upgrades without answering them, which would leave the socket open.
  server.on('upgrade', (_request, socket: { destroy(): void }) => {
    socket.destroy();
  });
  return server;
}
