import type { Request } from 'restify';
import { HttpError } from '../http-error.js';

/** The largest body that is read, in bytes: many times the longest message of any channel. */
const SIZE_LIMIT = 256 * 1024;

/** The deepest nesting that is parsed; cards, the deepest that clients send, need about ten. */
const DEPTH_LIMIT = 32;

/** Reads a JSON body into `request.body`, as `readJsonBody` does. */
export async function jsonBody(request: Request): Promise<void> {
  request.body = await readJsonBody(request, SIZE_LIMIT);
}

/**
 * Reads a JSON body.
 * @param sizeLimit in bytes
 * @throws HttpError 415 where it is no JSON by its header (which also keeps out web pages: a
 *   browser asks before it sends JSON to a foreign address); 413 where it is too large; 400 where
 *   it is no JSON, or nested too deeply.
 */
export async function readJsonBody(request: Request, sizeLimit: number): Promise<unknown> {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type?.trim().toLowerCase() !== 'application/json') {
    throw new HttpError(415, 'The body must be sent as application/json.');
  }
  if (!/^(identity)?$/i.test(request.headers['content-encoding'] ?? '')) {
    throw new HttpError(415, 'The body must be sent without compression.');
  }
  return parse(await readText(request, sizeLimit));
}

/** Also a body that is too large is read to its end, so that the sender gets to see the answer. */
async function readText(request: Request, sizeLimit: number): Promise<string> {
  const tooLarge = new HttpError(413, `The body is larger than ${sizeLimit / 1024} KB.`);
  // Node itself reads away a body that nobody has begun to read.
  if (Number(request.headers['content-length'] ?? 0) > sizeLimit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= sizeLimit) chunks.push(chunk);
  }
  if (size > sizeLimit) throw tooLarge;
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new HttpError(400, 'The body is not JSON.');
  }
  if (isDeeperThan(DEPTH_LIMIT, body)) throw new HttpError(400, 'The body is nested too deeply.');
  return body;
}

function isDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeperThan(limit - 1, inner));
}
