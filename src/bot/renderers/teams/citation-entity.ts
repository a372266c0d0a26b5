import type { Entity } from 'botbuilder';
import type { ReplyCitation } from '../../../conversation/reply.js';
import { shorten } from '../../../knowledge/citation.js';

/** Microsoft Teams' limits: sources of a message, and the lengths of what it shows of each. */
const MOST_CITATIONS = 20;
const LONGEST_NAME = 80;
const LONGEST_ABSTRACT = 160;

/**
 * What Microsoft Teams shows of the sources where the text says [1], [2] and so on: a message has one
 * such entity, since two of them are refused.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
 */
export function citationEntity(citations: readonly ReplyCitation[]): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.slice(0, MOST_CITATIONS).map((citation, i) => ({
      '@type': 'Claim',
      position: i + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: nameOf(citation),
        ...addressOf(citation),
        abstract: shorten(citation.quote, LONGEST_ABSTRACT),
      },
    })),
  };
}

/** As a URL, since Teams refuses a message with anything else; what is none is left out. */
function addressOf({ url }: ReplyCitation): { url?: string } {
  return url !== null && URL.canParse(url) ? { url: new URL(url).href } : {};
}

/** The title gives way to the age, which is part of the proof. */
function nameOf({ title, age }: ReplyCitation): string {
  const told = ` (${shorten(age, LONGEST_NAME / 2)})`;
  return `${shorten(title, LONGEST_NAME - told.length)}${told}`;
}
