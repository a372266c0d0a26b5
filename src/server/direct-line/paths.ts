/** Where Direct Line's routes are; clients are told it as their domain. */
export const BASE = '/v3/directline';

/** Where web pages get their tokens. */
export const PAGE_TOKEN = '/webchat/token';

/** Whether a request is for Direct Line, so that it is answered as its clients expect. */
export function isDirectLinePath(path: string): boolean {
  return path.startsWith(`${BASE}/`) || path === PAGE_TOKEN;
}
