import type { Passage } from './document.js';

/**
 * The paragraphs of a text: what stands between lines that are blank or hold white space alone.
 *
 * @param document the document's id
 * @param text its text with LF line ends
 */
export function splitPassages(document: string, text: string): Passage[] {
  const passages: Passage[] = [];
  let start = -1;
  let end = -1;
  const close = () => {
    if (start < 0) return;
    passages.push({
      document,
      number: passages.length + 1,
      start,
      end,
      text: text.slice(start, end),
    });
    start = -1;
  };
  let offset = 0;
  for (const line of text.split('\n')) {
    const written = line.trim();
    if (written === '') {
      close();
    } else {
      if (start < 0) start = offset + line.length - line.trimStart().length;
      end = offset + line.trimEnd().length;
    }
    offset += line.length + 1;
  }
  close();
  return passages;
}
