/** A request that Direct Line refuses; code and message go to the client: no inner detail in them. */
export class Refusal extends Error {
  override name = 'Refusal';

  /**
   * @param statusCode as clients read it: 403 an expired token, 404 a conversation that is over
   * @param code a word for programs, as in the official service's errors
   * @param retryAfter when to try again, in whole seconds; null where that is of no use
   */
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** The conversation expired, was forgotten, or belonged to the server before its restart. */
export function conversationGone(): Refusal {
  return new Refusal(404, 'ConversationNotFound', 'This conversation is no longer here.');
}
