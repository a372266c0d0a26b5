import type { Response } from 'restify';

/** Ends a response. Raw, because restify's formatters follow the Accept header. */
export function sendJson(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), { 'Content-Type': 'application/json' });
}
