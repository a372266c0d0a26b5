import type { Server } from 'node:http';

/**
 * Stops taking requests and waits for those that run.
 * @param within How long at most, in milliseconds; what still runs then is cut off.
 */
export async function shutDown(server: Server, within: number): Promise<void> {
  // A connection is idle, and closed, only once its last answer is out.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const limit = setTimeout(() => {
    server.closeAllConnections();
  }, within);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(limit);
}
