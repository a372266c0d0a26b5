import type { AnswerForm, Entry } from '../knowledge/entry.js';
import { answerText, entryLinks, quotations } from './entry-parts.js';
import { addressOf, entryPath, FAQ, topicPlace } from './forms.js';
import { html, type Content } from './html.js';
import { languageMark } from './language-mark.js';
import { layOut } from './layout.js';
import type { Site } from './site.js';

/** One entry with all its quotations, and what a reader would ask next. */
export function entryPage(site: Site, entry: Entry, wanted: AnswerForm): string {
  const forms = site.formsOf([entry]);
  const form = forms.includes(wanted) ? wanted : 'de';
  const { pages, tools, followUps } = site.dialog(form);
  const title = site.title(entry, form);
  const { citations } = site.proof(entry, form);
  const prompts = entry.prompts.flatMap((id) => site.entry(id) ?? []);
  return layOut(site, {
    path: entryPath(entry.id),
    form,
    forms,
    title,
    isIndexed: true,
    main: html`<nav class="path" aria-label="${pages.faq.title}">
        <ol>
          <li><a href="${addressOf(FAQ, form)}">${pages.faq.title}</a></li>
          ${topicLink(site, entry, form)}
        </ol>
      </nav>
      <article>
        <h1 ${languageMark(site.titleLanguage(entry, form), form)}>${title}</h1>
        ${answerText(site.answer(entry, form), form)}
        ${
          citations.length === 0
            ? null
            : html`<h2>${tools.sources}</h2>
                ${quotations(site, citations, form)}`
        }
      </article>
      ${
        prompts.length === 0
          ? null
          : html`<nav class="follow-ups" aria-labelledby="follow-ups">
              <h2 id="follow-ups">${followUps}</h2>
              ${entryLinks(site, prompts, form)}
            </nav>`
      }`,
  });
}

function topicLink(site: Site, { topic, urgent }: Entry, form: AnswerForm): Content {
  const { pages, topics } = site.dialog(form);
  const name = topics.names[topic];
  if (urgent) return html`<li><a href="${addressOf(FAQ, form, 'urgent')}">${pages.urgent}</a></li>`;
  if (name === undefined) return null;
  return html`<li><a href="${addressOf(FAQ, form, topicPlace(topic))}">${name}</a></li>`;
}
