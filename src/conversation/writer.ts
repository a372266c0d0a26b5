import type { Dialog, Dialogs, SmallTalk } from '../knowledge/dialog.js';
import type { Document } from '../knowledge/document.js';
import type { AnswerForm, Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { RankedPassage } from '../retrieval/search-engine.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { citeAllSources, citeSources } from './citations.js';
import type { Button, Finding, Reply, ReplyKind } from './reply.js';

const NOTHING_FOUND: Finding = { confidence: 0, entry: null, passage: null, candidates: [] };

/** How an answer is given. */
export interface Manner {
  /** Whether the question was for the present, which the sources do not know. */
  present: boolean;
  /** Whether Einfache Sprache is wanted. */
  simple: boolean;
  /** Whether the answer stands under its question: most clients show nothing of a click. */
  titled: boolean;
}

/** Words replies: everything the bot can say, as plain data. Decides nothing. */
export class Writer {
  readonly #dialogs: Dialogs;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #documents: ReadonlyMap<string, Document>;

  constructor(knowledge: KnowledgeBase, dialogs: Dialogs) {
    this.#dialogs = dialogs;
    this.#entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]));
    this.#documents = new Map(knowledge.documents.map((document) => [document.id, document]));
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** The entry's answer with its proof; a referral has none and counts as not answered. */
  answer(entry: Entry, language: Language, finding: Finding, manner: Manner): Reply {
    const dialog = this.#dialogs[language];
    const [form, answer] = answerIn(entry, language, manner.simple);
    const noted =
      manner.present && !entry.referral ? `${dialog.present.note.trim()} ${answer}` : answer;
    const text = manner.titled ? `**${entryButton(entry, language).title}**\n\n${noted}` : noted;
    return this.#reply(entry.referral ? 'none' : 'answer', language, text, {
      ...finding,
      form,
      entry: entry.id,
      citations: citeSources(entry.sources, this.#documents, language, dialog),
      ...this.#followUps(entry, language),
    });
  }

  /** All the quotations that prove an entry's answer, under its question. */
  proof(entry: Entry, language: Language, finding: Finding): Reply {
    const { title } = entryButton(entry, language);
    return this.#reply(entry.referral ? 'none' : 'answer', language, `**${title}**`, {
      ...finding,
      entry: entry.id,
      citations: citeAllSources(entry.sources, this.#documents, language, this.#dialogs[language]),
      ...this.#followUps(entry, language),
    });
  }

  /** A passage's best sentence, marked as a find. */
  find(
    { document, sentence }: RankedPassage,
    language: Language,
    finding: Finding,
    asksPresent: boolean,
  ): Reply {
    const dialog = this.#dialogs[language];
    const quote = document.text.slice(sentence.start, sentence.end);
    const found = dialog.found.trim();
    return this.#reply(
      'answer',
      language,
      asksPresent ? `${dialog.present.note.trim()} ${found}` : found,
      {
        ...finding,
        citations: citeSources(
          [{ document: document.id, quote }],
          this.#documents,
          language,
          dialog,
        ),
      },
    );
  }

  suggestions(entries: Entry[], language: Language, finding: Finding): Reply {
    const dialog = this.#dialogs[language];
    return this.#reply('suggestions', language, dialog.didYouMean, {
      ...finding,
      numbered: true,
      buttons: [
        ...entries.map((entry) => entryButton(entry, language)),
        { title: dialog.noneOfThese, value: { v: 1, command: 'none-of-these' } },
      ],
    });
  }

  smallTalk(talk: SmallTalk, language: Language, finding: Finding): Reply {
    return this.#reply('smalltalk', language, talk.reply, {
      ...finding,
      buttons: talk.showTopics ? this.#topicButtons(language) : [],
    });
  }

  welcome(language: Language): Reply {
    return this.#reply('smalltalk', language, this.#dialogs[language].welcome, {
      buttons: this.#topicButtons(language),
    });
  }

  topics(language: Language): Reply {
    return this.#reply('smalltalk', language, this.#dialogs[language].topics.prompt, {
      buttons: this.#topicButtons(language),
    });
  }

  /** A topic's questions; a topic without a name gets all topics. */
  topic(topic: string, language: Language): Reply {
    const { names, entries: prompt } = this.#dialogs[language].topics;
    const entries = [...this.#entries.values()].filter((entry) => entry.topic === topic);
    const name = names[topic];
    if (entries.length === 0 || name === undefined) return this.topics(language);
    return this.#reply(
      'smalltalk',
      language,
      prompt.replaceAll('{topic}', () => name),
      {
        buttons: entries.map((entry) => entryButton(entry, language)),
      },
    );
  }

  /** A plain sentence of the bot's own that leads back to the topics. */
  notice(
    key: 'notFound' | 'empty' | 'notText' | 'tooLong' | 'entryGone' | 'error',
    language: Language,
    limit = 0,
    finding = NOTHING_FOUND,
  ): Reply {
    const text = this.#dialogs[language][key].replaceAll('{limit}', String(limit));
    const { button } = this.#dialogs[language].topics;
    return this.#reply('none', language, text, {
      ...finding,
      entry: null,
      buttons: [{ title: button, value: { v: 1, command: 'topics' } }],
    });
  }

  /** Says in each of the bot's languages which ones it speaks. */
  otherLanguage(entries: Entry[], language: Language, finding: Finding): Reply {
    const text = LANGUAGES.map((l) => this.#dialogs[l].otherLanguage.trim()).join('\n\n');
    return this.#reply('none', language, text, {
      ...finding,
      entry: null,
      buttons: entries.map((entry) => entryButton(entry, language)),
    });
  }

  #followUps(entry: Entry, language: Language): Pick<Reply, 'buttonsTitle' | 'buttons'> {
    const prompts = entry.prompts.flatMap((id) => this.#entries.get(id) ?? []);
    return {
      buttonsTitle: prompts.length > 0 ? this.#dialogs[language].followUps.trim() : null,
      buttons: prompts.map((prompt) => entryButton(prompt, language)),
    };
  }

  #topicButtons(language: Language): Button[] {
    const used = new Set([...this.#entries.values()].map(({ topic }) => topic));
    return Object.entries(this.#dialogs[language].topics.names)
      .filter(([topic]) => used.has(topic))
      .map(([topic, title]) => ({ title, value: { v: 1, topic } }));
  }

  #reply(kind: ReplyKind, language: Language, text: string, rest: Partial<Reply>): Reply {
    const reply = {
      ...NOTHING_FOUND,
      kind,
      language,
      form: language,
      text: fillIn(text, this.#dialogs[language]).trim(),
      citations: [],
      buttonsTitle: null,
      numbered: false,
      buttons: [],
      ...rest,
    };
    const { confidence, entry, passage, candidates, citations } = reply;
    const part = { kind, text: reply.text, confidence, entry, passage, candidates, citations };
    return { ...reply, parts: [part] };
  }
}

function fillIn(text: string, { contact }: Dialog): string {
  return text.replaceAll('{contact}', () => contact.trim());
}

/** The answer in the visitor's language, and simple where wanted; else in the form there is. */
function answerIn(entry: Entry, language: Language, simple: boolean): [AnswerForm, string] {
  const forms = [
    simple && language === 'de' ? 'de-simple' : language,
    language,
    ...LANGUAGES,
  ] as const;
  for (const form of forms) {
    const answer = entry.answer[form];
    if (answer !== undefined) return [form, answer.trim()];
  }
  return [language, ''];
}

function entryButton(entry: Entry, language: Language): Button {
  const questions = entry.questions[language] ?? Object.values(entry.questions)[0];
  return { title: questions?.[0] ?? entry.id, value: { v: 1, entry: entry.id } };
}
