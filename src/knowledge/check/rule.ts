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

/** One form of an entry's answer. */
export interface Answer {
  entry: Entry;
  form: AnswerForm;
  language: Language;
  text: string;
}

/** All answers of all entries, in every form. */
export function answersOf({ entries }: KnowledgeBase): Answer[] {
  return entries.flatMap((entry) =>
    Object.entries(entry.answer).map(([form, text]) => ({
      entry,
      form: form as AnswerForm,
      language: form === 'en' ? 'en' : 'de',
      text,
    })),
  );
}

/**
 * A problem in an answer.
 *
 * @param index where in its text, so that the line can be named
 */
export function problemInAnswer(
  { entry, form, text }: Answer,
  severity: Problem['severity'],
  message: string,
  index = 0,
): Problem {
  const row = text.slice(0, index).split('\n').length - 1;
  return problemIn(entry, severity, `answer (${form}): ${message}`, { path: ['answer', form], row });
}
