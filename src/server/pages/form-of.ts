import type { Request } from 'restify';
import type { AnswerForm } from '../../knowledge/entry.js';
import { FORMS } from '../../pages/forms.js';
import { preferredLanguage } from './preferred-language.js';

/** The form that the address names; without one, the language that the browser asks for. */
export function formOf(request: Request): AnswerForm {
  const named = new URLSearchParams(request.getQuery()).get('lang');
  return (
    FORMS.find((form) => form === named) ?? preferredLanguage(request.headers['accept-language'])
  );
}
