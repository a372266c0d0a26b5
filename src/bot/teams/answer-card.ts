import type { Attachment } from 'botbuilder';
import type { FoundAnswer } from '../../conversation/answer-search.js';
import { replyText } from '../../conversation/reply-text.js';
import { shorten } from '../../knowledge/citation.js';

const LONGEST_PREVIEW = 140;

/**
 * An answer as a card that stands in anybody's message, with the line that Microsoft Teams shows of
 * it in a list of results. It has no buttons: who reads it need not be in a conversation with the bot.
 */
export function answerCard({ title, reply }: FoundAnswer): Attachment & { preview: Attachment } {
  const { language, automatic, text, citations } = reply;
  const [open, close] = language === 'en' ? ['“', '”'] : ['„', '“'];
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: language,
      fallbackText: `${automatic}\n\n${title}\n\n${replyText(reply)}`,
      body: [
        { type: 'TextBlock', text: automatic, size: 'Small', isSubtle: true, wrap: true },
        block(title, { weight: 'Bolder', size: 'Medium', style: 'heading', spacing: 'Small' }),
        ...text.split('\n\n').map((paragraph) => block(paragraph)),
        ...citations.map(({ quote, attribution }) => ({
          type: 'Container',
          style: 'emphasis',
          items: [
            block(`${open}${quote}${close}`),
            block(attribution, { size: 'Small', isSubtle: true, spacing: 'Small' }),
          ],
        })),
      ],
    },
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title, text: shorten(plain(text), LONGEST_PREVIEW) },
    },
  };
}

function block(text: string, more: object = {}): object {
  return { type: 'TextBlock', text, wrap: true, ...more };
}

/** Results are shown without Markdown. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '');
}
