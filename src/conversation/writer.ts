import type { Action, Dialog, Dialogs, SmallTalk } from '../knowledge/dialog.js';
import type { Document } from '../knowledge/document.js';
import type { AnswerForm, Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { RankedPassage } from '../retrieval/search-engine.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { citeAllSources, citeSources } from './citations.js';
import type { Button, Finding, Reply, ReplyPart } from './reply.js';

/** Where nothing was searched. */
export const NOTHING_FOUND: Finding = { confidence: 0, entry: null, passage: null, candidates: [] };
const MOST_FOLLOW_UPS = 3;

/** In what words the bot speaks to a visitor. */
export interface Voice {
  language: Language;
  /** Whether Einfache Sprache is wanted. */
  simple: boolean;
}

/** How an answer is given. */
export interface Manner {
  /** Whether the question was for the present, which the sources do not know. */
  present?: boolean;
  /** Whether the answer stands under its question: where a client shows no click. */
  titled?: boolean;
  /** The question's place among several; null or left out where it is the only one. */
  number?: number | null;
  /** Whether the visitor has rated it before. */
  rated?: boolean;
}

/** A reply but for what follows from the rest. */
type Draft = Pick<ReplyPart, 'kind' | 'text'> &
  Partial<Omit<Reply, 'kind' | 'text' | 'language' | 'parts'>>;

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

  /** What else there is to say: an entry's follow-up prompts, then the others of its topic. */
  related({ prompts, topic }: Entry): Entry[] {
    return [
      ...prompts.flatMap((id) => this.#entries.get(id) ?? []),
      ...[...this.#entries.values()].filter((entry) => entry.topic === topic),
    ];
  }

  /** Whether an entry is worth offering: the referrals of a topic without a name say that nothing is known. */
  isOffered({ referral, topic }: Entry): boolean {
    return !referral || this.#dialogs.de.topics.names[topic] !== undefined;
  }

  /** The question that stands for an entry. */
  title(entry: Entry, language: Language): string {
    const questions = entry.questions[language] ?? Object.values(entry.questions)[0];
    return questions?.[0] ?? entry.id;
  }

  /** The entry's answer with its proof; a referral has none and counts as not answered. */
  answer(entry: Entry, voice: Voice, finding: Finding, manner: Manner = {}): Reply {
    const { language } = voice;
    const [form, answer] = answerIn(entry, voice);
    const text = [
      ...this.#heading(entry, voice, manner),
      ...(form === 'de-simple' ? [`*${this.#label(entry)}*`] : []),
      manner.present && !entry.referral ? this.#withPresentNote(answer, voice) : answer,
    ];
    return this.#reply(voice, {
      ...finding,
      kind: entry.referral ? 'none' : 'answer',
      text: text.join('\n\n'),
      form,
      entry: entry.id,
      citations: citeSources(entry.sources, this.#documents, language, this.#dialog(voice)),
      ...this.#followUps(entry, voice),
      tools: this.#tools(entry, voice, manner),
    });
  }

  /** All the quotations that prove an entry's answer, under its question. */
  proof(entry: Entry, voice: Voice, finding: Finding): Reply {
    const { language } = voice;
    return this.#reply(voice, {
      ...finding,
      kind: entry.referral ? 'none' : 'answer',
      text: `**${this.title(entry, language)}**`,
      entry: entry.id,
      citations: citeAllSources(entry.sources, this.#documents, language, this.#dialog(voice)),
      ...this.#followUps(entry, voice),
    });
  }

  /** A passage's best sentence, marked as a find. */
  find(
    { document, sentence }: RankedPassage,
    voice: Voice,
    finding: Finding,
    { present }: Manner = {},
  ): Reply {
    const dialog = this.#dialog(voice);
    const quote = document.text.slice(sentence.start, sentence.end);
    const found = dialog.found.trim();
    const source = { document: document.id, quote };
    return this.#reply(voice, {
      ...finding,
      kind: 'answer',
      text: present ? this.#withPresentNote(found, voice) : found,
      citations: citeSources([source], this.#documents, voice.language, dialog),
    });
  }

  /** @param number the question's place among several; null where it is the only one */
  suggestions(entries: Entry[], voice: Voice, finding: Finding, number: number | null): Reply {
    const { didYouMean, severalQuestions, noneOfThese } = this.#dialog(voice);
    return this.#reply(voice, {
      ...finding,
      kind: 'suggestions',
      text: number === null ? didYouMean : fill(severalQuestions.unsure, { number }),
      numbered: true,
      buttons: [
        ...entries.map((entry) => this.#entryButton(entry, voice.language)),
        { title: noneOfThese, value: { v: 1, command: 'none-of-these' } },
      ],
    });
  }

  /**
   * Says that nothing was found.
   *
   * @param number the question's place among several; null where it is the only one
   */
  notFound(voice: Voice, finding: Finding, number: number | null): Reply {
    const { notFound, severalQuestions } = this.#dialog(voice);
    const text = number === null ? notFound : fill(severalQuestions.unanswered, { number });
    return this.#leadBack(voice, text, { ...finding, entry: null });
  }

  /** Says it the second time in a row: how to ask, the topics, whom to ask. */
  secondMiss(voice: Voice, finding: Finding = NOTHING_FOUND): Reply {
    return this.#reply(voice, {
      ...finding,
      entry: null,
      kind: 'none',
      text: this.#dialog(voice).secondMiss,
      buttons: this.#topicButtons(voice),
    });
  }

  smallTalk({ id, reply, showTopics }: SmallTalk, voice: Voice, finding: Finding): Reply {
    const talk = this.#dialog(voice).smallTalk.find((other) => other.id === id);
    return this.#reply(voice, {
      ...finding,
      entry: null,
      kind: 'smalltalk',
      text: talk?.reply ?? reply,
      buttons: showTopics ? this.#topicButtons(voice) : [],
    });
  }

  /** Says that the bot speaks otherwise from now on. */
  switched(action: Action, voice: Voice): Reply {
    const talk = this.#dialog(voice).smallTalk.find((other) => other.action === action);
    return talk ? this.smallTalk(talk, voice, NOTHING_FOUND) : this.welcome(voice);
  }

  welcome(voice: Voice): Reply {
    return this.#reply(voice, {
      kind: 'smalltalk',
      text: this.#dialog(voice).welcome,
      buttons: [...this.#topicButtons(voice), ...this.#simplicityButtons(voice, null)],
    });
  }

  topics(voice: Voice): Reply {
    return this.#reply(voice, {
      kind: 'smalltalk',
      text: this.#dialog(voice).topics.prompt,
      buttons: this.#topicButtons(voice),
    });
  }

  /** A topic's questions; a topic without a name gets all topics. */
  topic(topic: string, voice: Voice): Reply {
    const { names, entries: prompt } = this.#dialog(voice).topics;
    const entries = [...this.#entries.values()].filter((entry) => entry.topic === topic);
    const name = names[topic];
    if (entries.length === 0 || name === undefined) return this.topics(voice);
    return this.#reply(voice, {
      kind: 'smalltalk',
      text: fill(prompt, { topic: name }),
      buttons: entries.map((entry) => this.#entryButton(entry, voice.language)),
    });
  }

  /** Thanks for a rating. */
  rated(helpful: boolean, voice: Voice): Reply {
    const { feedback } = this.#dialog(voice);
    return this.#reply(voice, {
      kind: 'smalltalk',
      text: helpful ? feedback.helpful : feedback.unhelpful,
      buttons: helpful ? [] : [this.#topicsButton(voice)],
    });
  }

  /** A plain sentence of the bot's own that leads back to the topics. */
  notice(
    key: 'empty' | 'notText' | 'tooLong' | 'entryGone' | 'error',
    voice: Voice,
    limit = 0,
  ): Reply {
    return this.#leadBack(voice, fill(this.#dialog(voice)[key], { limit }), NOTHING_FOUND);
  }

  /** Says in each of the bot's languages which ones it speaks. */
  otherLanguage(entries: Entry[], voice: Voice, finding: Finding): Reply {
    return this.#reply(voice, {
      ...finding,
      entry: null,
      kind: 'none',
      text: LANGUAGES.map((l) => this.#dialogs[l].otherLanguage.trim()).join('\n\n'),
      buttons: entries.map((entry) => this.#entryButton(entry, voice.language)),
    });
  }

  /**
   * One reply to several questions.
   *
   * @param replies to each of them, at least one, in order
   * @param limit how many questions are answered at once; null where all were
   */
  several(replies: readonly Reply[], voice: Voice, limit: number | null): Reply {
    const head = replies.find(({ kind }) => kind === 'answer') ?? replies[0]!;
    const unsure = replies.find(({ kind }) => kind === 'suggestions');
    const asked = new Set(replies.map(({ entry }) => entry));
    const followUps = replies
      .flatMap(({ buttons }) => buttons)
      .filter(({ value }, i, all) => {
        if (!('entry' in value) || asked.has(value.entry)) return false;
        return all.findIndex((other) => sameEntry(other, value.entry)) === i;
      });
    const tooMany = this.#dialog(voice).severalQuestions.tooMany;
    return {
      ...head,
      notice: limit === null ? null : fill(tooMany, { limit }).trim(),
      parts: replies.flatMap(({ parts }) => parts),
      ...(unsure
        ? choiceOf(unsure)
        : {
            buttonsTitle: followUps.length > 0 ? this.#dialog(voice).followUps.trim() : null,
            numbered: false,
            buttons: followUps.slice(0, MOST_FOLLOW_UPS),
          }),
      tools: [],
    };
  }

  /** Asks not to send personal data, where a message held nothing else. */
  personalDataNote(voice: Voice): Reply {
    return this.#leadBack(voice, this.#dialog(voice).personalData.note, NOTHING_FOUND);
  }

  /** The same reply with that request above it. */
  withPersonalDataNote(reply: Reply, voice: Voice): Reply {
    const note = this.#dialog(voice).personalData.note.trim();
    return { ...reply, notice: reply.notice === null ? note : `${note}\n\n${reply.notice}` };
  }

  #leadBack(voice: Voice, text: string, finding: Finding): Reply {
    return this.#reply(voice, {
      ...finding,
      kind: 'none',
      text,
      buttons: [this.#topicsButton(voice)],
    });
  }

  /** Einfache Sprache has words of its own. */
  #dialog(voice: Voice): Dialog {
    return this.#dialogs[formOf(voice)];
  }

  /** Einfache Sprache says it in a line of its own. */
  #withPresentNote(text: string, voice: Voice): string {
    const note = this.#dialog(voice).present.note.trim();
    return `${note}${formOf(voice) === 'de-simple' ? '\n' : ' '}${text}`;
  }

  /** What a referral is called says little of what was asked: beside others it stands under a number. */
  #heading(entry: Entry, voice: Voice, { titled, number }: Manner): string[] {
    const isNumbered = typeof number === 'number';
    if (entry.referral && isNumbered) {
      return [fill(this.#dialog(voice).severalQuestions.heading, { number })];
    }
    return titled || isNumbered ? [`**${this.title(entry, voice.language)}**`] : [];
  }

  #label({ reviewedBy }: Entry): string {
    const { label, reviewedLabel } = this.#dialogs['de-simple'];
    return reviewedBy === null ? label : fill(reviewedLabel, { reviewer: reviewedBy });
  }

  #followUps(entry: Entry, voice: Voice): Pick<Reply, 'buttonsTitle' | 'buttons'> {
    const prompts = entry.prompts.flatMap((id) => this.#entries.get(id) ?? []);
    return {
      buttonsTitle: prompts.length > 0 ? this.#dialog(voice).followUps.trim() : null,
      buttons: prompts.map((prompt) => this.#entryButton(prompt, voice.language)),
    };
  }

  #tools(entry: Entry, voice: Voice, { rated }: Manner): Button[] {
    const { sources, helpful, unhelpful } = this.#dialog(voice).tools;
    const of = entry.id;
    const proof: Button[] =
      entry.sources.length > 0 ? [{ title: sources, value: { v: 1, action: 'sources', of } }] : [];
    const ratings: Button[] =
      rated || entry.referral
        ? []
        : [
            { title: helpful, value: { v: 1, helpful: true, of } },
            { title: unhelpful, value: { v: 1, helpful: false, of } },
          ];
    const simplicity =
      entry.answer['de-simple'] === undefined ? [] : this.#simplicityButtons(voice, of);
    return [...proof, ...simplicity, ...ratings];
  }

  #simplicityButtons(voice: Voice, of: string | null): Button[] {
    const { simpler, standard } = this.#dialog(voice).tools;
    const title = voice.simple ? standard : simpler;
    if (title === null) return [];
    return [{ title, value: { v: 1, action: voice.simple ? 'standard' : 'simpler', of } }];
  }

  #topicButtons(voice: Voice): Button[] {
    const used = new Set([...this.#entries.values()].map(({ topic }) => topic));
    return Object.entries(this.#dialog(voice).topics.names)
      .filter(([topic]) => used.has(topic))
      .map(([topic, title]) => ({ title, value: { v: 1, topic } }));
  }

  #topicsButton(voice: Voice): Button {
    return { title: this.#dialog(voice).topics.button, value: { v: 1, command: 'topics' } };
  }

  #entryButton(entry: Entry, language: Language): Button {
    return { title: this.title(entry, language), value: { v: 1, entry: entry.id } };
  }

  #reply(voice: Voice, draft: Draft): Reply {
    const part: ReplyPart = {
      ...NOTHING_FOUND,
      form: voice.language,
      citations: [],
      ...draft,
      text: fill(draft.text, { contact: this.#dialog(voice).contact.trim() }).trim(),
    };
    const { kind, form, text, confidence, entry, passage, candidates, citations } = part;
    return {
      notice: null,
      buttonsTitle: null,
      numbered: false,
      buttons: [],
      tools: [],
      ...part,
      language: voice.language,
      automatic: this.#dialog(voice).teams.automatic,
      parts: [{ kind, form, text, confidence, entry, passage, candidates, citations }],
    };
  }
}

function fill(text: string, values: Record<string, string | number>): string {
  return Object.entries(values).reduce(
    (filled, [name, value]) => filled.replaceAll(`{${name}}`, () => String(value)),
    text,
  );
}

/** There is Einfache Sprache in German alone. */
function formOf({ language, simple }: Voice): AnswerForm {
  return simple && language === 'de' ? 'de-simple' : language;
}

/** The answer in the visitor's language, and simple where wanted; else in the form there is. */
function answerIn(entry: Entry, voice: Voice): [AnswerForm, string] {
  const { language } = voice;
  const forms = [formOf(voice), language, ...LANGUAGES] as const;
  for (const form of forms) {
    const answer = entry.answer[form];
    if (answer !== undefined) return [form, answer.trim()];
  }
  return [language, ''];
}

function choiceOf({ buttonsTitle, numbered, buttons }: Reply) {
  return { buttonsTitle, numbered, buttons };
}

function sameEntry({ value }: Button, entry: string): boolean {
  return 'entry' in value && value.entry === entry;
}
