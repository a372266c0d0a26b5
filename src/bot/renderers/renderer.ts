import type { Activity } from 'botbuilder';
import type { Reply } from '../../conversation/reply.js';

/** Turns what the bot says into what clients show best. */
export type Renderer = (reply: Reply) => Partial<Activity>;
