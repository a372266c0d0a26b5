import { ActivityTypes, InputHints } from 'botbuilder';
import type { Activity, Attachment } from 'botbuilder';
import type { Button, Reply } from '../conversation/reply.js';
import { replyText } from '../conversation/reply-text.js';

/**
 * Renders a reply for any channel: Markdown text that stands by itself, then a card with the
 * buttons, which stays where suggested actions would vanish. An Adaptive Card with plain
 * Action.Submit, because that alone works everywhere: the Agents Playground knows the messageBack
 * buttons neither of hero cards nor of Microsoft Teams' extension of Action.Submit.
 */
export function renderAdaptiveCard(reply: Reply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text: replyText(reply),
    textFormat: 'markdown',
    locale: reply.language,
    inputHint: reply.kind === 'suggestions' ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    attachments: reply.buttons.length > 0 ? [card(reply)] : [],
  };
}

function card({ language, buttonsTitle, buttons }: Reply): Attachment {
  const title = { type: 'TextBlock', text: buttonsTitle, wrap: true };
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      // The oldest version with selectAction, so that older clients show the card as well.
      version: '1.1',
      lang: language,
      body: [...(buttonsTitle === null ? [] : [title]), ...buttons.map(button)],
    },
  };
}

/**
 * A button that shows its whole title: clients cut the titles of an ActionSet short, or hide all
 * but six. To a screen reader it is a button too.
 */
function button({ title, value }: Button): object {
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    selectAction: { type: 'Action.Submit', title, data: value },
    items: [{ type: 'TextBlock', text: title, wrap: true, weight: 'Bolder', color: 'Accent' }],
  };
}
