import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { AnswerForm } from '../../knowledge/entry.js';
import { entryPage } from '../../pages/entry-page.js';
import { faqPage } from '../../pages/faq-page.js';
import { FORMS } from '../../pages/forms.js';
import { homePage } from '../../pages/home-page.js';
import { missingPage } from '../../pages/missing-page.js';
import { Site, type SiteParts } from '../../pages/site.js';
import { handler } from '../middleware/handler.js';
import { readAssets, type AssetName } from './assets.js';
import { preferredLanguage } from './preferred-language.js';

/** What the pages show, and what the operator has set for them. */
export type PagesParts = Omit<SiteParts, 'styleSheet' | 'icon'>;

/** Style sheet and icon of our own and nothing else: no script, no frame, no form, no other site. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How long browsers keep a file whose address changes with its content: a year, in seconds. */
const A_YEAR = 31_536_000;

/** A page as it is sent, with the tag that says whether a browser's copy is still right. */
interface Sendable {
  body: string;
  tag: string;
}

/** Adds `/`, `/faq`, `/faq/<id>` and the files that they need to a server. */
export function servePages(server: Server, parts: PagesParts): void {
  const assets = readAssets();
  const site = new Site({
    ...parts,
    styleSheet: assets['pages.css'].address,
    icon: assets['icon.svg'].address,
  });
  // Content changes with a restart alone, so a page is written once.
  const written = new Map<string, Sendable>();
  const page = (name: string, form: AnswerForm, write: () => string): Sendable => {
    const key = `${form} ${name}`;
    const known = written.get(key);
    if (known) return known;
    const body = write();
    const made = { body, tag: `"${createHash('sha256').update(body).digest('base64url')}"` };
    written.set(key, made);
    return made;
  };
  const get = (path: string, handle: (request: Request, response: Response) => void) => {
    server.get(path, handler(handle));
    server.head(path, handler(handle));
  };

  get('/', (request, response) => {
    const form = formOf(request);
    sendPage(
      request,
      response,
      page('/', form, () => homePage(site, form)),
    );
  });
  get('/faq', (request, response) => {
    const form = formOf(request);
    sendPage(
      request,
      response,
      page('/faq', form, () => faqPage(site, form)),
    );
  });
  get('/faq/:id', (request, response) => {
    const { id } = request.params as { id: string };
    const form = formOf(request);
    const entry = site.entry(id);
    if (entry) {
      sendPage(
        request,
        response,
        page(`/faq/${id}`, form, () => entryPage(site, entry, form)),
      );
    } else {
      send(response, 404, missingPage(site, id, form), { ...HTML, 'Cache-Control': 'no-store' });
    }
  });
  for (const name of Object.keys(assets) as AssetName[]) {
    const { type, content } = assets[name];
    get(`/assets/${name}`, (_request, response) => {
      send(response, 200, content, {
        'Content-Type': type,
        'Cache-Control': `public, max-age=${A_YEAR}, immutable`,
      });
    });
  }
}

const HTML = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  Vary: 'Accept-Language',
};

/** The form that the address names; without one, the language that the browser asks for. */
function formOf(request: Request): AnswerForm {
  const named = new URLSearchParams(request.getQuery()).get('lang');
  return (
    FORMS.find((form) => form === named) ?? preferredLanguage(request.headers['accept-language'])
  );
}

/** Sends a page, or says that the browser's copy is still right. */
function sendPage(request: Request, response: Response, { body, tag }: Sendable): void {
  const headers = { ...HTML, 'Cache-Control': 'no-cache', ETag: tag };
  const isKnown = (request.headers['if-none-match'] ?? '').includes(tag);
  if (isKnown) send(response, 304, '', headers);
  else send(response, 200, body, headers);
}

function send(
  response: Response,
  status: number,
  body: string | Buffer,
  headers: Record<string, string>,
): void {
  response.sendRaw(status, body, headers);
}
