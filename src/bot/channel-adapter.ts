import { CloudAdapter } from 'botbuilder';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { Connectors } from './connectors.js';
import { withTimeLimit } from './time-limit.js';
import { setDeadline, TURN_LIMIT } from './turn-deadline.js';

/** For the keys that tokens are verified with; in milliseconds. */
const VERIFICATION_LIMIT = 10_000;

/** The sender could not be verified; `cause` says why. */
export class AuthenticationFailure extends Error {
  override name = 'AuthenticationFailure';
}

/**
 * The Bot Framework's adapter without its HTTP part, which parses the body outside its error
 * handling, prints whole errors to the console and tells their messages to the sender.
 */
export class ChannelAdapter extends CloudAdapter {
  /** @param turnLimit how long a turn may take, from the activity's arrival on, in milliseconds */
  constructor(
    authentication: BotFrameworkAuthentication,
    private readonly turnLimit = TURN_LIMIT,
  ) {
    super(authentication);
  }

  /**
   * Verifies the sender, then runs a turn.
   * @returns The answer to an invoke or the replies of an `expectReplies` activity, if any.
   * @throws AuthenticationFailure; whatever the turn throws.
   */
  async receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const deadline = Date.now() + this.turnLimit;
    const result = await this.#authenticate(authorization, activity);
    const { connectorFactory } = result;
    return this.processActivity(
      {
        ...result,
        connectorFactory: connectorFactory && new Connectors(connectorFactory, deadline),
      },
      activity,
      async (context) => {
        setDeadline(context, deadline);
        await turn(context);
      },
    );
  }

  async #authenticate(
    authorization: string,
    activity: Activity,
  ): Promise<AuthenticateRequestResult> {
    try {
      return await withTimeLimit(
        this.botFrameworkAuthentication.authenticateRequest(activity, authorization),
        VERIFICATION_LIMIT,
      );
    } catch (cause) {
      throw new AuthenticationFailure('The sender could not be verified.', { cause });
    }
  }
}
