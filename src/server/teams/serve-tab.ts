import type { Request, Response, Server } from 'restify';
import type { AnswerForm } from '../../knowledge/entry.js';
import { entryPage } from '../../pages/entry-page.js';
import { faqPage } from '../../pages/faq-page.js';
import { FORMS } from '../../pages/forms.js';
import { missingPage } from '../../pages/missing-page.js';
import type { Site } from '../../pages/site.js';
import { inTab, TAB } from '../../pages/teams-tab.js';
import { textPage } from '../../pages/text-page.js';
import { preferredLanguage } from '../pages/preferred-language.js';
import { get, send, sendAsset } from '../pages/send.js';
import { readTabFiles } from './files.js';

/** https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const TEAMS_HOSTS =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

/** Files of our own and nothing else; TeamsJS asks a server of Microsoft's for hosts, and goes without. */
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${TEAMS_HOSTS}`;
const PLAIN_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Adds what the app in Microsoft Teams leads to: `/teams/tab` with all entries, `/teams/tab/<id>` with
 * one, and the two pages that its package names where the operator has none of their own.
 */
export function serveTab(server: Server, site: Site): void {
  const files = readTabFiles();
  const addresses = {
    styleSheet: files.styleSheet.address,
    library: files.library.address,
    script: files.script.address,
  };
  const sendPage = (response: Response, status: number, page: string, policy: string): void => {
    send(response, status, page, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Robots-Tag': 'noindex',
      Vary: 'Accept-Language',
    });
  };
  const sendTab = (response: Response, status: number, page: string): void => {
    // Whose pages may frame it, the policy says; the older header knows only "none" and "own".
    response.removeHeader('X-Frame-Options');
    sendPage(response, status, inTab(page, addresses), POLICY);
  };

  get(server, TAB, (request, response) => {
    sendTab(response, 200, faqPage(site, formOf(request)));
  });
  get(server, `${TAB}/:id`, (request, response) => {
    const { id } = request.params as { id: string };
    const form = formOf(request);
    const entry = site.entry(id);
    if (entry) sendTab(response, 200, entryPage(site, entry, form));
    else sendTab(response, 404, missingPage(site, id, form));
  });
  for (const name of ['privacy', 'terms'] as const) {
    const path = `/teams/${name}`;
    get(server, path, (request, response) => {
      const page = textPage(site, path, formOf(request), (form) => site.dialog(form).teams[name]);
      sendPage(response, 200, page, PLAIN_POLICY);
    });
  }
  for (const file of Object.values(files)) {
    get(server, file.path, (request, response) => {
      sendAsset(request, response, file);
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
