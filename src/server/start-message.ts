import type { FootLinks } from '../pages/site.js';
import type { Extent } from './create-server.js';

/** The settings of the institution's own pages, by what stands at their addresses. */
const LINKS: Record<keyof FootLinks, string> = {
  privacy: 'PRIVACY_URL',
  imprint: 'IMPRINT_URL',
  accessibility: 'ACCESSIBILITY_URL',
};

/** What the terminal says once the server listens: where, what it knows, how to connect, what is missing. */
export function startMessage(
  host: string,
  port: number,
  extent: Extent,
  isOpen: boolean,
  links: FootLinks,
): string {
  const base = `http://${urlHost(host)}:${port}`;
  const endpoint = `${base}/api/messages`;
  const missing = (Object.keys(LINKS) as (keyof FootLinks)[])
    .filter((link) => links[link] === null)
    .map((link) => LINKS[link]);
  return [
    `The bot listens at ${endpoint} (health check: ${base}/health).`,
    `To try it, open ${base}/ in a browser.`,
    `It knows ${extent.entries} entries and ${extent.documents} documents.`,
    ...(isOpen
      ? ['Its senders are verified by the Bot Framework.']
      : [
          'Without MicrosoftAppId it answers clients on this machine alone. To connect one:',
          `  Agents Playground: npx agentsplayground -e ${endpoint} -c emulator`,
          `  Bot Framework Emulator: Open Bot, ${endpoint}, no app id, no password`,
        ]),
    ...(missing.length === 0
      ? []
      : [`Not set: ${missing.join(', ')}. The chat and the pages lack these links.`]),
    'Ctrl-C ends it.',
  ].join('\n');
}

/** A host as it stands in a URL; an address that means "all" is reached by the loopback one. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
