import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Turn } from '../conversation/conversation.js';

/** Reads a message: in channels and groups its text begins with a mention of the bot. */
export function toTurn(activity: Activity): Turn {
  const text = textOf(activity);
  // Clients send a file with an empty text; without a file, an empty text is an empty message.
  const isFileAlone = !text?.trim() && activity.attachments?.length;
  return {
    text: isFileAlone ? null : (text ?? null),
    value: activity.value as unknown,
    locale: activity.locale,
  };
}

function textOf(activity: Activity): string | undefined {
  if (typeof activity.text !== 'string') return undefined;
  return TurnContext.removeRecipientMention({ ...activity });
}
