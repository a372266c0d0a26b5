import type { IContainer } from '@microsoft/teams.cards';
import type { Attachment } from 'botbuilder';
import type { FoundAnswer } from '../../conversation/answer-search.js';
import { plainReplyText } from '../../conversation/reply-text.js';
import { shorten } from '../../knowledge/citation.js';
import { adaptiveCard, automaticLabel, textBlock } from '../renderers/adaptive-card.js';

const LONGEST_PREVIEW = 140;

/**
 * An answer as a card that stands in anybody's message, with the line that Microsoft Teams shows of
 * it in a list of results. It has no buttons: who reads it need not be in a conversation with the bot.
 */
export function answerCard({ title, reply }: FoundAnswer): Attachment & { preview: Attachment } {
  const { language, automatic, text, citations } = reply;
  const [open, close] = language === 'en' ? ['“', '”'] : ['„', '“'];
  const card = adaptiveCard({
    // Microsoft Teams unfolds links to no newer ones.
    version: '1.3',
    language,
    fallback: [automatic, title, plainReplyText(reply)].join('\n\n'),
    body: [
      automaticLabel(automatic),
      textBlock(title, { weight: 'Bolder', size: 'Medium', spacing: 'Small' }),
      ...text.split('\n\n').map((paragraph) => textBlock(paragraph)),
      ...citations.map(({ quote, attribution }): IContainer => ({
        type: 'Container',
        style: 'emphasis',
        items: [
          textBlock(`${open}${quote}${close}`),
          textBlock(attribution, { size: 'Small', isSubtle: true, spacing: 'Small' }),
        ],
      })),
    ],
  });
  return {
    ...card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title, text: shorten(plain(text), LONGEST_PREVIEW) },
    },
  };
}

/** Results are shown without Markdown. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '');
}
