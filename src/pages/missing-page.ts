import type { AnswerForm } from '../knowledge/entry.js';
import { addressOf, entryPath, FAQ } from './forms.js';
import { html } from './html.js';
import { layOut } from './layout.js';
import { markdown } from './markdown.js';
import type { Site } from './site.js';

/** What stands where there is no such entry. */
export function missingPage(site: Site, id: string, form: AnswerForm): string {
  const { pages, contact } = site.dialog(form);
  return layOut(site, {
    path: entryPath(id),
    form,
    forms: site.formsOf(site.arrangement.all),
    title: pages.missing.title,
    isIndexed: false,
    main: html`<h1>${pages.missing.title}</h1>
      ${markdown(`${pages.missing.text}\n\n${contact}`)}
      <p class="actions">
        <a class="button" href="${addressOf(FAQ, form)}">${pages.faq.title}</a>
      </p>`,
  });
}
