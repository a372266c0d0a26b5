import type { Reply } from '../../conversation/reply.js';

/** The entry whose answer a reply lets the visitor rate; null where there is none. */
export function ratedEntry({ tools }: Reply): string | null {
  for (const { value } of tools) if ('helpful' in value) return value.of;
  return null;
}
