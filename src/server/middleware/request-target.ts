import type { Request } from 'restify';
import { HttpError } from '../http-error.js';

/**
 * Refuses a request whose target and Host header make no URL. restify parses them again where it
 * looks for the route, and a failure there would end the process.
 */
export function requestTarget(request: Request): void {
  try {
    request.getUrl();
  } catch {
    throw new HttpError(400, 'The address is malformed.');
  }
}
