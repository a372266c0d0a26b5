import type { Activity } from 'botbuilder';
import type { Reply } from '../conversation/reply.js';

/** Turns what the bot says into what one channel shows best. */
export type Renderer = (reply: Reply, channel: string) => Partial<Activity>;
