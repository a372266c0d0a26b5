import { ActivityTypes, InputHints } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Reply } from '../../conversation/reply.js';
import { plainReplyText } from '../../conversation/reply-text.js';

/** Renders a reply for channels of which nothing is known: plain text, with what can be chosen numbered. */
export function renderPlainText(reply: Reply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text: plainReplyText(reply),
    textFormat: 'plain',
    locale: reply.language,
    inputHint: reply.kind === 'suggestions' ? InputHints.ExpectingInput : InputHints.AcceptingInput,
  };
}
