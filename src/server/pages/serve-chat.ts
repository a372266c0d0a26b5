import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Server } from 'restify';
import { chatPage, chatQuestions } from '../../pages/chat-page.js';
import { addressOf, FORMS } from '../../pages/forms.js';
import type { Site } from '../../pages/site.js';
import type { Asset, AssetName } from './assets.js';
import { formOf } from './form-of.js';
import { get, knows, send, sendAsset, tagOf } from './send.js';

/** What the chat's page may do beside its own server. */
export interface ChatParts {
  /** The web origins whose pages may frame the chat, beside the server's own. */
  origins: readonly string[];
  /** The official service's address, where the chat runs through it; else null. */
  azure: string | null;
  /** How long a conversation that has ended is remembered. */
  minutes: number;
}

const QUESTIONS = '/webchat/questions';
const JSON_TYPE = 'application/json; charset=utf-8';

/** The launcher has no fingerprint in its address: for an hour a browser need not ask for it. */
const AN_HOUR = 3600;

/** Adds `/widget.js`, `/webchat` and the list of questions to a server. */
export function serveChat(
  server: Server,
  site: Site,
  assets: Record<AssetName, Asset>,
  { origins, azure, minutes }: ChatParts,
): void {
  const launcher = assets['widget.js'];
  const tag = tagOf(launcher.content);
  get(server, '/widget.js', (request, response) => {
    const headers = {
      'Cache-Control': `public, max-age=${AN_HOUR}`,
      // Pages of every origin may load it; what it opens answers those alone that are allowed.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      // As a module, too.
      'Access-Control-Allow-Origin': '*',
      ETag: tag,
    };
    if (knows(request, tag)) send(response, 304, '', headers);
    else sendAsset(request, response, launcher, headers);
  });

  const service = azure === null ? 'own' : 'azure';
  get(server, '/webchat', (request, response) => {
    const form = formOf(request);
    const nonce = randomBytes(16).toString('base64');
    const files = {
      styleSheet: assets['chat.css'].address,
      webChat: assets['web-chat.js'].address,
      script: assets['chat.js'].address,
      questions: addressOf(QUESTIONS, form),
    };
    // Where pages may frame it, the policy says; the older header knows only "none" and "own".
    response.removeHeader('X-Frame-Options');
    send(response, 200, chatPage(site, form, files, nonce, minutes, service), {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(nonce, origins, azure),
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
    });
  });

  const questions = new Map(
    FORMS.map((form) => {
      const content = Buffer.from(JSON.stringify(chatQuestions(site, form)));
      // Fast to make at the start; a proxy may do better.
      const encoded = new Map([['gzip', gzipSync(content)]]);
      return [form, { type: JSON_TYPE, content, encoded, tag: tagOf(content) }];
    }),
  );
  get(server, QUESTIONS, (request, response) => {
    const list = questions.get(formOf(request))!;
    const headers = {
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language, Accept-Encoding',
      ETag: list.tag,
    };
    if (knows(request, list.tag)) send(response, 304, '', headers);
    else sendAsset(request, response, list, headers);
  });
}

/** Of Web Chat's style elements a single one comes without the nonce, and empty: the hash of nothing. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Scripts and styles of this one page, connections to this server and to no other. */
function policy(nonce: string, origins: readonly string[], azure: string | null): string {
  const service = azure === null ? [] : [new URL(azure).origin, streamOrigin(azure)];
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}' ${EMPTY}`,
    "img-src 'self' data:",
    ["connect-src 'self'", ...service].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...origins].join(' '),
  ].join('; ');
}

/** Microsoft's service streams from the address that it answers at. */
function streamOrigin(azure: string): string {
  return new URL(azure).origin.replace(/^http/, 'ws');
}
