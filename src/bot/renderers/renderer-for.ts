import { renderAdaptiveCard } from './adaptive-card-renderer.js';
import { renderPlainText } from './plain-text-renderer.js';
import type { ClickMarker, Renderer } from './renderer.js';
import { markClicked } from './teams/mark-clicked.js';
import { renderTeams } from './teams/teams-renderer.js';
import { renderWebChat } from './web-chat-renderer.js';

/** The one place that tells channels apart: each has what its clients show best. */
const BY_CHANNEL: ReadonlyMap<string, Renderer> = new Map<string, Renderer>([
  ['msteams', renderTeams],
  ['directline', renderWebChat],
  ['emulator', renderAdaptiveCard],
  ['webchat', renderAdaptiveCard],
]);

/** Where a message can be changed after it was sent, and how. */
const MARKERS: ReadonlyMap<string, ClickMarker> = new Map([['msteams', markClicked]]);

/** What renders replies for a channel, by its `channelId`; any other gets plain text. */
export function rendererFor(channelId: string): Renderer {
  return BY_CHANNEL.get(channelId) ?? renderPlainText;
}

/** What marks a clicked button on a channel; null where messages stay as they were sent. */
export function clickMarkerFor(channelId: string): ClickMarker | null {
  return MARKERS.get(channelId) ?? null;
}
