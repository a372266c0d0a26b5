import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1).max(1000);
const label = z.string().max(1000).nullish();

const account = z.object({ id, name: label, role: z.string().max(50).nullish() });

/** A mention names whom and by which text; other entities are none of the bot's business. */
const mention = z.object({
  type: z.string().regex(/^mention$/i),
  text: z.string().min(1).max(2000),
  mentioned: z.object({ id }),
});

const entities = z
  .array(z.unknown())
  .max(250)
  .nullish()
  .transform((all) => (all ?? []).filter((one) => mention.safeParse(one).success));

/** Only whether there are files, and of what kind, matters: the bot opens none. */
const attachments = z
  .array(z.object({ contentType: z.string().max(1000).catch('') }))
  .max(250)
  .nullish();

/** Microsoft Teams names the organisation of its users. */
const channelData = z
  .object({ tenant: z.object({ id: label }).nullish() })
  .nullish()
  .catch(null);

/** The fields of an activity that the bot or its adapter reads; all others are dropped. */
const schema = z.object({
  type: z.string().min(1).max(100),
  id: label,
  channelId: z.string().regex(/^[\w-]{1,64}$/),
  serviceUrl: z.string().max(2000).refine(isWebAddress),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    name: label,
    isGroup: z.boolean().nullish(),
    conversationType: label,
    tenantId: label,
  }),
  locale: z.string().max(50).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities,
  attachments,
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
  channelData,
  replyToId: label,
  action: label,
  name: label,
  deliveryMode: label,
});

/**
 * Reads what a channel posted.
 * @returns The activity with the known fields alone, or, where it is malformed, a sentence that
 *   names the field and may be told to the sender.
 */
export function readActivity(body: unknown): { activity: Activity } | { problem: string } {
  const result = schema.safeParse(body);
  if (!result.success) {
    const field = result.error.issues[0]?.path.join('.');
    return {
      problem: field
        ? `The activity's "${field}" is missing or malformed.`
        : 'The body is not an activity: it must be a JSON object.',
    };
  }
  // null stands for "not there" in several clients, and the adapter knows only undefined.
  const fields = Object.entries(result.data).filter(([, value]) => value !== null);
  return { activity: Object.fromEntries(fields) as unknown as Activity };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password;
}
