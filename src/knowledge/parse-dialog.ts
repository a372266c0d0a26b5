import { z } from 'zod';
import { ACTIONS, type Dialog } from './dialog.js';
import { flag, line, text, validate } from './shape.js';
import { parseYaml } from './yaml.js';

const smallTalk = z.strictObject({
  id: line,
  questions: z.array(line).min(1),
  reply: text,
  action: z.enum(ACTIONS, `should be one of ${ACTIONS.join(', ')}`).nullable().default(null),
  'show-topics': flag.default(false),
});
const topics = z.strictObject({ prompt: text, button: line, entries: text, names: z.record(z.string(), line) });
const present = z.strictObject({ words: z.array(line).min(1), note: text });
const source = z.strictObject({
  label: line,
  undated: line,
  original: z.strictObject({ de: line.optional(), en: line.optional() }).default({}),
});

const dialog = z.strictObject({
  welcome: text,
  contact: text,
  'small-talk': z.array(smallTalk).min(1),
  topics,
  'did-you-mean': text,
  'none-of-these': text,
  'not-found': text,
  'too-long': text,
  'not-text': text,
  empty: text,
  error: text,
  'entry-gone': text,
  'other-language': text,
  found: text,
  present,
  source,
  'follow-ups': text,
});

const KEYS = [dialog, smallTalk, topics, present, source].flatMap(({ shape }) =>
  Object.keys(shape),
);

/**
 * Reads what the bot says of itself in one language.
 *
 * @param content the file's content
 * @param file its name in messages
 * @throws KnowledgeError with all problems
 */
export function parseDialog(content: string, file: string): Dialog {
  const {
    'small-talk': smallTalk,
    'did-you-mean': didYouMean,
    'none-of-these': noneOfThese,
    'not-found': notFound,
    'too-long': tooLong,
    'not-text': notText,
    'entry-gone': entryGone,
    'other-language': otherLanguage,
    'follow-ups': followUps,
    ...rest
  } = validate(dialog, parseYaml(content, file), file, KEYS);
  return {
    ...rest,
    smallTalk: smallTalk.map(({ 'show-topics': showTopics, ...talk }) => ({ ...talk, showTopics })),
    didYouMean,
    noneOfThese,
    notFound,
    tooLong,
    notText,
    entryGone,
    otherLanguage,
    followUps,
  };
}
