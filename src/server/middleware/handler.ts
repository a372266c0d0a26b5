import type { Request, Response } from 'restify';

/**
 * Makes a restify handler of a function that may throw. It must be an async function by name:
 * what a callback throws, restify lets end the process.
 */
export function handler(
  handle: (request: Request, response: Response) => void | Promise<void>,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    await handle(request, response);
  };
}
