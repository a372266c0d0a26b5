/**
 * Makes a function that blanks names out of a text, so that a rule does not see them.
 *
 * @param forms the names as they may be written, of one word or several; a trailing s is allowed for
 * @returns keeps a text's length and the place of what is left
 */
export function blankNames(forms: readonly string[]): (text: string) => string {
  if (forms.length === 0) return (text) => text;
  const names = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => escape(form).replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?:[’']?s)?(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => text.replace(pattern, (name) => ' '.repeat(name.length));
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
