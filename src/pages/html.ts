/** A piece of HTML that is safe to show: made by `html`, where everything put in is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: texts are escaped, lists follow one another, null shows nothing. */
export type Content = Html | string | number | null | readonly Content[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes HTML of a template; what is put in may stand between tags or in a quoted attribute. */
export function html(template: TemplateStringsArray, ...contents: Content[]): Html {
  const text = template.reduce((before, after, i) => before + write(contents[i - 1]!) + after);
  return new Html(text);
}

function write(content: Content): string {
  if (content === null) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(write).join('');
  return String(content).replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
