import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { AnswerSearch, FoundAnswer } from '../../conversation/answer-search.js';
import type { AnswerForm } from '../../knowledge/entry.js';
import { answerCard } from './answer-card.js';

/** The parameter that the app's manifest names; the Agents Playground leaves its name out. */
export const SEARCH_PARAMETER = 'query';

/** Microsoft Teams asks for 25 results; so many fit on a screen. */
const MOST_RESULTS = 10;

const query = z.object({
  parameters: z
    .array(z.object({ name: z.string().default(SEARCH_PARAMETER), value: z.unknown() }))
    .max(10)
    .default([]),
  queryOptions: z
    .object({
      skip: z.number().int().min(0).max(10_000).catch(0).default(0),
      count: z.number().int().min(1).catch(MOST_RESULTS).default(MOST_RESULTS),
    })
    .prefault({}),
});

const link = z.object({ url: z.string().max(2000) });

/** What is asked of the app in the box where messages are written; it has to do with no conversation. */
export function isMessageExtension({ type, name = '' }: Partial<Activity>): boolean {
  return type === 'invoke' && name.startsWith('composeExtension/');
}

/**
 * Answers the message extension: a search, or a link to one of the entries' pages.
 *
 * @returns The body of the answer; null where the bot knows no such thing.
 */
export function answerExtension(activity: Activity, search: AnswerSearch): object | null {
  switch (activity.name) {
    case 'composeExtension/query':
      return results(search, activity);
    case 'composeExtension/queryLink':
    case 'composeExtension/anonymousQueryLink':
      return unfurled(search, activity);
    default:
      return null;
  }
}

function results(search: AnswerSearch, { value, locale }: Activity): object {
  const reading = query.safeParse(value);
  if (!reading.success) return listOf([]);
  const { parameters, queryOptions } = reading.data;
  // When the box opens nothing is typed yet: the only parameter is "initialRun".
  const typed = parameters.find(({ name }) => name === SEARCH_PARAMETER)?.value;
  const text = typeof typed === 'string' ? typed : '';
  const { skip, count } = queryOptions;
  const wanted = Math.min(count, MOST_RESULTS);
  return listOf(search.find(text, locale, skip + wanted).slice(skip));
}

function unfurled(search: AnswerSearch, { value, locale }: Activity): object {
  const reading = link.safeParse(value);
  const entry = reading.success ? readEntryLink(reading.data.url, locale) : null;
  const found = entry && search.entry(entry.id, entry.form);
  return listOf(found ? [found] : []);
}

/**
 * The entry that a web address leads to, whatever the host: Teams asks for the app's own alone.
 *
 * @param locale of who pasted it; it decides where the address names no language
 */
export function readEntryLink(
  address: string,
  locale = 'de',
): { id: string; form: AnswerForm } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, pathname, searchParams } = new URL(address);
  const [, id] = /^\/(?:faq|teams\/tab)\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (!/^https?:$/.test(protocol) || id === undefined) return null;
  const language = searchParams.get('lang') ?? locale;
  const form = language === 'de-simple' ? language : /^en\b/i.test(language) ? 'en' : 'de';
  try {
    return { id: decodeURIComponent(id), form };
  } catch {
    return null;
  }
}

function listOf(found: readonly FoundAnswer[]): object {
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(answerCard),
    },
  };
}
