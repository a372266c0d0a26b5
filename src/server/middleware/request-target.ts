import type { Request } from 'restify';
import { HttpError } from '../http-error.js';

/**
 * Refuses a request whose target and Host header make no URL. restify parses them only later,
 * where a failure would end the process.
 */
export function requestTarget(request: Request): void {
  const { url = '', headers } = request;
  const isOwnPath = url.startsWith('/');
  const target = isOwnPath ? `http://${headers.host ?? 'localhost'}${url}` : url;
  if (!URL.canParse(target, 'http://localhost')) {
    throw new HttpError(400, 'The address is malformed.');
  }
}
