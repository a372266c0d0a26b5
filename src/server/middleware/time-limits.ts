import type { Server } from 'node:http';

/** Ends connections of senders that are slow on purpose. To be called before the server listens. */
export function limitTimes(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.keepAliveTimeout = 5_000;
  // How often the first two are looked after: Node's own 30 s would stretch them.
  Object.assign(server, { connectionsCheckingInterval: 5_000 });
}
