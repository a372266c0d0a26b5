import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Ajv, ValidateFunction } from 'ajv';
import { MANIFEST_VERSION } from './manifest.js';
import { readPicture } from './picture.js';

/** The package's files by their names. */
export type PackageFiles = Record<string, Uint8Array>;

const require = createRequire(import.meta.url);

/** What Teams takes: sizes in bytes, lengths in characters; where the schema allows more, less is shown. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_TITLE = 32;
const MOST_DESCRIPTION = 128;
const MOST_DOMAINS = 16;
const SECRETS = /password|secret|private.?key|token|connectionstring/i;

interface Command {
  title: string;
  description: string;
}

interface Manifest {
  developer: { websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  icons: { color: string; outline: string };
  localizationInfo: { additionalLanguages: { languageTag: string; file: string }[] };
  bots: { commandLists: { commands: Command[] }[] }[];
  staticTabs: { contentUrl?: string; websiteUrl?: string }[];
  validDomains: string[];
}

/**
 * Holds a package against the published schemas and against the rules that Teams applies beside them.
 *
 * @returns What is wrong, each in one line; nothing where Teams will take it.
 */
export function checkPackage(files: PackageFiles): string[] {
  const main = readJson(files, 'manifest.json');
  if (typeof main === 'string') return [main];
  const broken = against('MicrosoftTeams.schema.json', 'manifest.json', main.value);
  // The rules need what the schema requires.
  if (broken.length > 0) return broken;
  const manifest = main.value as Manifest;
  return [
    ...manifest.localizationInfo.additionalLanguages.flatMap(({ languageTag, file }) =>
      checkLanguage(files, languageTag, file, manifest),
    ),
    ...checkTexts(manifest),
    ...checkAddresses(manifest),
    ...checkColor(files, manifest.icons.color),
    ...checkOutline(files, manifest.icons.outline),
    ...checkFiles(files, manifest),
  ];
}

function against(schema: string, file: string, value: unknown): string[] {
  const validate = validatorFor(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is wrong', params }) =>
      `${file}: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** The schemas as Microsoft's own package carries them; nothing is fetched. */
function validatorFor(schema: string): ValidateFunction {
  const { default: DraftAjv } = require('ajv-draft-04') as {
    default: new (options: object) => Ajv;
  };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => void };
  const ajv = new DraftAjv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const folder = join(
    dirname(require.resolve('@microsoft/app-manifest')),
    'json-schemas/teams',
    `v${MANIFEST_VERSION}`,
  );
  return ajv.compile(JSON.parse(readFileSync(join(folder, schema), 'utf8')) as object);
}

function readJson(files: PackageFiles, name: string): { value: unknown } | string {
  const content = files[name];
  if (!content) return `${name} is missing from the package.`;
  try {
    return { value: JSON.parse(Buffer.from(content).toString('utf8')) as unknown };
  } catch {
    return `${name} is not JSON.`;
  }
}

/** A translation leads to places that the manifest has, and to all that people read. */
function checkLanguage(
  files: PackageFiles,
  tag: string,
  file: string,
  manifest: Manifest,
): string[] {
  const reading = readJson(files, file);
  if (typeof reading === 'string') return [reading];
  const translation = reading.value as Record<string, string>;
  const places = Object.keys(translation).filter((key) => key !== '$schema');
  const lost = places.filter((place) => typeof valueAt(manifest, place) !== 'string');
  const commands = manifest.bots[0]?.commandLists[0]?.commands.length ?? 0;
  const translated = places.filter((place) => /commandLists\[0\].*\.title$/.test(place)).length;
  return [
    ...against('MicrosoftTeams.Localization.schema.json', file, translation),
    ...lost.map((place) => `${file}: "${place}" is no text of manifest.json.`),
    ...(translated === commands
      ? []
      : [
          `${file}: dialogs/${tag}.yaml has ${translated} under teams > commands, dialogs/de.yaml ${commands}; both need as many.`,
        ]),
    ...Object.entries(translation).flatMap(([place, text]) => tooLong(file, place, text)),
  ];
}

function checkTexts(manifest: Manifest): string[] {
  const commands = manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap((list) => list.commands),
  );
  return commands.flatMap(({ title, description }, i) => [
    ...tooLong('manifest.json', `commands[${i}].title`, title),
    ...tooLong('manifest.json', `commands[${i}].description`, description),
  ]);
}

function tooLong(file: string, place: string, text: string): string[] {
  const [, part] = /commands\[\d+\]\.(title|description)$/.exec(place) ?? [];
  const most = part === 'title' ? MOST_TITLE : MOST_DESCRIPTION;
  if (part === undefined || text.length <= most) return [];
  return [`${file}: "${place}" has ${text.length} characters; ${most} are shown.`];
}

function checkAddresses({ developer, staticTabs, validDomains }: Manifest): string[] {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  const insecure = [
    websiteUrl,
    privacyUrl,
    termsOfUseUrl,
    ...staticTabs.flatMap((tab) => [tab.contentUrl ?? [], tab.websiteUrl ?? []].flat()),
  ].filter((url) => !/^https:\/\//i.test(url) || !URL.canParse(url));
  const foreign = staticTabs.filter(
    ({ contentUrl }) => contentUrl && !validDomains.includes(new URL(contentUrl).host),
  );
  return [
    ...insecure.map((url) => `manifest.json: "${url}" must be an address with https://.`),
    ...foreign.map(({ contentUrl = '' }) => `manifest.json: ${contentUrl} is not of validDomains.`),
    ...validDomains
      .filter((domain) => domain.includes('*') || domain.includes('/'))
      .map((domain) => `manifest.json: validDomains holds "${domain}", which is no host.`),
    ...(validDomains.length > MOST_DOMAINS ? ['manifest.json: too many validDomains.'] : []),
  ];
}

function checkColor(files: PackageFiles, name: string): string[] {
  const picture = readPicture(files[name]);
  if (!picture) return [`${name} is missing or no PNG.`];
  const { width, height, pixels } = picture;
  return [
    ...(width === 192 && height === 192
      ? []
      : [`${name} is ${width}×${height}; 192×192 it must be.`]),
    ...(pixels.every(({ alpha }) => alpha === 255)
      ? []
      : [`${name} is transparent in places; its ground must be full.`]),
  ];
}

function checkOutline(files: PackageFiles, name: string): string[] {
  const picture = readPicture(files[name]);
  if (!picture) return [`${name} is missing or no PNG.`];
  const { width, height, pixels } = picture;
  const inked = pixels.filter(({ alpha }) => alpha > 0);
  return [
    ...(width === 32 && height === 32 ? [] : [`${name} is ${width}×${height}; 32×32 it must be.`]),
    ...(inked.length > 0 && inked.length < pixels.length
      ? []
      : [`${name} must be a drawing on a transparent ground.`]),
    ...(inked.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255)
      ? []
      : [`${name} holds other colours than white.`]),
  ];
}

function checkFiles(files: PackageFiles, manifest: Manifest): string[] {
  const { icons, localizationInfo } = manifest;
  const known = [
    'manifest.json',
    icons.color,
    icons.outline,
    ...localizationInfo.additionalLanguages.map(({ file }) => file),
  ];
  const bytes = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  return [
    ...Object.keys(files)
      .filter((name) => !known.includes(name))
      .map((name) => `${name} is not named by manifest.json; leave it out.`),
    ...(bytes > MOST_BYTES ? [`The package has ${bytes} bytes; ${MOST_BYTES} are too many.`] : []),
    ...keysIn(manifest)
      .filter((key) => SECRETS.test(key))
      .map((key) => `manifest.json: "${key}" looks like a secret; none belongs into a package.`),
  ];
}

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

/** A place such as "bots[0].commandLists[0].commands[1].title". */
function valueAt(value: unknown, place: string): unknown {
  return place
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>(
      (inner, step) =>
        typeof inner === 'object' && inner !== null
          ? (inner as Record<string, unknown>)[step]
          : undefined,
      value,
    );
}
