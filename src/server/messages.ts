import type { Request, Response } from 'restify';
import type { FrameworkChannel } from '../bot/framework-channel.js';
import { readActivity } from '../bot/incoming-activity.js';
import { HttpError } from './http-error.js';
import type { LoopbackGuard } from './middleware/loopback-guard.js';
import { sendJson } from './send-json.js';

/** What the HTTP answer says where the bot's receipt has no body. */
const WORDS: Record<number, object> = {
  200: {},
  401: { error: 'The sender could not be verified.' },
  403: { error: 'This organisation may not use the bot.' },
  500: { error: 'Something went wrong.' },
  501: { error: 'This bot knows no such invoke.' },
  503: { error: 'The sender could not be verified at present.' },
};

/** POST /api/messages: the endpoint that the Bot Framework's channels post activities to. */
export class MessagesEndpoint {
  /** @param guard Where senders are not verified; else null. */
  constructor(
    private readonly channel: FrameworkChannel,
    private readonly guard: LoopbackGuard | null,
  ) {}

  /** Before the body is read: throws HttpError 401 for senders that cannot be right. */
  admit(request: Request): void {
    this.guard?.peer(request);
    if (!this.channel.admits(authorization(request))) {
      throw new HttpError(401, 'The sender could not be verified.');
    }
  }

  async receive(request: Request, response: Response): Promise<void> {
    const reading = readActivity(request.body);
    if ('problem' in reading) throw new HttpError(400, reading.problem);
    this.guard?.serviceUrl(reading.activity.serviceUrl);
    const { status, body } = await this.channel.receive(authorization(request), reading.activity);
    sendJson(response, status, body ?? WORDS[status] ?? {});
  }
}

function authorization(request: Request): string {
  return request.headers.authorization ?? '';
}
