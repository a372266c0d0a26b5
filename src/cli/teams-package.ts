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
  --out          the file to write, dist/teams-app.zip unless given

Names, descriptions and commands stand under "teams" in the files of dialogs/.`;

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A host of the internet: letters, digits and hyphens, with dots between them. */
const HOST = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i;
const MOST_DEVELOPER = 32;
/** The date that every file of the zip bears, so that the same content makes the same bytes. */
const DATE = new Date(2020, 0, 1);

runCommand(async (args) => {
  const { values } = readArguments(
    args,
    {
      'bot-id': { type: 'string' },
      domain: { type: 'string' },
      developer: { type: 'string' },
      'privacy-url': { type: 'string' },
      'terms-url': { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
    COMMAND,
  );
  if (values.help) {
    console.log(HELP);
    return;
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
    version: await ownVersion(),
    developer: developerName(values.developer ?? domain),
    privacyUrl: secure(
      '--privacy-url',
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
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, zipSync(files, { mtime: DATE }));
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
  if (name.trim() !== '' && name.length <= MOST_DEVELOPER) return name;
  throw new UsageError(
    `The developer's name "${name}" must have 1 to ${MOST_DEVELOPER} characters: give it with --developer.`,
  );
}

function secure(name: string, url: string): string {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') return url;
  throw new UsageError(`${name} is "${url}": it must be an address that begins with https://.`);
}

async function ownVersion(): Promise<string> {
  const content = await readFile(inProject('package.json'), 'utf8');
  return (JSON.parse(content) as { version: string }).version;
}

function json(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
