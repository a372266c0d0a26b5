import type { AnswerForm } from '../knowledge/entry.js';
import type { Voice } from '../conversation/writer.js';

/** The forms that pages come in, as they stand in an address: `?lang=de-simple`. */
export const FORMS = ['de', 'en', 'de-simple'] as const satisfies readonly AnswerForm[];

/** In what words a page of a form speaks. */
export function voiceOf(form: AnswerForm): Voice {
  return form === 'de-simple'
    ? { language: 'de', simple: true }
    : { language: form, simple: false };
}

/**
 * A page's address with its form, so that a visitor stays in it without a cookie.
 *
 * @param place within the page: an element's id
 */
export function addressOf(path: string, form: AnswerForm, place?: string): string {
  return `${path}?lang=${form}${place === undefined ? '' : `#${place}`}`;
}

export const HOME = '/';
export const FAQ = '/faq';

/** An entry's page. */
export function entryPath(id: string): string {
  return `${FAQ}/${encodeURIComponent(id)}`;
}

/** A topic's place on the page of all entries; ids of foreign knowledge may hold any character. */
export function topicPlace(topic: string): string {
  return `topic-${encodeURIComponent(topic)}`;
}
