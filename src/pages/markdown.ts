import { parseUrl } from '../text/parse-url.js';
import { html, type Content, type Html } from './html.js';

const BOLD = /\*\*(?<bold>\S(?:.*?\S)?)\*\*/;
const ITALIC = /(?<![*\p{L}\p{N}])\*(?<italic>[^\s*](?:[^*\n]*[^\s*])?)\*(?![*\p{L}\p{N}])/u;
const LINK = /\[(?<title>[^\]]+)\]\((?<target>[^)\s]+)\)/;
const BREAK = /(?<break>\n)/;
const MARKS = new RegExp([LINK, BOLD, ITALIC, BREAK].map(({ source }) => source).join('|'), 'su');

/** What a link may lead to; anything else, "javascript:" above all, stays text. */
const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];

const QUOTE = /^> ?/;

const ITEM = /^\s*(?:[-*•]|(\d{1,9})[.)])\s+/;

/**
 * The Markdown that the knowledge and the bot's texts are written in, as HTML: paragraphs, lists,
 * quotations, bold, italics and links. A line break is kept, since Einfache Sprache has a sentence a line.
 * Nothing else is read: all that remains is shown as written.
 */
export function markdown(text: string): Html {
  const blocks = text.trim().split(/\n\s*\n/);
  return html`${blocks.flatMap((block) => parts(block.split('\n'))).map(writePart)}`;
}

/** The same for a text without paragraphs and lists. */
export function inlineMarkdown(text: string): Html {
  return html`${inline(text)}`;
}

/** Lines of a paragraph or a quotation, or the items of a list. */
interface Part {
  kind: 'paragraph' | 'quotation' | 'bullets' | 'numbers';
  texts: string[];
}

/** A list may follow on a paragraph without a blank line; indented lines belong to their item. */
function parts(lines: readonly string[]): Part[] {
  const found: Part[] = [];
  for (const line of lines) {
    if (QUOTE.test(line)) {
      addLine('quotation', line.replace(QUOTE, ''), found);
      continue;
    }
    const [mark, number] = ITEM.exec(line) ?? [];
    const last = found.at(-1);
    if (mark !== undefined) {
      const kind = number === undefined ? 'bullets' : 'numbers';
      const item = line.slice(mark.length).trim();
      if (last?.kind === kind) last.texts.push(item);
      else found.push({ kind, texts: [item] });
    } else {
      // An indented line belongs to whatever stands above it.
      addLine(last && /^\s/.test(line) ? last.kind : 'paragraph', line, found);
    }
  }
  return found;
}

/** A line that goes on with a part of its kind, or begins one. */
function addLine(kind: Part['kind'], line: string, found: Part[]): void {
  const last = found.at(-1);
  if (last?.kind === kind) last.texts.push(`${last.texts.pop()!}\n${line.trim()}`);
  else found.push({ kind, texts: [line.trim()] });
}

function writePart({ kind, texts }: Part): Html {
  if (kind === 'paragraph') return html`<p>${texts.map(inline)}</p>`;
  if (kind === 'quotation') return html`<blockquote><p>${texts.map(inline)}</p></blockquote>`;
  const items = texts.map((text) => html`<li>${inline(text)}</li>`);
  return kind === 'bullets'
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ol>
        ${items}
      </ol>`;
}

function inline(text: string): Content {
  const match = MARKS.exec(text);
  if (!match) return text;
  const rest = text.slice(match.index + match[0].length);
  return [text.slice(0, match.index), marked(match), inline(rest)];
}

function marked({ 0: written, groups = {} }: RegExpExecArray): Content {
  const { bold, italic, title, target } = groups as Partial<Record<string, string>>;
  if (bold !== undefined) return html`<strong>${inline(bold)}</strong>`;
  if (italic !== undefined) return html`<em>${inline(italic)}</em>`;
  if (title === undefined || target === undefined) return html`<br />`;
  const address = linkAddress(target);
  return address === null ? written : html`<a href="${address}">${inline(title)}</a>`;
}

function linkAddress(target: string): string | null {
  const address = parseUrl(target);
  return address && PROTOCOLS.includes(address.protocol) ? address.href : null;
}
