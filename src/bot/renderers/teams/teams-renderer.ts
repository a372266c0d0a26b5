import { ActivityTypes } from 'botbuilder';
import type { Activity, Attachment } from 'botbuilder';
import type { Button, Reply, ReplyCitation } from '../../../conversation/reply.js';
import { withLines } from '../../../conversation/reply-text.js';
import { buttonRows } from '../button-rows.js';
import type { Occasion } from '../renderer.js';
import { ratedEntry } from '../rated-entry.js';
import { citationEntity } from './citation-entity.js';

/**
 * Renders a reply for Microsoft Teams: Markdown text with numbered proofs, which Teams also shows at
 * their numbers; thumbs of its own beneath what can be rated; and a card that holds nothing but what
 * to ask next. The bot's other tools are commands of the app there.
 */
export function renderTeams(reply: Reply, { isFirst }: Occasion): Partial<Activity> {
  const citations = citationsOf(reply);
  return {
    type: ActivityTypes.Message,
    text: textOf(reply, citations, isFirst),
    textFormat: 'markdown',
    locale: reply.language,
    attachments: reply.buttons.length > 0 ? [card(reply)] : [],
    entities: citations.length > 0 ? [citationEntity(citations)] : [],
    channelData: ratedEntry(reply) === null ? {} : { feedbackLoop: { type: 'default' } },
  };
}

/** Each proof once, in the order of the parts. */
function citationsOf({ parts }: Reply): ReplyCitation[] {
  const all = parts.flatMap(({ citations }) => citations);
  return all.filter((citation, i) => all.findIndex((other) => isSame(other, citation)) === i);
}

function isSame(a: ReplyCitation, b: ReplyCitation): boolean {
  return a.quote === b.quote && a.attribution === b.attribution;
}

/** Reads without Teams' own display of sources, too: each number has its quotation beneath the text. */
function textOf(
  { automatic, notice, parts, language }: Reply,
  proofs: readonly ReplyCitation[],
  isFirst: boolean,
): string {
  const numberOf = (citation: ReplyCitation): number =>
    proofs.findIndex((proof) => isSame(proof, citation)) + 1;
  const [open, close] = language === 'en' ? ['“', '”'] : ['„', '“'];
  return [
    ...(isFirst ? [`*${automatic}*`] : []),
    ...(notice === null ? [] : [withLines(notice)]),
    ...parts.map(({ text, citations }) =>
      [withLines(text), ...citations.map((citation) => `[${numberOf(citation)}]`)].join(' '),
    ),
    ...proofs.map(
      ({ quote, attribution }, i) => `> [${i + 1}] ${open}${quote}${close}  \n> ${attribution}`,
    ),
  ].join('\n\n');
}

function card({ language, buttonsTitle, buttons, numbered }: Reply): Attachment {
  const title = { type: 'TextBlock', text: buttonsTitle, wrap: true };
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: language,
      fallbackText: fallbackText(buttonsTitle, buttons, numbered),
      body: [...(buttonsTitle === null ? [] : [title]), ...buttonRows(buttons)],
    },
  };
}

/** For clients without cards, where a question is asked by typing it, or its number among choices. */
function fallbackText(title: string | null, buttons: readonly Button[], numbered: boolean): string {
  const items = buttons.map((button, i) => `${numbered ? `${i + 1}.` : '-'} ${button.title}`);
  return [...(title === null ? [] : [title]), ...items].join('\n');
}
