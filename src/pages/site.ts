import { NOTHING_FOUND, Writer } from '../conversation/writer.js';
import type { Reply } from '../conversation/reply.js';
import type { Dialog, Dialogs } from '../knowledge/dialog.js';
import type { Document } from '../knowledge/document.js';
import type { AnswerForm, Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { arrange, type Arrangement } from './arrangement.js';
import { FORMS, voiceOf } from './forms.js';

/** Addresses at the foot of every page; null where the operator has given none. */
export interface FootLinks {
  privacy: string | null;
  imprint: string | null;
  accessibility: string | null;
}

/** What the pages are made of. */
export interface SiteParts {
  knowledge: KnowledgeBase;
  dialogs: Dialogs;
  links: FootLinks;
  /** Whether the page of all entries tells search engines of them in schema.org's terms. */
  structuredData: boolean;
  /** The addresses of the style sheet and the icon. */
  styleSheet: string;
  icon: string;
}

/** What all pages share. Their answers are worded by the conversation's own writer. */
export class Site {
  readonly links: FootLinks;
  readonly structuredData: boolean;
  readonly styleSheet: string;
  readonly icon: string;
  readonly arrangement: Arrangement;
  readonly documents: ReadonlyMap<string, Document>;
  readonly #dialogs: Dialogs;
  readonly #writer: Writer;

  constructor({ knowledge, dialogs, links, structuredData, styleSheet, icon }: SiteParts) {
    this.links = links;
    this.structuredData = structuredData;
    this.styleSheet = styleSheet;
    this.icon = icon;
    this.arrangement = arrange(knowledge.entries, Object.keys(dialogs.de.topics.names));
    this.documents = new Map(knowledge.documents.map((document) => [document.id, document]));
    this.#dialogs = dialogs;
    this.#writer = new Writer(knowledge, dialogs);
  }

  /** What is said of the service itself in a form. */
  dialog(form: AnswerForm): Dialog {
    return this.#dialogs[form];
  }

  /** A form's own name, for the switch. */
  formName(form: AnswerForm): string {
    return form === 'de-simple' ? this.#dialogs[form].label : this.#dialogs[form].pages.language;
  }

  /** The forms that a page of these entries comes in: Einfache Sprache only where one has it. */
  formsOf(entries: readonly Entry[]): AnswerForm[] {
    const hasSimple = entries.some(({ answer }) => answer['de-simple'] !== undefined);
    return FORMS.filter((form) => form !== 'de-simple' || hasSimple);
  }

  entry(id: string): Entry | undefined {
    return this.#writer.entry(id);
  }

  title(entry: Entry, form: AnswerForm): string {
    return this.#writer.title(entry, voiceOf(form).language);
  }

  /** The language that the title is in: another where the entry has no question in the form's. */
  titleLanguage({ questions }: Entry, form: AnswerForm): Language {
    const { language } = voiceOf(form);
    return questions[language] ? language : LANGUAGES.find((other) => questions[other])!;
  }

  /** An entry's answer as the chat gives it. */
  answer(entry: Entry, form: AnswerForm): Reply {
    return this.#writer.answer(entry, voiceOf(form), NOTHING_FOUND);
  }

  /** All its quotations, as the chat shows them on request. */
  proof(entry: Entry, form: AnswerForm): Reply {
    return this.#writer.proof(entry, voiceOf(form), NOTHING_FOUND);
  }
}
