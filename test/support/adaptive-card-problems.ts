import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards',
) as typeof AdaptiveCards;

/**
 * What the official renderer's parser finds wrong with a card of version 1.5: unknown elements and
 * values, properties that are missing, or that only a newer version has.
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
  return [...problems, ...validationEvents.map(({ message }) => message), ...unknownKeys(content)];
}

/** The properties that our cards use; the parser passes over those that it does not know. */
const KNOWN: Record<string, string[]> = {
  AdaptiveCard: ['$schema', 'version', 'lang', 'fallbackText', 'body'],
  TextBlock: ['text', 'wrap', 'weight', 'size', 'style', 'isSubtle', 'spacing'],
  ColumnSet: ['columns', 'spacing'],
  Column: ['width', 'style', 'selectAction', 'items'],
  Container: ['style', 'items'],
  'Action.Submit': ['title', 'data'],
};

function unknownKeys(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(unknownKeys);
  if (typeof part !== 'object' || part === null || !('type' in part)) return [];
  const { type, ...properties } = part as Record<string, unknown>;
  const known = KNOWN[String(type)] ?? [];
  return [
    ...Object.keys(properties)
      .filter((key) => !known.includes(key))
      .map((key) => `${String(type)} has "${key}"`),
    ...Object.values(properties).flatMap(unknownKeys),
  ];
}
