import { SEARCH_PARAMETER } from '../../bot/teams/message-extension.js';
import type { Dialogs } from '../../knowledge/dialog.js';
import type { TeamsTexts } from '../../knowledge/teams-texts.js';

/** The newest stable version of the manifest's schema. */
export const MANIFEST_VERSION = '1.30';

/** What the package is made of, beside what dialogs/ says. */
export interface PackageParts {
  /** The app id of the bot's registration, a GUID; the app in Teams goes by it, too. */
  botId: string;
  /** The host under which the bot is reached, without https:// and port. */
  domain: string;
  /** The package's own version: three numbers. */
  version: string;
  /** Who offers the app; at most 32 characters. */
  developer: string;
  privacyUrl: string;
  termsUrl: string;
}

/** The app's manifest in German. */
export function manifest(
  { botId, domain, version, developer, privacyUrl, termsUrl }: PackageParts,
  { de }: Pick<Dialogs, 'de'>,
): object {
  const { name, short, full, tab, commands, search } = de.teams;
  const tabUrl = `https://${domain}/teams/tab`;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: botId,
    developer: {
      name: developer,
      websiteUrl: `https://${domain}/`,
      privacyUrl,
      termsOfUseUrl: termsUrl,
    },
    localizationInfo: {
      defaultLanguageTag: 'de',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    name: { short: name, full: name },
    description: { short, full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B5F73',
    bots: [
      {
        botId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [{ scopes: ['personal', 'team', 'groupChat'], commands }],
      },
    ],
    composeExtensions: [
      {
        botId,
        commands: [
          {
            id: 'search',
            type: 'query',
            title: search.title,
            description: search.description,
            context: ['compose', 'commandBox'],
            initialRun: true,
            parameters: [
              {
                name: SEARCH_PARAMETER,
                title: search.box,
                description: search.box,
                inputType: 'text',
              },
            ],
          },
        ],
        messageHandlers: [
          {
            type: 'link',
            value: { domains: [domain], supportsAnonymizedPayloads: true },
          },
        ],
      },
    ],
    staticTabs: [
      { entityId: 'conversations', scopes: ['personal'] },
      {
        entityId: 'faq',
        name: tab,
        contentUrl: `${tabUrl}?lang={locale}`,
        websiteUrl: `https://${domain}/faq`,
        scopes: ['personal'],
      },
      { entityId: 'about', scopes: ['personal'] },
    ],
    validDomains: [domain],
  };
}

/** The texts of the manifest in another language, by their places in it. */
export function localization({ teams }: { teams: TeamsTexts }): object {
  const { name, short, full, tab, commands, search } = teams;
  const command = 'composeExtensions[0].commands[0]';
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name,
    'name.full': name,
    'description.short': short,
    'description.full': full,
    'staticTabs[1].name': tab,
    ...Object.fromEntries(
      commands.flatMap(({ title, description }, i) => [
        [`bots[0].commandLists[0].commands[${i}].title`, title],
        [`bots[0].commandLists[0].commands[${i}].description`, description],
      ]),
    ),
    [`${command}.title`]: search.title,
    [`${command}.description`]: search.description,
    [`${command}.parameters[0].title`]: search.box,
    [`${command}.parameters[0].description`]: search.box,
  };
}
