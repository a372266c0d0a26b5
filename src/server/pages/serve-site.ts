import type { Server } from 'restify';
import { Site, type SiteParts } from '../../pages/site.js';
import { readAssets } from './assets.js';
import { serveChat, type ChatParts } from './serve-chat.js';
import { servePages } from './serve-pages.js';

/** What the pages and the chat show, and what the operator has set for them. */
export interface PagesParts extends Omit<SiteParts, 'styleSheet' | 'icon'> {
  chat: ChatParts;
}

/** Adds all that people look at in a browser to a server. */
export function serveSite(server: Server, { chat, ...parts }: PagesParts): void {
  const assets = readAssets();
  const site = new Site({
    ...parts,
    styleSheet: assets['pages.css'].address,
    icon: assets['icon.svg'].address,
  });
  servePages(server, site, assets);
  serveChat(server, site, assets, chat);
}
