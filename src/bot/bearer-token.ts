import type { Credentials } from './credentials.js';

/** The Bot Framework's own tenant, from which the Emulator takes its tokens. */
const BOT_FRAMEWORK_TENANT = 'd6d49420-f39b-4df7-a1dc-d59a935871db';

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/** Why a header holds no token for this bot. */
export type TokenProblem = 'no token' | 'algorithm' | 'audience' | 'tenant';

/**
 * Why an Authorization header cannot hold a token for this bot; null where it may: signed, addressed
 * to it, of a tenant that is its own or the Bot Framework's. It proves nothing; whatever fails here
 * fails the adapter's verification as well. It stands before the adapter because that fetches keys over the
 * network for any token, and remembers for good every tenant that an unverified token names.
 */
export function tokenProblem(authorization: string, credentials: Credentials): TokenProblem | null {
  const [, header, payload] =
    /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization)?.map(decodeSegment) ?? [];
  if (!header || !payload) return 'no token';
  const tenants = [undefined, BOT_FRAMEWORK_TENANT, credentials.MicrosoftAppTenantId];
  if (!ALGORITHMS.some((algorithm) => algorithm === header.alg)) return 'algorithm';
  if (payload.aud !== credentials.MicrosoftAppId) return 'audience';
  return tenants.some((tenant) => tenant === payload.tid) ? null : 'tenant';
}

function decodeSegment(segment: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString());
    return typeof content === 'object' ? (content as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
