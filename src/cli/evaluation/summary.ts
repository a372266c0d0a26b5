import type { Judged } from './evaluate-part.js';
import { shortfalls, type Floors } from './floors.js';
import type { Part } from './part.js';
import { replyFigures, type ReplyFigures } from './reply-figures.js';
import { groups, type Group } from './tally.js';

/** How the bot did on one part; what `evaluate --json` prints. */
export interface Summary {
  part: Part;
  groups: Group[];
  replies: ReplyFigures;
  /** What stays below the floors, a sentence each. */
  shortfalls: string[];
}

/** @param judged at least one */
export function summarize(part: Part, judged: readonly Judged[], floors: Floors): Summary {
  const grouped = groups(judged);
  return {
    part,
    groups: grouped,
    replies: replyFigures(judged),
    shortfalls: shortfalls(grouped, floors),
  };
}
