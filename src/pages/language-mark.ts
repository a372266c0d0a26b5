import type { AnswerForm } from '../knowledge/entry.js';
import { html, type Html } from './html.js';

/** The `lang` attribute of a text on a page in another language; null where it is the page's. */
export function languageMark(of: AnswerForm | null, page: AnswerForm): Html | null {
  if (of === null || of.slice(0, 2) === page.slice(0, 2)) return null;
  return html`lang="${of}"`;
}
