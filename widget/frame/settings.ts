import type { ChatConfig, ChatLink } from '../../src/pages/chat-config.js';
import { parseUrl } from '../../src/text/parse-url.js';
import { parseColour } from '../colour.js';
import type { Configuration } from '../protocol.js';

/** How the chat is to be: the server's settings, and over them what the institution's page says. */
export interface ChatSettings {
  title: string;
  colour: string | null;
  colourDark: string | null;
  links: ChatLink[];
}

const LONGEST_TITLE = 100;

/** Joins both. What the page says is checked again: it is a foreign page's word. */
export function settingsOf(
  config: ChatConfig,
  page: Partial<Record<keyof Configuration, unknown>> = {},
): ChatSettings {
  const { privacy, imprint, accessibility } = config.links;
  const title = typeof page.title === 'string' ? page.title.trim().slice(0, LONGEST_TITLE) : '';
  return {
    title: title === '' ? config.name : title,
    colour: colour(page.colour),
    colourDark: colour(page.colourDark),
    links: [
      link(privacy, page.privacy),
      link(imprint, page.imprint),
      link(accessibility, page.accessibility),
    ].filter(({ address }) => address !== null),
  };
}

function colour(value: unknown): string | null {
  return typeof value === 'string' ? parseColour(value) : null;
}

function link({ title, address }: ChatLink, value: unknown): ChatLink {
  const given = typeof value === 'string' ? parseUrl(value) : null;
  return { title, address: given && /^https?:$/.test(given.protocol) ? given.href : address };
}
