import type { Request, Response } from 'restify';
import type { BotLog } from '../../bot/bot-log.js';
import { summarizeError } from '../../bot/error-summary.js';
import { HttpError } from '../http-error.js';
import { sendJson } from '../send-json.js';

/** Answers failed requests with JSON that tells nothing of the inside; listens to restifyError. */
export function errorResponse(log: BotLog) {
  return (_request: Request, response: Response, error: unknown, done: () => void): void => {
    const { status, message } = describe(error);
    if (status === 500) log.error(summarizeError(error), 'request failed');
    sendJson(response, status, { error: message });
    done();
  };
}

function describe(error: unknown): { status: number; message: string } {
  if (error instanceof HttpError) return { status: error.statusCode, message: error.message };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'ECONNRESET') return { status: 400, message: 'The body did not come to its end.' };
  switch (statusCode) {
    case 404:
      return { status: 404, message: 'There is nothing here. Bot clients use /api/messages.' };
    case 405:
      return { status: 405, message: 'This address takes another method: see the Allow header.' };
    default:
      return { status: 500, message: 'Something went wrong.' };
  }
}
