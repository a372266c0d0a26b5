/** What tells HTTP clients to send requests through a proxy; both spellings are in use. */
const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];

/**
 * Makes this process talk to other programs directly. A bot that talks to its own machine alone
 * needs no proxy, and one in the environment would get to read its replies.
 */
export function withoutProxy(environment: NodeJS.ProcessEnv): void {
  for (const name of PROXY_VARIABLES) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the environment has no other way
    for (const spelling of [name, name.toLowerCase()]) delete environment[spelling];
  }
}
