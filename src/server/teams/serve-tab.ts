import type { Request, Response, Server } from 'restify';
import type { AnswerForm } from '../../knowledge/entry.js';
import { entryPage } from '../../pages/entry-page.js';
import { faqPage } from '../../pages/faq-page.js';
import { FORMS } from '../../pages/forms.js';
import { missingPage } from '../../pages/missing-page.js';
import { Site } from '../../pages/site.js';
import { inTab, TAB } from '../../pages/teams-tab.js';
import { textPage } from '../../pages/text-page.js';
import { handler } from '../middleware/handler.js';
import { readAssets } from '../pages/assets.js';
import { preferredLanguage } from '../pages/preferred-language.js';
import type { PagesParts } from '../pages/serve-pages.js';
import { readTabFiles } from './files.js';

/** https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const TEAMS_HOSTS =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

/** Files of our own and nothing else; TeamsJS asks a server of Microsoft's for hosts, and goes without. */
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${TEAMS_HOSTS}`;
const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How long browsers keep a file whose address changes with its content: a year, in seconds. */
const A_YEAR = 31_536_000;

/**
 * Adds what the app in Microsoft Teams leads to: `/teams/tab` with all entries, `/teams/tab/<id>` with
 * one, and the two pages that its package names where the operator has none of their own.
 */
export function serveTab(server: Server, parts: PagesParts): void {
  const assets = readAssets();
  const files = readTabFiles();
  const site = new Site({
    ...parts,
    structuredData: false,
    styleSheet: assets['pages.css'].address,
    icon: assets['icon.svg'].address,
  });
  const addresses = {
    styleSheet: files.styleSheet.address,
    library: files.library.address,
    script: files.script.address,
  };
  const get = (path: string, handle: (request: Request, response: Response) => void): void => {
    server.get(path, handler(handle));
    server.head(path, handler(handle));
  };
  const send = (response: Response, status: number, page: string, policy: string): void => {
    if (policy === POLICY) response.removeHeader('X-Frame-Options');
    response.sendRaw(status, page, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Robots-Tag': 'noindex',
      Vary: 'Accept-Language',
    });
  };

  get(TAB, (request, response) => {
    send(response, 200, inTab(faqPage(site, formOf(request)), addresses), POLICY);
  });
  get(`${TAB}/:id`, (request, response) => {
    const { id } = request.params as { id: string };
    const form = formOf(request);
    const entry = site.entry(id);
    const page = entry ? entryPage(site, entry, form) : missingPage(site, id, form);
    send(response, entry ? 200 : 404, inTab(page, addresses), POLICY);
  });
  for (const name of ['privacy', 'terms'] as const) {
    const path = `/teams/${name}`;
    get(path, (request, response) => {
      const page = textPage(site, path, formOf(request), (form) => site.dialog(form).teams[name]);
      send(response, 200, page, PLAIN_POLICY);
    });
  }
  for (const { path, type, content } of Object.values(files)) {
    get(path, (_request, response) => {
      response.sendRaw(200, content, {
        'Content-Type': type,
        'Cache-Control': `public, max-age=${A_YEAR}, immutable`,
      });
    });
  }
}

/** The form that the address names, also as Teams names its languages ("de-de"); else the browser's. */
function formOf(request: Request): AnswerForm {
  const named = new URLSearchParams(request.getQuery()).get('lang');
  return (
    FORMS.find((form) => form === named) ??
    preferredLanguage(named ?? request.headers['accept-language'])
  );
}
