import type { Extent } from './create-server.js';

/** What the terminal says once the server listens: where, what it knows, how to connect. */
export function startMessage(host: string, port: number, extent: Extent, isOpen: boolean): string {
  const base = `http://${urlHost(host)}:${port}`;
  const endpoint = `${base}/api/messages`;
  return [
    `The bot listens at ${endpoint} (health check: ${base}/health).`,
    `It knows ${extent.entries} entries and ${extent.documents} documents.`,
    ...(isOpen
      ? ['Its senders are verified by the Bot Framework.']
      : [
          'Without MicrosoftAppId it answers clients on this machine alone. To connect one:',
          `  Agents Playground: npx agentsplayground -e ${endpoint} -c emulator`,
          `  Bot Framework Emulator: Open Bot, ${endpoint}, no app id, no password`,
        ]),
    'Ctrl-C ends it.',
  ].join('\n');
}

/** A host as it stands in a URL; an address that means "all" is reached by the loopback one. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
