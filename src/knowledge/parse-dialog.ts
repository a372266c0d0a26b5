import { z } from 'zod';
import { ACTIONS, type Dialog, type SimpleDialog, type SmallTalk } from './dialog.js';
import { camelKeys } from './camel-keys.js';
import { dialogTexts } from './dialog-texts.js';
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
const severalQuestions = z.strictObject({ heading: text, unanswered: text, unsure: text, 'too-many': text });
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
const titledText = z.strictObject({ title: line, text });
const pages = z.strictObject({
  name: line,
  language: line,
  languages: line,
  skip: line,
  home: titledText,
  faq: titledText,
  urgent: line,
  topics: line,
  others: line,
  uncovered: titledText,
  documents: line,
  missing: titledText,
  privacy: line,
  imprint: line,
  accessibility: line,
});
const chat = z.strictObject({
  privacy: z.strictObject({ own: text, azure: text }),
  input: line,
  send: line,
  matches: line,
  'match-count': line,
  choices: line,
  copy: line,
  copied: line,
  'not-copied': line,
  print: line,
  clear: line,
  cleared: line,
  'cleared-here': line,
  close: line,
  connecting: line,
  offline: text,
  online: line,
  'not-sent': text,
});

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
  pages,
  chat: chat.transform(camelKeys),
});

/** What Einfache Sprache may say otherwise; the words that it understands are those of German. */
const simple = dialog
  .omit({ 'other-language': true })
  .extend({
    'topics': topics.partial(),
    'several-questions': severalQuestions.partial().transform(camelKeys),
    'personal-data': personalData.pick({ note: true }),
    'present': present.pick({ note: true }),
    'source': source.extend({ original: z.strictObject({ en: line }) }).partial(),
    'tools': tools.omit({ simpler: true }).extend({ standard: line }).partial(),
    'feedback': feedback.partial(),
    pages: pages.partial(),
    chat: chat.extend({ privacy: chat.shape.privacy.partial() }).partial().transform(camelKeys),
    'small-talk': z.array(z.strictObject({ id: line, reply: text })),
  })
  .partial()
  .extend({ 'label': line, 'reviewed-label': line });

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
  titledText,
  pages,
  chat,
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
  const { smallTalk = [], ...texts } = camelKeys(validate(simple, yaml, file, KEYS));
  const lost = [
    ...smallTalk
      .map(({ id }, i) => ({ id, what: 'small talk', path: ['small-talk', i, 'id'] }))
      .filter(({ id }) => !standard.smallTalk.some((talk) => talk.id === id)),
    ...Object.keys(texts.topics?.names ?? {})
      .map((id) => ({ id, what: 'topic with a name', path: ['topics', 'names', id] }))
      .filter(({ id }) => !Object.hasOwn(standard.topics.names, id)),
  ];
  if (lost.length > 0) {
    throw new KnowledgeError(
      lost.map(({ id, what, path }) =>
        errorAt(file, yaml.lineOf(path), `"${id}" is no ${what} in de.yaml; write one of its ids`),
      ),
    );
  }
  return {
    ...saidOver(standard, texts),
    texts: dialogTexts(yaml, file),
    smallTalk: standard.smallTalk.map((talk): SmallTalk => {
      const simpler = smallTalk.find(({ id }) => id === talk.id);
      return simpler ? { ...talk, reply: simpler.reply } : talk;
    }),
  };
}

/** What is said in one way, with what is said otherwise in its place, at any depth. */
function saidOver<S extends object, T extends object>(standard: S, other: T): S & T {
  const said = new Map<string, unknown>(Object.entries(standard));
  for (const [key, value] of Object.entries(other) as [string, unknown][]) {
    if (value === undefined) continue;
    const usual = said.get(key);
    said.set(key, isGroup(usual) && isGroup(value) ? saidOver(usual, value) : value);
  }
  return Object.fromEntries(said) as S & T;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
