import type { AnswerForm } from '../knowledge/entry.js';
import { cite } from '../knowledge/citation.js';
import { voiceOf } from './forms.js';
import { html, type Html } from './html.js';
import { languageMark } from './language-mark.js';
import type { Site } from './site.js';

/** The documents that the answers come from, each with where it stands and how old it is. */
export function documentList(site: Site, form: AnswerForm): Html {
  const { language } = voiceOf(form);
  const items = [...site.documents.values()].map((document) => {
    const source = { document: document.id, quote: '' };
    const { title, url, publisher, age } = cite(
      source,
      document,
      language,
      site.dialog(form).source,
    );
    const mark = languageMark(document.language, form);
    const name =
      url === null
        ? html`<cite ${mark}>${title}</cite>`
        : html`<a href="${new URL(url).href}"><cite ${mark}>${title}</cite></a>`;
    const facts = [publisher, age, document.note[language]].filter(Boolean).join(', ');
    return html`<li>${name}<br />${facts}</li>`;
  });
  return html`<ul class="documents">
    ${items}
  </ul>`;
}
