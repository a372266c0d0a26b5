import type { AnswerForm, Entry } from '../knowledge/entry.js';
import { documentList } from './document-list.js';
import { answerText, entryLink, entryLinks, quotations } from './entry-parts.js';
import { FAQ, topicPlace } from './forms.js';
import { html, type Content, type Html } from './html.js';
import { layOut } from './layout.js';
import { markdown } from './markdown.js';
import type { Site } from './site.js';
import { structuredData } from './structured-data.js';

/** A part of the page that its table of contents leads to. */
interface Section {
  place: string;
  title: string;
  content: Content;
}

/** The whole knowledge base: help numbers, then the topics, then what the documents do not say. */
export function faqPage(site: Site, form: AnswerForm): string {
  const { pages } = site.dialog(form);
  const { all, urgent } = site.arrangement;
  const sections = sectionsOf(site, form);
  return layOut(site, {
    path: FAQ,
    form,
    forms: site.formsOf(all),
    title: pages.faq.title,
    isIndexed: true,
    ...(site.structuredData && { head: structuredData(site, form) }),
    main: html`<h1>${pages.faq.title}</h1>
      ${markdown(pages.faq.text)}
      ${
        urgent.length === 0
          ? null
          : html`<section class="urgent" aria-labelledby="urgent">
              <h2 id="urgent">${pages.urgent}</h2>
              ${urgent.map((entry) => entryInFull(site, entry, form))}
            </section>`
      }
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">${pages.topics}</h2>
        <ul class="cards">
          ${sections.map(({ place, title }) => html`<li><a href="#${place}">${title}</a></li>`)}
        </ul>
      </nav>
      ${sections.map(
        ({ place, title, content }) =>
          html`<section aria-labelledby="${place}">
            <h2 id="${place}">${title}</h2>
            ${content}
          </section>`,
      )}`,
  });
}

function sectionsOf(site: Site, form: AnswerForm): Section[] {
  const { pages, topics, contact } = site.dialog(form);
  const { arrangement } = site;
  const inFull = (entries: Entry[]) => entries.map((entry) => entryInFull(site, entry, form));
  const sections = [
    ...arrangement.topics.map(({ id, entries }) => ({
      place: topicPlace(id),
      title: topics.names[id]!,
      content: inFull(entries),
    })),
    { place: 'others', title: pages.others, content: inFull(arrangement.others) },
    {
      place: 'uncovered',
      title: pages.uncovered.title,
      content: [
        markdown(`${pages.uncovered.text}\n\n${contact}`),
        entryLinks(site, arrangement.uncovered, form),
      ],
    },
    { place: 'documents', title: pages.documents, content: documentList(site, form) },
  ];
  return sections.filter(({ place }) => {
    if (place === 'others') return arrangement.others.length > 0;
    if (place === 'uncovered') return arrangement.uncovered.length > 0;
    return true;
  });
}

function entryInFull(site: Site, entry: Entry, form: AnswerForm): Html {
  const reply = site.answer(entry, form);
  return html`<article>
    <h3>${entryLink(site, entry, form)}</h3>
    ${answerText(reply, form)} ${quotations(site, reply.citations, form)}
  </article>`;
}
