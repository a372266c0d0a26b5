import type { AddressInfo } from 'node:net';
import type { Server } from 'restify';

/** The server cannot listen; the message is one line that says why and what to do. */
export class ListenError extends Error {
  override name = 'ListenError';
}

/**
 * Starts listening.
 * @returns The port, which port 0 leaves to the system to choose.
 * @throws ListenError where the port is taken or the host is none of this machine's.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      reject(new ListenError(explain(error.code, host, port)));
    };
    server.once('error', refuse);
    server.server.listen(port, host, () => {
      // A later error is another matter.
      server.removeListener('error', refuse);
      resolve();
    });
  });
  return (server.server.address() as AddressInfo).port;
}

function explain(code: string | undefined, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken: end the program that uses it, or set PORT to another.`;
    case 'EACCES':
      return `Port ${port} needs rights that this user lacks: set PORT to 1024 or higher.`;
    default:
      return `HOST ${host} is no address of this machine (${code ?? 'unknown error'}): set HOST to 127.0.0.1.`;
  }
}
