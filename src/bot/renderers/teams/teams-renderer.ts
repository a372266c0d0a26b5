import type { ITextBlock } from '@microsoft/teams.cards';
import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Reply, ReplyCitation } from '../../../conversation/reply.js';
import {
  choicesText,
  plainReplyText,
  replyText,
  withLines,
  withUnderscores,
} from '../../../conversation/reply-text.js';
import { adaptiveCard, automaticLabel, textBlock } from '../adaptive-card.js';
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
  const { kind, buttons } = reply;
  if (buttons.length > 0 && (kind === 'suggestions' || kind === 'smalltalk')) {
    return [choiceMessage(reply, isFirst)];
  }
  return [textMessage(reply, isFirst), ...(buttons.length > 0 ? [followUpMessage(reply)] : [])];
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
    ...(isFirst ? [`_${automatic}_`] : []),
    ...(notice === null ? [] : [withLines(notice)]),
    ...parts.map(({ text, citations }) =>
      [
        withUnderscores(withLines(text)),
        ...citations.map((citation) => `[${numberOf(citation)}]`),
      ].join(' '),
    ),
    ...proofs.map(
      ({ quote, attribution }, i) => `> [${i + 1}] ${open}${quote}${close}  \n> ${attribution}`,
    ),
  ].join('\n\n');
}

function choiceMessage(reply: Reply, isFirst: boolean): Partial<Activity> {
  const { automatic } = reply;
  const paragraphs = replyText(reply).split('\n\n');
  return cardMessage(
    reply,
    [...(isFirst ? [automaticLabel(automatic)] : []), ...paragraphs.map((text) => textBlock(text))],
    [...(isFirst ? [automatic] : []), plainReplyText(reply)].join('\n\n'),
  );
}

function followUpMessage(reply: Reply): Partial<Activity> {
  const { buttonsTitle } = reply;
  const title = buttonsTitle === null ? [] : [textBlock(buttonsTitle)];
  return cardMessage(reply, title, choicesText(reply));
}

/**
 * @param above stands above the buttons
 * @param fallback what notifications and clients without cards show
 */
function cardMessage(
  { language, buttons }: Reply,
  above: readonly ITextBlock[],
  fallback: string,
): Partial<Activity> {
  const body = [...above, ...buttonRows(buttons)];
  return {
    type: ActivityTypes.Message,
    summary: fallback,
    locale: language,
    attachments: [adaptiveCard({ version: '1.5', language, fallback, body })],
  };
}
