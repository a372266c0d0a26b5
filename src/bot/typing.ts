import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';

/** How long a visitor waits without a sign, in milliseconds: most turns take a few. */
const SILENCE = 1000;

/** The outcome of some work; where it takes long, the client shows meanwhile that the bot is busy. */
export async function withTyping<T>(context: TurnContext, work: Promise<T>): Promise<T> {
  const sign = setTimeout(() => {
    // A sign that does not arrive is no loss.
    context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, SILENCE);
  try {
    return await work;
  } finally {
    clearTimeout(sign);
  }
}
