import type { IRichTextBlock, ITextRun } from '@microsoft/teams.cards';
import { ActivityTypes, InputHints } from 'botbuilder';
import type { Activity, Attachment } from 'botbuilder';
import type { Button, Reply } from '../../conversation/reply.js';
import { choicesText, plainReplyText, replyText } from '../../conversation/reply-text.js';
import { adaptiveCard, textBlock } from './adaptive-card.js';
import { buttonRows } from './button-rows.js';

/** Between the tools. */
const SEPARATOR = ' · ';

/**
 * Renders a reply for clients of the Bot Framework's own: Markdown text that stands by itself, then a
 * card with the buttons, which stays where suggested actions would vanish. An Adaptive Card with plain
 * Action.Submit, because that alone works everywhere: the Agents Playground knows the messageBack
 * buttons neither of hero cards nor of Microsoft Teams' extension of Action.Submit.
 */
export function renderAdaptiveCard(reply: Reply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text: replyText(reply),
    textFormat: 'markdown',
    // What clients without cards show.
    summary: plainReplyText(reply),
    locale: reply.language,
    inputHint: reply.kind === 'suggestions' ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    attachments: reply.buttons.length + reply.tools.length > 0 ? [card(reply)] : [],
  };
}

function card(reply: Reply): Attachment {
  const { language, buttonsTitle, buttons, tools } = reply;
  return adaptiveCard({
    // The oldest version with text that can be clicked, so that older clients show the card as well.
    version: '1.2',
    language,
    fallback: [choicesText(reply), tools.map(({ title }) => title).join(SEPARATOR)]
      .filter(Boolean)
      .join('\n\n'),
    body: [
      ...(buttonsTitle === null ? [] : [textBlock(buttonsTitle)]),
      ...buttonRows(buttons),
      ...(tools.length > 0 ? [quietRow(tools)] : []),
    ],
  });
}

/**
 * Small words that can be clicked, beneath the buttons: they stay out of the way of the questions,
 * share a line and wrap where it is narrow, which columns do not.
 */
function quietRow(tools: Button[]): IRichTextBlock {
  return {
    type: 'RichTextBlock',
    inlines: tools.flatMap(({ title, value }, i): ITextRun[] => [
      ...(i > 0 ? [quiet(SEPARATOR)] : []),
      { ...quiet(title), selectAction: { type: 'Action.Submit', title, data: value } },
    ]),
  };
}

function quiet(text: string): ITextRun {
  return { type: 'TextRun', text, size: 'Small', isSubtle: true };
}
