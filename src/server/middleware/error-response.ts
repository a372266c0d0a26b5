import type { Request, Response } from 'restify';
import type { BotLog } from '../../bot/bot-log.js';
import { summarizeError } from '../../bot/error-summary.js';
import { Refusal } from '../../directline/refusal.js';
import { isDirectLinePath } from '../direct-line/paths.js';
import { HttpError } from '../http-error.js';
import { sendJson } from '../send-json.js';

/** What is told of a failed request. */
interface Failure {
  status: number;
  message: string;
  /** For Direct Line's clients, which read it beside the message. */
  code: string;
}

/** Answers failed requests with JSON that tells nothing of the inside; listens to restifyError. */
export function errorResponse(log: BotLog) {
  return (request: Request, response: Response, error: unknown, done: () => void): void => {
    const { status, message, code } = describe(error);
    if (status === 500) log.error(summarizeError(error), 'request failed');
    if (error instanceof Refusal && error.retryAfter !== null) {
      response.setHeader('Retry-After', String(error.retryAfter));
    }
    sendJson(response, status, {
      error: isDirectLinePath(pathOf(request)) ? { code, message } : message,
    });
    done();
  };
}

/** Empty where the address is so malformed that it has none. */
function pathOf(request: Request): string {
  try {
    return request.path();
  } catch {
    return '';
  }
}

function describe(error: unknown): Failure {
  if (error instanceof Refusal) {
    return { status: error.statusCode, message: error.message, code: error.code };
  }
  if (error instanceof HttpError) {
    return { status: error.statusCode, message: error.message, code: 'BadArgument' };
  }
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'ECONNRESET') {
    return { status: 400, message: 'The body did not come to its end.', code: 'BadArgument' };
  }
  switch (statusCode) {
    case 404:
      return {
        status: 404,
        message: 'There is nothing here. Bot clients use /api/messages.',
        code: 'NotFound',
      };
    case 405:
      return {
        status: 405,
        message: 'This address takes another method: see the Allow header.',
        code: 'NotAllowed',
      };
    default:
      return { status: 500, message: 'Something went wrong.', code: 'ServiceError' };
  }
}
