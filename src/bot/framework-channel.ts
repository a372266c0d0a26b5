import type { Activity } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { isAllowedTenant } from './allowed-tenants.js';
import { publicAuthentication } from './authentication.js';
import { tokenProblem } from './bearer-token.js';
import type { BotLog } from './bot-log.js';
import { AuthenticationFailure, ChannelAdapter } from './channel-adapter.js';
import type { Bot } from './create-bot.js';
import type { Credentials } from './credentials.js';
import { summarizeError } from './error-summary.js';
import { RefusalLog } from './refusal-log.js';

/** What the HTTP answer to an activity is. */
export interface Receipt {
  status: number;
  /** The answer to an invoke, or the replies to an activity that expects them; else undefined. */
  body?: unknown;
}

/** The channels of the Bot Framework, which post to the bot and take its replies over HTTP. */
export interface FrameworkChannel {
  /** Whether the Authorization header is worth reading the body for; never false without app id. */
  admits(authorization: string): boolean;
  /** Takes one activity, replies to the channel and says how it went. Never throws. */
  receive(authorization: string, activity: Activity): Promise<Receipt>;
}

/**
 * Opens the bot to the Bot Framework.
 *
 * @param credentials null: no sender is verified, so that only loopback peers may reach the bot
 * @param tenants the organisations whose members may use the bot; empty: all
 * @param authentication how senders are verified; the public Bot Framework's way unless told
 */
export function createFrameworkChannel(
  bot: Bot,
  credentials: Credentials | null,
  log: BotLog,
  tenants: readonly string[] = [],
  authentication: BotFrameworkAuthentication = publicAuthentication(credentials),
): FrameworkChannel {
  const adapter = new ChannelAdapter(authentication);
  const refusals = new RefusalLog(log, 'sender not verified');

  return {
    admits(authorization) {
      const problem = credentials && tokenProblem(authorization, credentials);
      if (problem !== null) refusals.note(problem);
      return problem === null;
    },

    async receive(authorization, activity) {
      try {
        const isAllowed = isAllowedTenant(activity, tenants);
        const response = await adapter.receive(authorization, activity, async (context) => {
          if (isAllowed) await bot.run(context);
        });
        if (!isAllowed) {
          log.warn({ channel: activity.channelId }, 'tenant refused');
          return { status: 403 };
        }
        return { status: response?.status ?? 200, body: response?.body as unknown };
      } catch (error) {
        if (!(error instanceof AuthenticationFailure)) {
          log.error(summarizeError(error), 'turn failed');
          return { status: 500 };
        }
        log.warn(summarizeError(error.cause), 'sender not verified');
        return { status: isOutage(error.cause) ? 503 : 401 };
      }
    },
  };
}

/** Where the keys could not be fetched the sender may be genuine: the channel should try again. */
function isOutage(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name === 'FetchError' || name === 'TimeLimitError' || statusCode === 500;
}
