import { renderAdaptiveCard } from './renderers/adaptive-card-renderer.js';
import { renderPlainText } from './renderers/plain-text-renderer.js';
import type { ClickMarker, Renderer } from './renderers/renderer.js';
import { markClicked } from './renderers/teams/mark-clicked.js';
import { renderTeams } from './renderers/teams/teams-renderer.js';
import { renderWebChat } from './renderers/web-chat-renderer.js';

/** What a channel has that others have not. */
export interface Channel {
  /** Renders what its clients show best. */
  render: Renderer;
  /** Marks a clicked button; null where messages stay as they were sent. */
  markClicked: ClickMarker | null;
  /** Whether every activity names the organisation (tenant) that it comes from. */
  namesTenants: boolean;
}

const withCards: Channel = { render: renderAdaptiveCard, markClicked: null, namesTenants: false };

/** The one place that tells channels apart. */
const CHANNELS: ReadonlyMap<string, Channel> = new Map<string, Channel>([
  ['msteams', { render: renderTeams, markClicked, namesTenants: true }],
  ['directline', { ...withCards, render: renderWebChat }],
  ['emulator', withCards],
  ['webchat', withCards],
]);

/** A channel by its `channelId`; one of which nothing is known gets plain text. */
export function channelOf(channelId: string): Channel {
  return CHANNELS.get(channelId) ?? { ...withCards, render: renderPlainText };
}
