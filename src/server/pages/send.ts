import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { handler } from '../middleware/handler.js';
import type { Asset } from './assets.js';

/** How long browsers keep a file whose address changes with its content: a year, in seconds. */
const A_YEAR = 31_536_000;

/** A text as it is sent, with the tag that says whether a browser's copy is still right. */
export interface Sendable {
  body: string;
  tag: string;
}

export function sendable(body: string): Sendable {
  return { body, tag: tagOf(body) };
}

/** Adds a route for what browsers read. */
export function get(
  server: Server,
  path: string,
  handle: (request: Request, response: Response) => void,
): void {
  server.get(path, handler(handle));
  server.head(path, handler(handle));
}

export function send(
  response: Response,
  status: number,
  body: string | Buffer,
  headers: Record<string, string>,
): void {
  response.sendRaw(status, body, headers);
}

/** Whether the browser has a copy with a tag; what compresses in between makes a weak one of it. */
export function knows(request: Request, tag: string): boolean {
  return (request.headers['if-none-match'] ?? '').includes(tag);
}

/** Sends a text, or says that the browser's copy is still right. */
export function sendTagged(
  request: Request,
  response: Response,
  { body, tag }: Sendable,
  headers: Record<string, string>,
): void {
  const tagged = { 'Cache-Control': 'no-cache', ...headers, ETag: tag };
  if (knows(request, tag)) send(response, 304, '', tagged);
  else send(response, 200, body, tagged);
}

/**
 * Sends a file, compressed where the browser takes it so.
 *
 * @param headers in place of those that let a browser keep it for good
 */
export function sendAsset(
  request: Request,
  response: Response,
  { type, content, encoded }: Omit<Asset, 'address'>,
  headers: Record<string, string> = {
    'Cache-Control': `public, max-age=${A_YEAR}, immutable`,
  },
): void {
  const [encoding, compressed] = [...encoded].find(([name]) => request.acceptsEncoding(name)) ?? [];
  send(response, 200, compressed ?? content, {
    'Content-Type': type,
    ...(encoded.size > 0 && { Vary: 'Accept-Encoding' }),
    ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    ...headers,
  });
}

export function tagOf(content: string | Buffer): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}
