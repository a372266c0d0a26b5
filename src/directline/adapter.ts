import { BotAdapter, TurnContext } from 'botbuilder';
import type { Activity, ResourceResponse } from 'botbuilder';

/**
 * Runs turns of conversations that this process keeps itself. It stands on botbuilder's base class
 * and not on the cloud adapter, whose part is what is not needed here: verifying the Bot
 * Framework's tokens and sending each reply by an HTTP request of its own.
 */
export class DirectLineAdapter extends BotAdapter {
  /** @param deliver Puts an activity into its conversation and returns its id. */
  constructor(
    private readonly deliver: (
      conversation: string,
      activity: Partial<Activity>,
    ) => Promise<string>,
  ) {
    super();
  }

  /** Runs one turn; rejects where it fails. */
  async run(
    activity: Partial<Activity>,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), turn);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const conversation = context.activity.conversation.id;
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      responses.push({ id: await this.deliver(conversation, activity) });
    }
    return responses;
  }

  /** Direct Line's clients cannot change what was said. */
  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line activities cannot be changed.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line activities cannot be deleted.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('The bot speaks in Direct Line when it is spoken to.'));
  }
}
