/** Italics within a line, once the marks of bold are gone or stand apart; a gender star is none. */
export const ITALIC = /(?<![*\p{L}\p{N}])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![*\p{L}\p{N}])/gu;

/**
 * Markdown as plain text, as it is pasted elsewhere or shown where nothing renders it: links with their
 * addresses, line breaks kept.
 */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^> ?/, '').trimEnd())
    .join('\n')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, title: string, target: string) =>
      target.replace(/^(?:mailto|tel):/, '') === title ? title : `${title} (${target})`,
    )
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/gs, '$1')
    .replace(ITALIC, '$1')
    .trim();
}
