import type { Request, Response, Server } from 'restify';
import type { AnswerForm } from '../../knowledge/entry.js';
import { entryPage } from '../../pages/entry-page.js';
import { faqPage } from '../../pages/faq-page.js';
import { homePage } from '../../pages/home-page.js';
import { missingPage } from '../../pages/missing-page.js';
import type { Site } from '../../pages/site.js';
import type { Asset, AssetName } from './assets.js';
import { formOf } from './form-of.js';
import { get, send, sendable, sendAsset, sendTagged, type Sendable } from './send.js';

/** Style sheet and icon of our own and nothing else: no script, no frame, no form, no other site. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page that brings the chat needs what its documentation tells other pages to allow. */
const POLICY_WITH_CHAT = `${POLICY}; script-src 'self'; frame-src 'self'`;

const HTML = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  Vary: 'Accept-Language',
};

/** Adds `/`, `/faq`, `/faq/<id>` and the files that they need to a server. */
export function servePages(server: Server, site: Site, assets: Record<AssetName, Asset>): void {
  // Content changes with a restart alone, so a page is written once.
  const written = new Map<string, Sendable>();
  const sendPage = (
    request: Request,
    response: Response,
    name: string,
    write: (form: AnswerForm) => string,
    policy = POLICY,
  ): void => {
    const form = formOf(request);
    const key = `${form} ${name}`;
    const page = written.get(key) ?? sendable(write(form));
    written.set(key, page);
    sendTagged(request, response, page, { ...HTML, 'Content-Security-Policy': policy });
  };

  get(server, '/', (request, response) => {
    sendPage(request, response, '/', (form) => homePage(site, form), POLICY_WITH_CHAT);
  });
  get(server, '/faq', (request, response) => {
    sendPage(request, response, '/faq', (form) => faqPage(site, form));
  });
  get(server, '/faq/:id', (request, response) => {
    const { id } = request.params as { id: string };
    const entry = site.entry(id);
    if (entry) {
      sendPage(request, response, `/faq/${id}`, (form) => entryPage(site, entry, form));
    } else {
      const page = missingPage(site, id, formOf(request));
      send(response, 404, page, { ...HTML, 'Cache-Control': 'no-store' });
    }
  });
  for (const [name, asset] of Object.entries(assets)) {
    get(server, `/assets/${name}`, (request, response) => {
      sendAsset(request, response, asset);
    });
  }
}
