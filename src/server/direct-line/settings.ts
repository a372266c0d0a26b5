import { z } from 'zod';
import type { ConversationLimits } from '../../store/bounded-memory-conversations.js';
import { isLoopbackUrl } from '../loopback.js';
import { readOrigin } from '../allowed-origins.js';
import { TrustedProxies } from '../trusted-proxies.js';

/** The official service that gives tokens in place of this server. */
export interface AzureDirectLine {
  secret: string;
  /** Its address up to and with `/v3/directline`. */
  url: string;
}

/** How much a single client may ask of this server. */
export interface DirectLineLimits {
  /** The largest message, in bytes. */
  messageBytes: number;
  /** Messages, openings and refreshes of a conversation. */
  messagesPerMinute: number;
  /** Requests of an address, of whatever kind. */
  requestsPerMinute: number;
  /** Tokens that an address gets without a secret. */
  tokensPerMinute: number;
  /** Open streams of an address. */
  socketsPerAddress: number;
}

export interface DirectLineSettings {
  trustedProxies: TrustedProxies;
  /** The web pages that may speak with the bot beside the server's own. */
  origins: string[];
  /** What other programs show to get a token; null: they get none. */
  secret: string | null;
  /** What tokens are signed with; null: a key that ends with the process. */
  tokenKey: string | null;
  /** null: this server is the service. */
  azure: AzureDirectLine | null;
  limits: DirectLineLimits;
  conversations: ConversationLimits;
}

const secret = z
  .string()
  .regex(/^[\x21-\x7e]{32,}$/, 'must have at least 32 characters of ASCII, without blanks')
  .optional();

function count(most: number, otherwise: number) {
  const message = `must be a whole number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, message)
    .default(otherwise);
}

function list(isRight: (item: string) => boolean, message: string) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    )
    .refine((items) => items.every(isRight), message)
    .default([]);
}

/** The settings by their names, for the schema of all of them. */
export const directLineShape = {
  TRUSTED_PROXIES: list(
    (item) => TrustedProxies.isAddress(item),
    'must be IP addresses or networks such as 127.0.0.1 or 10.0.0.0/8, with commas between them',
  ),
  WEBCHAT_ORIGINS: list(
    (item) => readOrigin(item) !== null,
    'must be origins such as https://www.example.org, without a path, with commas between them',
  ),
  DIRECT_LINE_SECRET: secret,
  DIRECT_LINE_TOKEN_KEY: secret,
  AZURE_DIRECT_LINE_SECRET: z.string().optional(),
  AZURE_DIRECT_LINE_URL: z
    .string()
    .refine(
      (url) => isLoopbackUrl(url) || (URL.canParse(url) && new URL(url).protocol === 'https:'),
      'must be an https address',
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://directline.botframework.com/v3/directline'),
  DIRECT_LINE_CONVERSATIONS: count(1_000_000, 10_000),
  DIRECT_LINE_MEMORY_MB: count(100_000, 128),
  DIRECT_LINE_IDLE_MINUTES: count(10_080, 60),
  DIRECT_LINE_MESSAGE_KB: count(256, 64),
  DIRECT_LINE_MESSAGES_PER_MINUTE: count(100_000, 60),
  DIRECT_LINE_REQUESTS_PER_MINUTE: count(10_000_000, 3000),
  DIRECT_LINE_TOKENS_PER_MINUTE: count(1_000_000, 120),
  DIRECT_LINE_SOCKETS_PER_ADDRESS: count(1_000_000, 500),
};

const MB = 1024 * 1024;

/** Sorts the values by who needs them. */
export function readDirectLine(
  values: z.infer<z.ZodObject<typeof directLineShape>>,
): DirectLineSettings {
  const azureSecret = values.AZURE_DIRECT_LINE_SECRET;
  return {
    trustedProxies: new TrustedProxies(values.TRUSTED_PROXIES),
    origins: values.WEBCHAT_ORIGINS.flatMap((origin) => readOrigin(origin) ?? []),
    secret: values.DIRECT_LINE_SECRET ?? null,
    tokenKey: values.DIRECT_LINE_TOKEN_KEY ?? null,
    azure: azureSecret ? { secret: azureSecret, url: values.AZURE_DIRECT_LINE_URL } : null,
    limits: {
      messageBytes: values.DIRECT_LINE_MESSAGE_KB * 1024,
      messagesPerMinute: values.DIRECT_LINE_MESSAGES_PER_MINUTE,
      requestsPerMinute: values.DIRECT_LINE_REQUESTS_PER_MINUTE,
      tokensPerMinute: values.DIRECT_LINE_TOKENS_PER_MINUTE,
      socketsPerAddress: values.DIRECT_LINE_SOCKETS_PER_ADDRESS,
    },
    conversations: {
      conversations: values.DIRECT_LINE_CONVERSATIONS,
      bytes: values.DIRECT_LINE_MEMORY_MB * MB,
      lifetime: values.DIRECT_LINE_IDLE_MINUTES * 60_000,
      // Some hundred questions: more than anybody asks, less than a client can show.
      activities: 500,
      conversationBytes: 2 * MB,
    },
  };
}
