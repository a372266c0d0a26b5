import type { Activity } from 'botbuilder';

/** A button on a card as a client sees it. */
export interface CardButton {
  title: string;
  /** What a click sends back. */
  value: unknown;
}

/** The buttons of an activity's cards, in reading order, wherever on the card they are. */
export function cardButtons({ attachments = [] }: Partial<Activity>): CardButton[] {
  return buttonsIn(attachments.map(({ content }) => content as unknown));
}

function buttonsIn(part: unknown): CardButton[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, title, data } = part as Record<string, unknown>;
  if (type === 'Action.Submit') return [{ title: String(title), value: data }];
  return Object.values(part).flatMap(buttonsIn);
}
