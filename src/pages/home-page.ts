import type { AnswerForm } from '../knowledge/entry.js';
import { documentList } from './document-list.js';
import { addressOf, FAQ, HOME, topicPlace } from './forms.js';
import { html } from './html.js';
import { layOut } from './layout.js';
import { markdown } from './markdown.js';
import type { Site } from './site.js';

/**
 * The page that says what this service is. It is for trying out, so search engines pass it by. Like
 * any institution's page it brings the chat with one line.
 */
export function homePage(site: Site, form: AnswerForm): string {
  const { pages, topics } = site.dialog(form);
  const { arrangement } = site;
  const topicLinks = arrangement.topics.map(
    ({ id }) =>
      html`<li><a href="${addressOf(FAQ, form, topicPlace(id))}">${topics.names[id]!}</a></li>`,
  );
  return layOut(site, {
    path: HOME,
    form,
    forms: site.formsOf(arrangement.all),
    title: pages.name,
    isIndexed: false,
    head: html`<script defer src="/widget.js" data-lang="${form}"></script>`,
    main: html`<div class="hero">
        <h1>${pages.home.title}</h1>
        ${markdown(pages.home.text)}
        <p class="actions">
          <a class="button" href="${addressOf(FAQ, form)}">${pages.faq.title}</a>
          ${
            arrangement.urgent.length === 0
              ? null
              : html`<a class="button quiet" href="${addressOf(FAQ, form, 'urgent')}"
                  >${pages.urgent}</a
                >`
          }
        </p>
      </div>
      ${
        topicLinks.length === 0
          ? null
          : html`<section aria-labelledby="topics">
              <h2 id="topics">${pages.topics}</h2>
              <ul class="cards">
                ${topicLinks}
              </ul>
            </section>`
      }
      <section aria-labelledby="documents">
        <h2 id="documents">${pages.documents}</h2>
        ${documentList(site, form)}
      </section>`,
  });
}
