import type { AnswerForm } from '../knowledge/entry.js';
import { html } from './html.js';
import { layOut } from './layout.js';
import { markdown } from './markdown.js';
import type { Site } from './site.js';

/** A page with nothing but a title and a text of dialogs/. */
export function textPage(
  site: Site,
  path: string,
  form: AnswerForm,
  read: (form: AnswerForm) => { title: string; text: string },
): string {
  const { title, text } = read(form);
  return layOut(site, {
    path,
    form,
    forms: site.formsOf([]),
    title,
    isIndexed: false,
    main: html`<h1>${title}</h1>
      ${markdown(text)}`,
  });
}
