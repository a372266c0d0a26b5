import type { Activity } from 'botbuilder';

/**
 * Whether an activity comes from an organisation that may use the bot. Microsoft Teams always names
 * one; channels without organisations name none, and pass.
 *
 * @param allowed the tenants' ids in lower case; empty: all of them
 */
export function isAllowedTenant(
  { conversation, channelData }: Partial<Activity>,
  allowed: readonly string[],
): boolean {
  if (allowed.length === 0) return true;
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: string } };
  return [conversation?.tenantId, tenant?.id].every(
    (id) => !id || allowed.includes(id.toLowerCase()),
  );
}
