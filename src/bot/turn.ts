import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Turn } from '../conversation/conversation.js';

/** How Microsoft Teams writes a message with bold words or a mention once more, beside its text. */
const FORMATTED_TEXT = 'text/html';

/** A card that stands in a message, however it got there. */
const CARD = 'application/vnd.microsoft.card.';
/** What Microsoft Teams writes in a message's text where a card stands. */
const CARD_PLACE =
  /<span class="inline-compose-card"[^<>]*>\s*(?:<span[^<>]*>\s*<\/span>\s*)?<\/span>/giu;

/** Whether a message is nothing but a card that a person put there, as from the message extension. */
export function isCardAlone(activity: Activity): boolean {
  const hasCard = (activity.attachments ?? []).some(({ contentType }) =>
    contentType.startsWith(CARD),
  );
  return hasCard && !textOf(activity) && !activity.value;
}

/** Reads a message: in channels and groups its text begins with a mention of the bot. */
export function toTurn(activity: Activity): Turn {
  const text = textOf(activity);
  const files = (activity.attachments ?? []).filter(
    ({ contentType }) => contentType !== FORMATTED_TEXT,
  );
  // Clients send a file with an empty text; without a file, an empty text is an empty message.
  const isFileAlone = !text?.trim() && files.length > 0;
  return {
    text: isFileAlone ? null : (text ?? null),
    value: activity.value as unknown,
    locale: activity.locale,
  };
}

/** Without mentions: of the bot, which is addressed, and of people, whose names say nothing of the matter. */
function textOf(activity: Activity): string | undefined {
  if (typeof activity.text !== 'string') return undefined;
  return TurnContext.getMentions(activity)
    .filter(({ mentioned }) => mentioned.id === activity.recipient.id)
    .reduce((text, mention) => text.replaceAll(mention.text, ' '), activity.text)
    .replace(/<at(?: [^<>]*)?>[^<>]*<\/at>/giu, ' ')
    .replace(CARD_PLACE, ' ')
    .replaceAll('&nbsp;', ' ')
    .trim();
}
