import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import { z } from 'zod';
import type { BotCertificate, Credentials } from '../bot/credentials.js';
import type { FootLinks } from '../pages/site.js';
import { directLineShape, readDirectLine } from './direct-line/settings.js';
import type { DirectLineSettings } from './direct-line/settings.js';
import { readCertificate, teamsShape } from './teams/settings.js';
import { LOG_LEVELS } from './log.js';
import type { LogLevel } from './log.js';

export interface Settings {
  host: string;
  port: number;
  /** null: the bot has no registration and takes activities from its own machine alone. */
  credentials: Credentials | null;
  knowledgeDir: string;
  dialogsDir: string;
  logLevel: LogLevel;
  /** The institution's own pages, which every page of the bot's links to. */
  links: FootLinks;
  /** Whether the page of all entries carries schema.org data for search engines. */
  structuredData: boolean;
  /** The web chat's channel: who may use it, and how much. */
  directLine: DirectLineSettings;
  /** The organisations whose members may use the bot, where a channel names them; empty: all. */
  tenants: string[];
}

/** A setting is wrong; the message is one line that says which, how, and what to do. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

const WEB_ADDRESS = 'must be a web address that begins with https:// or http://';

const webAddress = z.url({ protocol: /^https?$/, error: WEB_ADDRESS }).optional();

/** Tokens name it in lower case. */
const guid = z
  .guid('must be a GUID such as 00000000-0000-0000-0000-000000000000')
  .toLowerCase()
  .optional();

const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an IP address, without http:// and port')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a whole number from 0 to 65535')
    .default(3978),
  MicrosoftAppId: guid,
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: guid,
  MicrosoftAppType: z.enum(APP_TYPES, `must be one of ${APP_TYPES.join(', ')}`).optional(),
  KNOWLEDGE_DIR: z.string().default(inProject('knowledge')),
  DIALOGS_DIR: z.string().default(inProject('dialogs')),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  PRIVACY_URL: webAddress,
  IMPRINT_URL: webAddress,
  ACCESSIBILITY_URL: webAddress,
  FAQ_STRUCTURED_DATA: z
    .enum(['true', 'false'], 'must be true or false')
    .transform((value) => value === 'true')
    .default(false),
  ...directLineShape,
  ...teamsShape,
});

/** What no message may repeat. */
const SECRETS = ['DIRECT_LINE_SECRET', 'DIRECT_LINE_TOKEN_KEY', 'AZURE_DIRECT_LINE_SECRET'];

type Values = z.infer<typeof schema>;

/**
 * Reads the settings from the environment and from a file of the same form, which yields to it.
 * @throws SettingsError where a value is wrong, or where values do not go together.
 */
export function readSettings(environment: NodeJS.ProcessEnv, file: string): Settings {
  const known = { ...given(readFile(file)), ...given(environment) };
  const result = schema.safeParse(known);
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0]);
    const value = SECRETS.includes(name) ? 'set' : `"${known[name] ?? ''}"`;
    throw wrong(`${name} is ${value}: it ${issue?.message ?? 'is wrong'}.`);
  }
  const values = result.data;
  if (values.AZURE_DIRECT_LINE_SECRET && !values.MicrosoftAppId) {
    throw wrong('AZURE_DIRECT_LINE_SECRET is set without MicrosoftAppId: set both or neither.');
  }
  return {
    host: values.HOST,
    port: values.PORT,
    credentials: readCredentials(values),
    knowledgeDir: values.KNOWLEDGE_DIR,
    dialogsDir: values.DIALOGS_DIR,
    logLevel: values.LOG_LEVEL,
    directLine: readDirectLine(values),
    tenants: values.ALLOWED_TENANTS,
    links: {
      privacy: values.PRIVACY_URL ?? null,
      imprint: values.IMPRINT_URL ?? null,
      accessibility: values.ACCESSIBILITY_URL ?? null,
    },
    structuredData: values.FAQ_STRUCTURED_DATA,
  };
}

/** Half a registration would leave the bot open, or mute, without a word. */
function readCredentials(values: Values): Credentials | null {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = values;
  const { MicrosoftAppCertificateFile } = values;
  if (!MicrosoftAppId) {
    const stray = (
      [
        'MicrosoftAppPassword',
        'MicrosoftAppTenantId',
        'MicrosoftAppType',
        'MicrosoftAppCertificateFile',
      ] as const
    ).find((name) => values[name]);
    if (stray) throw wrong(`${stray} is set without MicrosoftAppId: set both or neither.`);
    return null;
  }
  const type = MicrosoftAppType ?? 'MultiTenant';
  if (type === 'UserAssignedMSI' && MicrosoftAppPassword) {
    throw wrong('MicrosoftAppPassword is set, but a UserAssignedMSI has none: remove it.');
  }
  if (MicrosoftAppCertificateFile && (type === 'UserAssignedMSI' || MicrosoftAppPassword)) {
    throw wrong(
      'MicrosoftAppCertificateFile is set beside another proof of who the bot is: keep one.',
    );
  }
  if (type !== 'UserAssignedMSI' && !MicrosoftAppPassword && !MicrosoftAppCertificateFile) {
    throw wrong(
      'MicrosoftAppId is set without MicrosoftAppPassword or MicrosoftAppCertificateFile: set one of them.',
    );
  }
  if (type !== 'MultiTenant' && !MicrosoftAppTenantId) {
    throw wrong(`MicrosoftAppType is ${type}, which needs MicrosoftAppTenantId: set it.`);
  }
  return {
    MicrosoftAppId,
    MicrosoftAppType: type,
    ...(MicrosoftAppPassword && { MicrosoftAppPassword }),
    ...(MicrosoftAppTenantId && { MicrosoftAppTenantId }),
    ...(MicrosoftAppCertificateFile && {
      certificate: certificateIn(MicrosoftAppCertificateFile),
    }),
  };
}

function certificateIn(file: string): BotCertificate {
  const certificate = readCertificate(file);
  if (typeof certificate !== 'string') return certificate;
  throw wrong(`MicrosoftAppCertificateFile is "${file}", which ${certificate}.`);
}

function readFile(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  try {
    return parse(readFileSync(path));
  } catch {
    throw wrong(`${path} cannot be read: it must be a file that this user may read.`);
  }
}

/** The settings that have a value: a name with nothing behind it counts as not set. */
function given(source: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = source[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

function wrong(problem: string): SettingsError {
  return new SettingsError(
    `Bad setting: ${problem} Settings come from the environment and .env; see .env.example.`,
  );
}

/** A folder of this project, wherever the process was started. */
function inProject(folder: string): string {
  return fileURLToPath(new URL(`../../${folder}`, import.meta.url));
}
