import { ActionTypes, ActivityTypes, InputHints } from 'botbuilder';
import type { Activity, CardAction } from 'botbuilder';
import type { Button, Reply } from '../../conversation/reply.js';
import { replyText } from '../../conversation/reply-text.js';

/**
 * Renders a reply for web chats: Markdown text that stands by itself, and what can be done next as
 * suggested actions, which every client of Direct Line shows in its own way beneath the newest
 * message. `channelData` carries what that form has no place for: the line above the buttons and, of
 * a button, whether it is one of the quiet ones.
 */
export function renderWebChat(reply: Reply): Partial<Activity> {
  const { language, kind, buttonsTitle, buttons, tools } = reply;
  return {
    type: ActivityTypes.Message,
    text: replyText(reply),
    textFormat: 'markdown',
    locale: language,
    inputHint: kind === 'suggestions' ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    suggestedActions: {
      to: [],
      actions: [
        ...buttons.map(action),
        ...tools.map((tool) => ({ ...action(tool), channelData: { quiet: true } })),
      ],
    },
    channelData: { buttonsTitle },
  };
}

/** A click says nothing in the visitor's name: the reply begins with what was clicked. */
function action({ title, value }: Button): CardAction {
  return { type: ActionTypes.PostBack, title, value };
}
