import type { ChatTexts } from '../../src/knowledge/chat-texts.js';
import type { ChatLink } from '../../src/pages/chat-config.js';
import type { Activity } from './activity.js';
import type { ServiceKind } from './direct-line/service.js';

/**
 * The first message: the bot's greeting, then what happens with what is written, then where the
 * institution says more.
 */
export function introduce(
  greeting: Activity,
  service: ServiceKind,
  { privacy }: ChatTexts,
  links: readonly ChatLink[],
): Activity {
  const more = links.map(({ title, address }) => `[${title}](${target(address!)})`).join(' · ');
  const text = [greeting.text, privacy[service].trim(), more].filter(Boolean).join('\n\n');
  return { ...greeting, text };
}

/** An address as it can stand in Markdown, where a bracket or a space would end it. */
function target(address: string): string {
  return new URL(address).href.replaceAll('(', '%28').replaceAll(')', '%29');
}
