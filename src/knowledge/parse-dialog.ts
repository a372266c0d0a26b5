import { z } from 'zod';
import { ACTIONS, type Dialog, type SimpleDialog, type SmallTalk } from './dialog.js';
import { camelKeys } from './camel-keys.js';
import { errorAt, KnowledgeError } from './problem.js';
import { flag, line, text, validate } from './shape.js';
import { parseYaml } from './yaml.js';

const smallTalk = z.strictObject({
  id: line,
  questions: z.array(line).min(1),
  reply: text,
  action: z.enum(ACTIONS, `should be one of ${ACTIONS.join(', ')}`).nullable().default(null),
  'show-topics': flag.default(false),
});
const topics = z.strictObject({
  prompt: text,
  button: line,
  entries: text,
  names: z.record(z.string(), line),
});
const severalQuestions = z.strictObject({ unanswered: text, unsure: text, 'too-many': text });
const lines = z.array(line).min(1);
const personalData = z.strictObject({
  note: text,
  introductions: lines,
  'possible-introductions': lines,
  'name-labels': lines,
  titles: lines,
  possessives: lines,
  relations: lines,
  closings: lines,
  health: lines,
  about: lines,
  'health-topics': lines,
  having: lines,
  institutions: lines,
  labels: lines,
  birth: lines,
  dwelling: lines,
  mailboxes: lines,
});
const present = z.strictObject({ words: z.array(line).min(1), note: text });
const source = z.strictObject({
  label: line,
  undated: line,
  original: z.strictObject({ de: line.optional(), en: line.optional() }).default({}),
});
const tools = z.strictObject({
  sources: line,
  simpler: line.nullable().default(null),
  standard: line.nullable().default(null),
  helpful: line,
  unhelpful: line,
});
const feedback = z.strictObject({ helpful: text, unhelpful: text });

const dialog = z.strictObject({
  welcome: text,
  contact: text,
  'small-talk': z.array(smallTalk.transform(camelKeys)).min(1),
  topics,
  'did-you-mean': text,
  'none-of-these': line,
  'not-found': text,
  'second-miss': text,
  'several-questions': severalQuestions.transform(camelKeys),
  'personal-data': personalData.transform(camelKeys),
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
  tools,
  feedback,
});

/** What Einfache Sprache may say otherwise; the questions it understands are those of German. */
const simple = dialog
  .omit({ 'small-talk': true, 'personal-data': true, present: true, topics: true, source: true })
  .partial()
  .extend({
    label: line,
    'reviewed-label': line,
    'small-talk': z.array(z.strictObject({ id: line, reply: text })).default([]),
    topics: topics.omit({ names: true }).partial().default({}),
  });

const KEYS = [
  dialog,
  simple,
  smallTalk,
  topics,
  severalQuestions,
  personalData,
  present,
  source,
  tools,
  feedback,
].flatMap(({ shape }) => Object.keys(shape));

/**
 * Reads what the bot says of itself in one language.
 *
 * @param content the file's content
 * @param file its name in messages
 * @throws KnowledgeError with all problems
 */
export function parseDialog(content: string, file: string): Dialog {
  return camelKeys(validate(dialog, parseYaml(content, file), file, KEYS));
}

/**
 * Reads what the bot says of itself in Einfache Sprache.
 *
 * @param standard what it says in German, which serves where the file is silent
 * @throws KnowledgeError with all problems
 */
export function parseSimpleDialog(content: string, file: string, standard: Dialog): SimpleDialog {
  const yaml = parseYaml(content, file);
  const { smallTalk, topics, ...texts } = camelKeys(validate(simple, yaml, file, KEYS));
  const lost = smallTalk.findIndex(({ id }) => !standard.smallTalk.some((talk) => talk.id === id));
  if (lost >= 0) {
    const message = `"${smallTalk[lost]!.id}" is no small talk of de.yaml; write one of its ids`;
    throw new KnowledgeError([errorAt(file, yaml.lineOf(['small-talk', lost, 'id']), message)]);
  }
  return {
    ...standard,
    ...given(texts),
    topics: { ...standard.topics, ...given(topics) },
    smallTalk: standard.smallTalk.map((talk): SmallTalk => {
      const simpler = smallTalk.find(({ id }) => id === talk.id);
      return simpler ? { ...talk, reply: simpler.reply } : talk;
    }),
  };
}

/** Without the keys that hold nothing, which would hide the standard's. */
function given<T extends object>(texts: T): { [K in keyof T]: NonNullable<T[K]> } {
  const entries = Object.entries(texts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: NonNullable<T[K]> };
}
