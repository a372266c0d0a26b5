import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';
import { readDialogs } from '../knowledge/read-dialogs.js';
import { readSettings, SettingsError } from '../server/settings.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { inProject } from './project.js';
import { checkPackage, type PackageFiles } from './teams-package/check-package.js';
import { localization, manifest, type PackageParts } from './teams-package/manifest.js';

const COMMAND = 'teams:package';
const HELP = `Makes the app package for Microsoft Teams: dist/teams-app.zip.

  npm run ${COMMAND} -- --bot-id <GUID> --domain <host>

  --bot-id       the app id of the Azure Bot (MicrosoftAppId)
  --domain       the host under which the bot is reached by https, such as faq.example.org
  --developer    who offers the app, at most 32 characters; the host unless given
  --privacy-url  the privacy policy; PRIVACY_URL, else the bot's own page, unless given
  --terms-url    the terms of use; the bot's own page unless given
  --version      of the app, such as 1.0.3; the project's unless given. Teams takes an update only
                 with a higher one
  --out          the file to write, dist/teams-app.zip unless given

Names, descriptions and commands stand under "teams" in the files of dialogs/.`;

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A host of the internet: letters, digits and hyphens, with dots between them. */
const HOST = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i;
const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const MOST_DEVELOPER = 32;
/** The date that every file of the zip bears, so that the same content makes the same bytes. */
const DATE = new Date(2020, 0, 1);

runCommand(async (args) => {
  const { values, positionals } = readArguments(
    args,
    {
      'bot-id': { type: 'string' },
      domain: { type: 'string' },
      developer: { type: 'string' },
      'privacy-url': { type: 'string' },
      'terms-url': { type: 'string' },
      version: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
    COMMAND,
  );
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]!}" belongs to no option. ${seeHelp(COMMAND)}`);
  }
  const { dialogsDir, privacyUrl } = settings();
  const botId = required('bot-id', values['bot-id'], GUID, 'a GUID, the app id of the Azure Bot');
  const domain = required(
    'domain',
    values.domain,
    HOST,
    'a host such as faq.example.org, without https://',
  ).toLowerCase();
  const parts: PackageParts = {
    botId: botId.toLowerCase(),
    domain,
    version: required(
      'version',
      values.version ?? (await ownVersion()),
      VERSION,
      'three numbers with dots between them, such as 1.0.3',
    ),
    developer: developerName(values.developer ?? domain),
    privacyUrl: secure(
      values['privacy-url'] === undefined ? 'PRIVACY_URL' : '--privacy-url',
      values['privacy-url'] ?? privacyUrl ?? `https://${domain}/teams/privacy`,
    ),
    termsUrl: secure('--terms-url', values['terms-url'] ?? `https://${domain}/teams/terms`),
  };
  const dialogs = await readDialogs(dialogsDir);
  const files: PackageFiles = {
    'manifest.json': json(manifest(parts, dialogs)),
    'en.json': json(localization(dialogs.en)),
    'color.png': await readFile(inProject('assets/teams/color.png')),
    'outline.png': await readFile(inProject('assets/teams/outline.png')),
  };
  const problems = checkPackage(files);
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    console.error('Nothing was written. Texts stand under "teams" in the files of dialogs/.');
    process.exitCode = 1;
    return;
  }
  const out = values.out ?? inProject('dist/teams-app.zip');
  await write(out, zipSync(files, { mtime: DATE }));
  console.log(`Wrote ${out}: ${Object.keys(files).join(', ')}.`);
  console.log('Upload it in the Teams admin centre: docs/teams.md says how.');
});

/** @throws UsageError where a setting is wrong */
function settings(): { dialogsDir: string; privacyUrl: string | null } {
  try {
    const { dialogsDir, links } = readSettings(process.env, '.env');
    return { dialogsDir, privacyUrl: links.privacy };
  } catch (error) {
    if (error instanceof SettingsError) throw new UsageError(error.message);
    throw error;
  }
}

function required(name: string, value: string | undefined, form: RegExp, what: string): string {
  if (value === undefined)
    throw new UsageError(`--${name} is missing: ${what}. ${seeHelp(COMMAND)}`);
  if (form.test(value)) return value;
  throw new UsageError(`--${name} is "${value}": it must be ${what}.`);
}

function developerName(name: string): string {
  if (name.trim() !== '' && name.length <= MOST_DEVELOPER && !/\p{Cc}/u.test(name)) return name;
  throw new UsageError(
    `The developer's name ${JSON.stringify(name)} must have 1 to ${MOST_DEVELOPER} characters, all in one line: give it with --developer.`,
  );
}

function secure(name: string, url: string): string {
  if (URL.canParse(url)) {
    const { protocol, username, password } = new URL(url);
    // What stands in the package is read by everybody.
    if (username || password) {
      throw new UsageError(`${name} holds a user name or a password: leave them out.`);
    }
    if (protocol === 'https:') return url;
  }
  throw new UsageError(`${name} is "${url}": it must be an address that begins with https://.`);
}

/** @throws UsageError where the file cannot be written */
async function write(out: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, content);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UsageError(`${out} cannot be written (${code}): name another file with --out.`);
  }
}

async function ownVersion(): Promise<string> {
  const content = await readFile(inProject('package.json'), 'utf8');
  return (JSON.parse(content) as { version: string }).version;
}

function json(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
