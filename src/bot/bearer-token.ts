import type { Credentials } from './credentials.js';

/** The Bot Framework's own tenant, from which the Emulator takes its tokens. */
const BOT_FRAMEWORK_TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db';

/**
 * Whether an Authorization header may hold a token for this bot: signed, addressed to it, of a
 * tenant that is its own or the Bot Framework's. It proves nothing; whatever fails here fails the
 * adapter's verification as well. It stands before the adapter because that fetches keys over the
 * network for any token, and remembers for good every tenant that an unverified token names.
 */
export function mayBeForBot(authorization: string, credentials: Credentials): boolean {
  const [, header, payload] =
    /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization)?.map(decodeSegment) ?? [];
  if (!header || !payload) return false;
  const tenants = [undefined, BOT_FRAMEWORK_TENANT, credentials.MicrosoftAppTenantId];
  return (
    ['RS256', 'RS384', 'RS512'].some((algorithm) => algorithm === header.alg) &&
    payload.aud === credentials.MicrosoftAppId &&
    tenants.some((tenant) => tenant === payload.tid)
  );
}

function decodeSegment(segment: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString());
    return typeof content === 'object' ? (content as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
