import type { IAdaptiveCard, ITextBlock } from '@microsoft/teams.cards';
import type { Attachment } from 'botbuilder';
import type { Reply } from '../../conversation/reply.js';
import { withLines, withUnderscores } from '../../conversation/reply-text.js';

/** What differs from card to card. */
export interface CardParts {
  version: '1.2' | '1.3' | '1.5';
  language: Reply['language'];
  /** Plain text that stands for the whole card where it cannot be shown. */
  fallback: string;
  body: IAdaptiveCard['body'];
}

/**
 * An Adaptive Card as an attachment. Its elements have Microsoft's own types: the compiler refuses
 * what these do not know.
 */
export function adaptiveCard({ version, language, fallback, body }: CardParts): Attachment {
  const content: IAdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version,
    lang: language,
    fallbackText: fallback,
    body,
  };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/** A paragraph of a card, in the Markdown that cards know: a line is one, italics have underscores. */
export function textBlock(text: string, more: Partial<ITextBlock> = {}): ITextBlock {
  return { type: 'TextBlock', text: withUnderscores(withLines(text)), wrap: true, ...more };
}

/** The line that marks a card as written by a program. */
export function automaticLabel(text: string): ITextBlock {
  return textBlock(text, { size: 'Small', isSubtle: true });
}
