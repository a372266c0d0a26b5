import { ActivityTypes, InputHints } from 'botbuilder';
import type { Activity, Attachment } from 'botbuilder';
import type { Button, Reply } from '../../conversation/reply.js';
import { replyText } from '../../conversation/reply-text.js';
import { buttonRows } from './button-rows.js';

/** Between the tools. */
const SEPARATOR = ' · ';

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
    attachments: reply.buttons.length + reply.tools.length > 0 ? [card(reply)] : [],
  };
}

function card({ language, buttonsTitle, buttons, tools }: Reply): Attachment {
  const title = { type: 'TextBlock', text: buttonsTitle, wrap: true };
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      // The oldest version with text that can be clicked, so that older clients show the card as well.
      version: '1.2',
      lang: language,
      body: [
        ...(buttonsTitle === null ? [] : [title]),
        ...buttonRows(buttons),
        ...(tools.length > 0 ? [quietRow(tools)] : []),
      ],
    },
  };
}

/**
 * Small words that can be clicked, beneath the buttons: they stay out of the way of the questions,
 * share a line and wrap where it is narrow, which columns do not.
 */
function quietRow(tools: Button[]): object {
  return {
    type: 'RichTextBlock',
    inlines: tools.flatMap(({ title, value }, i) => [
      ...(i > 0 ? [{ type: 'TextRun', text: SEPARATOR, size: 'Small', isSubtle: true }] : []),
      {
        type: 'TextRun',
        text: title,
        size: 'Small',
        isSubtle: true,
        selectAction: { type: 'Action.Submit', title, data: value },
      },
    ]),
  };
}
