import type { AnswerForm } from '../knowledge/entry.js';
import { addressOf, FAQ, HOME } from './forms.js';
import { html, type Content, type Html } from './html.js';
import { languageMark } from './language-mark.js';
import type { Site } from './site.js';

/** What a page has of its own. */
export interface PageContent {
  path: string;
  form: AnswerForm;
  /** The forms that the page comes in. */
  forms: readonly AnswerForm[];
  title: string;
  /** Whether search engines should show the page. */
  isIndexed: boolean;
  /** More for the head of the document. */
  head?: Html;
  /** Begins with the page's only `h1`. */
  main: Html;
}

/** A whole HTML document in the look that all pages share; no script, no inline style. */
export function layOut(site: Site, page: PageContent): string {
  const { form, title, main } = page;
  const { name, skip, languages } = site.dialog(form).pages;
  const fullTitle = title === name ? name : `${title} – ${name}`;
  return html`<!doctype html>
    <html lang="${form}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${fullTitle}</title>
        ${page.isIndexed ? alternates(page) : html`<meta name="robots" content="noindex" />`}
        <link rel="icon" type="image/svg+xml" href="${site.icon}" />
        <link rel="stylesheet" href="${site.styleSheet}" />
        ${page.head ?? null}
      </head>
      <body>
        <a class="skip" href="#content">${skip}</a>
        <header class="head">
          <a class="name" href="${addressOf(HOME, form)}">${name}</a>
          <nav class="forms" aria-label="${languages}">
            <ul>
              ${page.forms.map((other) => formLink(site, page, other))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex="-1">${main}</main>
        <footer class="foot">
          <ul>
            ${footLinks(site, form)}
          </ul>
        </footer>
      </body>
    </html> `.text;
}

/** Tells search engines of the page's other forms; without one, the visitor's browser decides. */
function alternates({ path, form, forms }: PageContent): Content {
  return [
    html`<link rel="canonical" href="${addressOf(path, form)}" />`,
    forms.map(
      (other) =>
        html`<link rel="alternate" hreflang="${other}" href="${addressOf(path, other)}" />`,
    ),
    html`<link rel="alternate" hreflang="x-default" href="${path}" />`,
  ];
}

function formLink(site: Site, { path, form }: PageContent, other: AnswerForm): Html {
  const current = other === form ? html`aria-current="page"` : null;
  return html`<li>
    <a href="${addressOf(path, other)}" hreflang="${other}" ${languageMark(other, form)} ${current}
      >${site.formName(other)}</a
    >
  </li>`;
}

function footLinks(site: Site, form: AnswerForm): Content {
  const { pages } = site.dialog(form);
  const { privacy, imprint, accessibility } = site.links;
  const links: [string, string | null][] = [
    [pages.faq.title, addressOf(FAQ, form)],
    [pages.privacy, privacy],
    [pages.imprint, imprint],
    [pages.accessibility, accessibility],
  ];
  return links.map(([title, address]) =>
    address === null ? null : html`<li><a href="${address}">${title}</a></li>`,
  );
}
