import type { AnswerForm } from '../knowledge/entry.js';
import { voiceOf } from './forms.js';
import { Html } from './html.js';
import { markdown } from './markdown.js';
import type { Site } from './site.js';

/**
 * The entries that give a fact as schema.org's FAQPage. It is data that no browser runs, so the
 * content security policy lets it pass.
 */
export function structuredData(site: Site, form: AnswerForm): Html {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: voiceOf(form).language,
    mainEntity: site.arrangement.all
      .filter(({ referral }) => !referral)
      .map((entry) => {
        const { text, citations } = site.answer(entry, form);
        return {
          '@type': 'Question',
          name: site.title(entry, form),
          acceptedAnswer: {
            '@type': 'Answer',
            text: markdown(text).text,
            citation: citations.map(({ attribution }) => attribution),
          },
        };
      }),
  };
  // A "</script>" in a text would end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
