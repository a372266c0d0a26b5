import type { AnswerForm } from '../knowledge/entry.js';
import type { ChatConfig, ChatQuestion } from './chat-config.js';
import { voiceOf } from './forms.js';
import { Html, html } from './html.js';
import type { Site } from './site.js';

/** What the chat's page loads: addresses. */
export interface ChatFiles {
  styleSheet: string;
  webChat: string;
  script: string;
  questions: string;
}

/**
 * The page that stands in the iframe of a chat window. Its script writes all that there is to see;
 * without scripts it leads to the pages that need none.
 *
 * @param nonce lets the page's own scripts and styles pass its policy
 * @param minutes how long the server remembers a conversation that has ended
 * @param service who carries the conversation
 */
export function chatPage(
  site: Site,
  form: AnswerForm,
  files: ChatFiles,
  nonce: string,
  minutes: number,
  service: ChatConfig['service'],
): string {
  const { pages, chat } = site.dialog(form);
  const own = chat.privacy.own.replaceAll('{minutes}', String(minutes));
  const config: ChatConfig = {
    form,
    name: pages.name,
    texts: { ...chat, privacy: { ...chat.privacy, own } },
    simpler: site.dialog(voiceOf(form).language).tools.simpler,
    links: {
      privacy: { title: pages.privacy, address: site.links.privacy },
      imprint: { title: pages.imprint, address: site.links.imprint },
      accessibility: { title: pages.accessibility, address: site.links.accessibility },
    },
    service,
    questions: files.questions,
  };
  return html`<!doctype html>
    <html lang="${form}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <title>${pages.name}</title>
        <link rel="icon" type="image/svg+xml" href="${site.icon}" />
        <link rel="stylesheet" href="${files.styleSheet}" />
        <script type="application/json" id="config">
          ${json(config)}
        </script>
        <script defer nonce="${nonce}" src="${files.webChat}"></script>
        <script defer nonce="${nonce}" src="${files.script}"></script>
      </head>
      <body>
        <noscript><a href="/faq?lang=${form}" target="_blank">${pages.faq.title}</a></noscript>
      </body>
    </html> `.text;
}

/** The questions of a form's language, as the pages show them, for the list while typing. */
export function chatQuestions(site: Site, form: AnswerForm): ChatQuestion[] {
  const { language } = voiceOf(form);
  return site.arrangement.all.flatMap(({ id, questions }): ChatQuestion[] => {
    const asked = questions[language];
    return asked ? [[id, ...asked]] : [];
  });
}

/** JSON that stands safely within a script element: no sign of it can end the element. */
function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
}
