import type { Language } from '../../text/language.js';
import type { Dialogs } from '../dialog.js';
import type { AnswerForm, Entry } from '../entry.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import type { EntryPart, Problem } from '../problem.js';

/** What the rules hold against one another. */
export interface Content {
  knowledgeBase: KnowledgeBase;
  dialogs: Dialogs;
}

/** A house rule: finds what offends against it. */
export type Rule = (content: Content) => Problem[];

/** A problem in an entry: its message begins with the entry's id. */
export function problemIn(
  entry: Entry,
  severity: Problem['severity'],
  message: string,
  part: Omit<EntryPart, 'entry'> = { path: [] },
): Problem {
  return {
    severity,
    file: entry.file,
    line: entry.line,
    message: `${entry.id}: ${message}`,
    part: { entry: entry.id, ...part },
  };
}

/** The folder of the entries' files, for problems of all of them together. */
export function folderOf(entries: readonly Entry[]): string {
  return entries[0]!.file.replace(/[^/]*$/, '');
}

/** A text that visitors read, with its place. */
export interface PlacedText {
  form: AnswerForm;
  language: Language;
  text: string;
  /** Begins messages: "funding-amount: answer (de)", "topics > prompt". */
  name: string;
  file: string;
  /** That of its entry, or where it stands alone, its own first line. */
  line: number;
  part?: EntryPart;
}

/** One form of an entry's answer. */
export interface Answer extends PlacedText {
  entry: Entry;
}

/** All texts that are held against the rules of style: answers, and what the bot says of itself simply. */
export function textsOf({ knowledgeBase, dialogs }: Content): PlacedText[] {
  const simple = dialogs['de-simple'].texts.map(
    (text): PlacedText => ({ ...text, form: 'de-simple', language: 'de' }),
  );
  return [...answersOf(knowledgeBase), ...simple];
}

/** All answers of all entries, in every form. */
export function answersOf({ entries }: KnowledgeBase): Answer[] {
  return entries.flatMap((entry) =>
    Object.entries(entry.answer).map(([form, text]) => ({
      entry,
      form: form as AnswerForm,
      language: form === 'en' ? 'en' : 'de',
      text,
      name: `${entry.id}: answer (${form})`,
      file: entry.file,
      line: entry.line,
      part: { entry: entry.id, path: ['answer', form] },
    })),
  );
}

/**
 * A problem in a text.
 *
 * @param index where in it, so that the line can be named
 */
export function problemInText(
  { text, name, file, line, part }: PlacedText,
  severity: Problem['severity'],
  message: string,
  index = 0,
): Problem {
  const row = text.slice(0, index).split('\n').length - 1;
  const problem = { severity, file, message: `${name}: ${message}` };
  return part ? { ...problem, line, part: { ...part, row } } : { ...problem, line: line + row };
}
