import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

const { AdaptiveCard, SerializationContext, Version } = createRequire(import.meta.url)(
  'adaptivecards',
) as typeof AdaptiveCards;

/**
 * What the official renderer's parser finds wrong with a card: unknown elements and values, properties
 * that are missing, or that only a newer version than the card's own has. Properties that no version
 * has it passes over; those the compiler refuses, by the types of `@microsoft/teams.cards`.
 */
export function adaptiveCardProblems(content: unknown): string[] {
  const { version } = content as { version: string };
  const context = new SerializationContext(Version.parse(version, new SerializationContext()));
  const card = new AdaptiveCard();
  // The parser takes the languages of the browser alone, of which there is none here.
  card.parse({ ...(content as object), lang: undefined }, context);
  const problems = Array.from(
    { length: context.eventCount },
    (_, i) => context.getEventAt(i).message,
  );
  const { validationEvents } = card.validateProperties();
  return [...problems, ...validationEvents.map(({ message }) => message)];
}
