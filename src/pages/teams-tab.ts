import { html } from './html.js';

/** Where the pages stand in Microsoft Teams. */
export const TAB = '/teams/tab';

/** The addresses of what a page needs in the tab. */
export interface TabParts {
  styleSheet: string;
  /** Microsoft's library, TeamsJS, which speaks with the client. */
  library: string;
  script: string;
}

/**
 * A page as it stands in the tab of Microsoft Teams: it looks like the client, and its links to the
 * other pages lead to these within the tab, because all others forbid frames.
 */
export function inTab(page: string, { styleSheet, library, script }: TabParts): string {
  const head = html`<link rel="stylesheet" href="${styleSheet}" />
    <script defer src="${library}"></script>
    <script defer src="${script}"></script>`;
  return page
    .replaceAll('href="/faq', `href="${TAB}`)
    .replaceAll('href="/?', `href="${TAB}?`)
    .replace('</head>', () => `${head.text}</head>`);
}
