/** The forms in which the chat speaks; `de-simple` is German in Einfache Sprache. */
export type Language = 'de' | 'en' | 'de-simple';

/**
 * The chat's language for a language tag: `de-AT` is `de`, `en-GB` is `en`.
 *
 * @param tag a BCP 47 tag in any case, such as a page's `lang`
 * @returns null for languages that the chat does not speak
 */
export function languageOf(tag: string): Language | null {
  const form = tag.trim().toLowerCase();
  if (form === 'de-simple') return form;
  return (['de', 'en'] as const).find((code) => code === form.split('-')[0]) ?? null;
}
