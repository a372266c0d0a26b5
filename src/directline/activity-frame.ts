import type { ActivitySet } from './conversation-store.js';

/** A stretch of a conversation as clients read it, from the socket and by asking. */
export function activityFrame({ activities, watermark }: ActivitySet): string {
  return `{"activities":[${activities.join(',')}],"watermark":"${watermark}"}`;
}

/** How many activities a frame holds at most. */
export const FRAME_LIMIT = 100;
