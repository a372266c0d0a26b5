import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { Refusal } from './refusal.js';

/** What Web Chat needs to find again in its own message: which it is, and whether it shows. */
const channelData = z.object({
  clientActivityID: z.string().min(1).max(200).nullish(),
  clientTimestamp: z.string().max(50).nullish(),
  postBack: z.boolean().nullish(),
  messageBack: z.object({ displayText: z.string().max(1000).nullish() }).nullish(),
});

/**
 * What is believed of a client's activity; all else is dropped. Who sends it, to whom and where
 * is not among it: that stands in the token.
 */
const schema = z.object({
  type: z.enum(['message', 'event', 'typing', 'messageReaction', 'endOfConversation']),
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).nullish().catch(null),
  locale: z.string().max(50).nullish(),
  value: z.unknown().optional(),
  channelData: channelData.nullish(),
  // Only whether there are any, and of what kind, matters: the bot opens no file.
  attachments: z
    .array(z.object({ contentType: z.string().max(1000).catch('') }))
    .max(25)
    .nullish(),
});

/** An activity of a client, of the fields that the bot or the client itself reads. */
export type ClientActivity = Pick<Activity, 'type'> &
  Partial<Pick<Activity, 'name' | 'text' | 'textFormat' | 'locale' | 'value' | 'attachments'>> & {
    channelData?: { clientActivityID?: string };
  };

/**
 * Reads what a client posted.
 *
 * @throws Refusal 400 where it is malformed; the message names the field
 */
export function readClientActivity(body: unknown): ClientActivity {
  const result = schema.safeParse(body);
  if (result.success) return withoutNulls(result.data) as ClientActivity;
  const field = result.error.issues[0]?.path.join('.');
  throw new Refusal(
    400,
    'BadArgument',
    field
      ? `The activity's "${field}" is missing or malformed.`
      : 'The body is not an activity: it must be a JSON object.',
  );
}

/** null stands for "not there" in several clients; a button's value is the sender's own affair. */
function withoutNulls(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]: [string, unknown]) => {
      if (field === null || field === undefined) return [];
      return [[name, name === 'channelData' ? withoutNulls(field) : field]];
    }),
  );
}
