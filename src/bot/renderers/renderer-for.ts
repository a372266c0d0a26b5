import { renderAdaptiveCard } from './adaptive-card-renderer.js';
import type { Renderer } from './renderer.js';
import { renderWebChat } from './web-chat-renderer.js';

/** The one place that tells channels apart: each has what its clients show best. */
const BY_CHANNEL: ReadonlyMap<string, Renderer> = new Map([['directline', renderWebChat]]);

/** What renders replies for a channel, by its `channelId`; any that has none of its own gets cards. */
export function rendererFor(channelId: string): Renderer {
  return BY_CHANNEL.get(channelId) ?? renderAdaptiveCard;
}
