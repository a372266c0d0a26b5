import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Button, Reply, ReplyCitation } from '../../../conversation/reply.js';
import { replyText, withLines } from '../../../conversation/reply-text.js';
import { buttonRows } from '../button-rows.js';
import { ratedEntry } from '../rated-entry.js';
import type { Occasion } from '../renderer.js';
import { citationEntity } from './citation-entity.js';

/**
 * Renders a reply for Microsoft Teams. What is said for its buttons (the welcome, "did you mean", the
 * topics) is one card. Anything else is Markdown text with numbered proofs, which Teams also shows at
 * their numbers, and thumbs of Teams' own beneath what can be rated; and, as a message of its own, a
 * card with nothing but what to ask next. Of its own, because Teams would split a message with both,
 * and then tells the ids of neither. The bot's other tools are commands of the app there.
 */
export function renderTeams(reply: Reply, { isFirst }: Occasion): Partial<Activity>[] {
  const { kind, buttons, buttonsTitle } = reply;
  if (buttons.length > 0 && (kind === 'suggestions' || kind === 'smalltalk')) {
    return [choiceMessage(reply, isFirst)];
  }
  return [
    textMessage(reply, isFirst),
    ...(buttons.length > 0
      ? [cardMessage(reply, buttonsTitle === null ? [] : [buttonsTitle])]
      : []),
  ];
}

function textMessage(reply: Reply, isFirst: boolean): Partial<Activity> {
  const citations = citationsOf(reply);
  return {
    type: ActivityTypes.Message,
    text: textOf(reply, citations, isFirst),
    textFormat: 'markdown',
    locale: reply.language,
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

function choiceMessage(reply: Reply, isFirst: boolean): Partial<Activity> {
  const label = isFirst ? [`*${reply.automatic}*`] : [];
  return cardMessage(reply, [...label, ...replyText(reply).split('\n\n')]);
}

/** @param paragraphs stand above the buttons */
function cardMessage(reply: Reply, paragraphs: readonly string[]): Partial<Activity> {
  const { language, buttons } = reply;
  const fallback = [...paragraphs, listOf(reply)].join('\n\n');
  return {
    type: ActivityTypes.Message,
    // What notifications and clients without cards show.
    summary: fallback,
    locale: language,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          version: '1.5',
          lang: language,
          fallbackText: fallback,
          body: [
            ...paragraphs.map((text) => ({ type: 'TextBlock', text, wrap: true })),
            ...buttonRows(buttons),
          ],
        },
      },
    ],
  };
}

/** What can be chosen by typing it, or its number where the buttons are all that was said. */
function listOf({ buttons, numbered }: Reply): string {
  const item = ({ title }: Button, i: number): string => `${numbered ? `${i + 1}.` : '-'} ${title}`;
  return buttons.map(item).join('\n');
}
