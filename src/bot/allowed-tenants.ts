import type { Activity } from 'botbuilder';
import { channelOf } from './channels.js';

/** A pasted link of somebody without the app: Microsoft Teams says of nobody who it was. */
const ANONYMOUS = 'composeExtension/anonymousQueryLink';

/**
 * Whether an activity comes from an organisation that may use the bot. What names none passes where
 * its channel knows none, and where it asks for no more than a page that is open to everybody.
 *
 * @param allowed the tenants' ids in lower case; empty: all of them
 */
export function isAllowedTenant(
  { channelId = '', name, conversation, channelData }: Partial<Activity>,
  allowed: readonly string[],
): boolean {
  if (allowed.length === 0 || name === ANONYMOUS) return true;
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: string } };
  const named = [conversation?.tenantId, tenant?.id].filter((id) => id !== undefined && id !== '');
  if (named.length === 0) return !channelOf(channelId).namesTenants;
  return named.every((id) => id !== undefined && allowed.includes(id.toLowerCase()));
}
