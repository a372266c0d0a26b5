import type { Reply, ReplyCitation } from '../conversation/reply.js';
import type { AnswerForm, Entry } from '../knowledge/entry.js';
import { addressOf, entryPath } from './forms.js';
import { html, type Content, type Html } from './html.js';
import { languageMark } from './language-mark.js';
import { inlineMarkdown, markdown } from './markdown.js';
import type { Site } from './site.js';

/** An entry's question as a link to its page. */
export function entryLink(site: Site, entry: Entry, form: AnswerForm): Html {
  const mark = languageMark(site.titleLanguage(entry, form), form);
  const address = addressOf(entryPath(entry.id), form);
  return html`<a href="${address}" ${mark}>${site.title(entry, form)}</a>`;
}

/** A list of questions that lead to their entries' pages. */
export function entryLinks(site: Site, entries: readonly Entry[], form: AnswerForm): Html {
  return html`<ul class="links">
    ${entries.map((entry) => html`<li>${entryLink(site, entry, form)}</li>`)}
  </ul>`;
}

/** An answer's text. */
export function answerText({ form: written, text }: Reply, form: AnswerForm): Html {
  return html`<div class="answer" ${languageMark(written, form)}>${markdown(text)}</div>`;
}

/** The quotations that prove an answer, each with the line that says where it stands. */
export function quotations(
  site: Site,
  citations: readonly ReplyCitation[],
  form: AnswerForm,
): Content {
  const [open, close] = form === 'en' ? ['“', '”'] : ['„', '“'];
  return citations.map(({ document, quote, attribution }) => {
    const written = site.documents.get(document)?.language ?? null;
    return html`<figure>
      <blockquote ${languageMark(written, form)}><p>${open}${quote}${close}</p></blockquote>
      <figcaption>${inlineMarkdown(attribution)}</figcaption>
    </figure>`;
  });
}
