import { printable } from './printable.js';

/** Marks of Markdown's bold. */
const BOLD = /\*\*(\S(?:.*?\S)?)\*\*/g;
/** Marks of Markdown's italics, once those of bold are gone. */
const ITALIC = /(?<![*\p{L}\p{N}])\*(\S(?:[^*\n]*\S)?)\*(?![*\p{L}\p{N}])/gu;
const LINK = /\[([^\]]*)\]\(([^)\s]*)\)/g;

/** A reply's Markdown as a person sees it rendered: without its marks and addresses. */
export function plainText(markdown: string): string {
  return markdown
    .replace(LINK, '$1')
    .replace(BOLD, '$1')
    .replace(ITALIC, '$1')
    .replace(/^>[^\S\n]?/gm, '');
}

/** Where a text is shown. */
export interface Screen {
  /** Lines are wrapped at so many columns; null: they are not. */
  width: number | null;
  bold: boolean;
}

const BOLD_ON = '\u001B[1m';
const BOLD_OFF = '\u001B[22m';
const QUOTE_INDENT = '  ';

/**
 * A reply's Markdown for a terminal: bold where it can be shown, italics plain, links with their
 * addresses, quotations indented, long lines wrapped.
 */
export function terminalText(markdown: string, { width, bold }: Screen): string {
  return printable(markdown)
    .replace(LINK, '$1 ($2)')
    .replace(BOLD, bold ? `${BOLD_ON}$1${BOLD_OFF}` : '$1')
    .replace(ITALIC, '$1')
    .split('\n')
    .map((line) => layOut(line, width ?? Infinity))
    .join('\n');
}

function layOut(line: string, width: number): string {
  const [, quote, mark, text] = /^(>[^\S\n]?)?((?:[-*•]|\d+\.)\s+)?(.*)$/su.exec(line)!;
  const indent = quote === undefined ? '' : QUOTE_INDENT;
  const first = indent + (mark ?? '');
  return wrap(text!, width - first.length)
    .map((part, i) => (i === 0 ? first : ' '.repeat(first.length)) + part)
    .join('\n')
    .trimEnd();
}

/** Breaks at blanks; a no-break space is none, and a longer word stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && shownLength(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function shownLength(text: string): number {
  return Array.from(text.replaceAll(BOLD_ON, '').replaceAll(BOLD_OFF, '')).length;
}
