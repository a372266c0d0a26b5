import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards',
) as typeof AdaptiveCards;

/**
 * What the official renderer's parser finds wrong with a card of version 1.5: unknown elements and
 * values, properties that are missing, or that only a newer version has. Properties that no version
 * has it passes over; those the compiler refuses, by the types of `@microsoft/teams.cards`.
 */
export function adaptiveCardProblems(content: unknown): string[] {
  const context = new SerializationContext(Versions.v1_5);
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
