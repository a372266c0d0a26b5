import type { Action, Dialogs, SmallTalk } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { SearchEngine } from '../retrieval/search-engine.js';
import { detectLanguage } from '../text/detect-language.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { act, certain } from './actions.js';
import { Answerer, findingOf } from './answerer.js';
import { readButtonValue } from './button-value.js';
import { choose, isSuggestion } from './choice.js';
import { asksPlainly, clauses } from './clauses.js';
import {
  type Context,
  type ConversationState,
  type Responder,
  type Response,
  type Turn,
} from './conversation.js';
import { Finder, type Question } from './finder.js';
import type { Antecedent } from './follow-up.js';
import { MessageReader } from './message-reader.js';
import { NameFinder } from './names.js';
import { type Outcome, remember } from './outcome.js';
import { PersonalDataFilter } from './personal-data.js';
import { PublicKnowledge } from './personal-data/public-knowledge.js';
import type { ButtonValue, Reply } from './reply.js';
import { buildResponderIndex, type ResponderIndex } from './responder-index.js';
import { SmallTalkIndex } from './small-talk.js';
import { finish, type Steps } from './steps.js';
import { findUrgent } from './urgency.js';
import { grant, isWish, WishFinder } from './wishes.js';
import { type Voice, Writer } from './writer.js';

/** The longest message that is read, in UTF-16 units. */
const LONGEST_MESSAGE = 2000;
/** More questions at once are not read: a turn's cost is bounded. */
const MOST_READ = 8;

/**
 * A responder for a knowledge base.
 *
 * @param index built of the same knowledge and dialogs
 * @param engine one of this index, where there is one already
 */
export function createResponder(
  knowledge: KnowledgeBase,
  dialogs: Dialogs,
  index: ResponderIndex = buildResponderIndex(knowledge, dialogs),
  engine = new SearchEngine(knowledge, index.knowledge),
): Responder {
  return new KnowledgeResponder(engine, dialogs, index);
}

/**
 * The flow of a conversation: read it from `#turn` downwards. Each step replies, or hands on to the
 * next. docs/conversation.md draws it.
 */
class KnowledgeResponder implements Responder {
  readonly #engine: SearchEngine;
  readonly #smallTalk: SmallTalkIndex;
  readonly #personalData: PersonalDataFilter;
  readonly #writer: Writer;
  readonly #names: NameFinder;
  readonly #wishes: WishFinder;
  readonly #finder: Finder;
  readonly #reader: MessageReader;
  readonly #answerer: Answerer;

  constructor(engine: SearchEngine, dialogs: Dialogs, index: ResponderIndex) {
    const { knowledge } = engine;
    this.#engine = engine;
    this.#smallTalk = new SmallTalkIndex(dialogs, index.smallTalk);
    this.#personalData = new PersonalDataFilter(
      { de: dialogs.de.personalData, en: dialogs.en.personalData },
      new PublicKnowledge(knowledge, [dialogs.de.contact, dialogs.en.contact], (word) =>
        LANGUAGES.some((language) => this.#engine.knows(word, language)),
      ),
    );
    this.#writer = new Writer(knowledge, dialogs);
    this.#names = new NameFinder(knowledge);
    this.#wishes = new WishFinder(dialogs);
    this.#finder = new Finder(this.#engine, this.#names, dialogs);
    this.#reader = new MessageReader(this.#engine, this.#smallTalk, this.#finder);
    this.#answerer = new Answerer(this.#engine, this.#writer);
  }

  welcome(locale?: string): Reply {
    return this.#writer.welcome({ language: languageOf(locale), simple: false });
  }

  failure({ language, simple }: ConversationState, locale?: string): Reply {
    return this.#writer.notice('error', { language: language ?? languageOf(locale), simple });
  }

  respond(turn: Turn, state: ConversationState): Response {
    return finish(this.steps(turn, state));
  }

  *steps(turn: Turn, state: ConversationState): Steps<Response> {
    try {
      const outcome = yield* this.#turn(turn, state);
      const isUrgent = (id: string): boolean => this.#writer.entry(id)?.urgent ?? false;
      const { reply, rating = null } = outcome;
      return { reply, state: remember(state, outcome, isUrgent), rating };
    } finally {
      this.#engine.forget();
    }
  }

  /** A click, a choice among what was offered, or a message. */
  *#turn({ text, value, locale }: Turn, state: ConversationState): Steps<Outcome> {
    const voice = { language: state.language ?? languageOf(locale), simple: state.simple };
    const clicked = readButtonValue(value);
    if (clicked) return this.#click(clicked, voice, state);
    if (text === null) return { reply: this.#writer.notice('notText', voice) };
    const whole = text.trim();
    const message = whole.slice(0, LONGEST_MESSAGE);
    if (message === '') return { reply: this.#writer.notice('empty', voice) };
    const chosen = choose(message, state.offered, state.numbered);
    if (chosen) return this.#click(chosen.value, voice, state);
    return yield* this.#message(message, whole.length > LONGEST_MESSAGE, voice, state);
  }

  /** A message: what is personal in it is not read, and the visitor is asked not to send it. */
  *#message(
    message: string,
    isTooLong: boolean,
    usual: Voice,
    state: ConversationState,
  ): Steps<Outcome> {
    const { text, found } = this.#personalData.remove(message);
    const outcome = yield* this.#impersonal(text, isTooLong, usual, state);
    if (!found) return outcome;
    const { reply } = outcome;
    const voice = { ...usual, language: reply.language };
    // Who is in need is not reprimanded.
    const isUrgent = reply.entry !== null && this.#writer.entry(reply.entry)?.urgent;
    // "Ruf mich an": what is left of a message that was personal data alone is no question.
    const isMiss = reply.kind === 'none' || reply.kind === 'suggestions';
    const isScrap = isMiss && !asksPlainly(text);
    if (isScrap && !isUrgent) return { reply: this.#writer.personalDataNote(voice) };
    return isUrgent
      ? outcome
      : { ...outcome, reply: this.#writer.withPersonalDataNote(reply, voice) };
  }

  /** An emergency before all else; then the language decides who understands a message. */
  *#impersonal(
    text: string,
    isTooLong: boolean,
    usual: Voice,
    state: ConversationState,
  ): Steps<Outcome> {
    const detected = detectLanguage(text, (word, language) => this.#knows(word, language));
    const isForeign = detected === 'other';
    const language = (isForeign ? null : detected) ?? usual.language;
    const voice = { ...usual, language };

    const said = clauses(text);
    if (said.length > 1 || isForeign || isTooLong) {
      const serious: string[] = [];
      for (const clause of said) {
        yield;
        if (!this.#reader.talkIn(clause, null, language)) serious.push(clause);
      }
      const urgent = yield* findUrgent(serious, language, this.#engine);
      if (urgent) return { reply: this.#writer.answer(urgent.entry, voice, urgent.finding) };
    }
    if (isTooLong) return { reply: this.#writer.notice('tooLong', voice, LONGEST_MESSAGE) };
    if (isForeign) return { reply: this.#foreign(text, voice) };
    return {
      language: detected ?? state.language,
      ...(yield* this.#understood(said, voice, state)),
    };
  }

  /** What is said in a language that the bot speaks: questions before small talk. */
  *#understood(said: string[], voice: Voice, state: ConversationState): Steps<Outcome> {
    const antecedent = this.#antecedent(state.context, voice.language);
    const { talks, questions } = yield* this.#reader.read(said, antecedent, voice.language);
    if (questions.length > 0) return yield* this.#wishing(questions, talks, voice, state);
    // What can be done is done; of the rest, what was said last waits for an answer.
    const talk = talks.find(({ action }) => action) ?? talks.at(-1);
    const whole = said.join(' ');
    if (talk) return this.#talk(talk, whole, voice, state);
    return yield* this.#answer([[whole]], voice, state);
  }

  /** Questions, in the language and the words that the visitor wishes for beside them. */
  *#wishing(
    asked: Question[],
    talks: SmallTalk[],
    usual: Voice,
    state: ConversationState,
  ): Steps<Outcome> {
    let voice = talks.reduce((v, { action }) => (isWish(action) ? grant(action, v) : v), usual);
    const questions: Question[] = [];
    for (const question of asked) {
      const wishful = this.#wishes.find(question[0]!);
      questions.push(wishful ? [wishful.question] : question);
      if (!wishful) continue;
      yield;
      // Who asks whether a page is there in English asks no wish: then an entry speaks of it.
      const whole = this.#finder.find(question, null, usual.language);
      const rest = this.#finder.find([wishful.question], null, usual.language);
      if (rest.decision.confidence < whole.decision.confidence) {
        questions[questions.length - 1] = question;
      } else voice = grant(wishful.wish, voice);
    }
    const outcome = yield* this.#answer(questions, voice, state);
    return voice === usual ? outcome : { ...voice, ...outcome };
  }

  /** Small talk, or something to be done with the last answer. */
  #talk(talk: SmallTalk, message: string, voice: Voice, state: ConversationState): Outcome {
    // What was only suggested has not been said.
    const of = isSuggestion(state.offered) ? null : (state.context?.entry ?? null);
    const done = talk.action && this.#act(talk.action, of, voice, state);
    if (done) return done;
    const finding = findingOf(this.#finder.find([message], null, voice.language));
    return { reply: this.#writer.smallTalk(talk, voice, finding) };
  }

  /** One question or several, each completed by what was spoken of before it. */
  *#answer(asked: Question[], voice: Voice, state: ConversationState): Steps<Outcome> {
    const before = this.#antecedent(state.context, voice.language);
    const read = asked.slice(0, MOST_READ);
    const found = yield* this.#finder.findAll(read, before, voice.language);
    return this.#answerer.answerAll(found, asked.length > MOST_READ, voice, state);
  }

  #click(value: ButtonValue, voice: Voice, state: ConversationState): Outcome {
    if ('topic' in value) return { reply: this.#writer.topic(value.topic, voice) };
    if ('command' in value) {
      return value.command === 'topics'
        ? { reply: this.#writer.topics(voice) }
        : { reply: this.#writer.secondMiss(voice), missed: true };
    }
    const gone = { reply: this.#writer.notice('entryGone', voice) };
    if ('action' in value) return this.#act(value.action, value.of, voice, state) ?? gone;
    const entry = this.#writer.entry('entry' in value ? value.entry : value.of);
    if (!entry) return gone;
    if ('helpful' in value) {
      const { helpful } = value;
      const isOpen = !entry.referral && !state.rated.includes(entry.id);
      const rating = isOpen ? { rating: { entry: entry.id, helpful } } : {};
      return { reply: this.#writer.rated(helpful, voice), ...rating };
    }
    const manner = { titled: true, rated: state.rated.includes(entry.id) };
    const reply = this.#writer.answer(entry, voice, certain(entry), manner);
    const question = this.#writer.title(entry, voice.language);
    const name = this.#names.in(question).at(-1)?.name ?? null;
    return { reply, context: { entry: entry.id, question, name } };
  }

  /** @param of an entry's id; null where nothing was answered before */
  #act(action: Action, of: string | null, voice: Voice, state: ConversationState): Outcome | null {
    const entry = of === null ? undefined : this.#writer.entry(of);
    return act(action, entry, voice, state, this.#writer);
  }

  /** A message in another language: its proper names may still lead to an entry. */
  #foreign(text: string, voice: Voice): Reply {
    const names = this.#names.in(text).map(({ name }) => name);
    const { decision, ...found } = this.#finder.find([names.join(' ')], null, voice.language);
    const entries = decision.kind === 'answer' ? [decision.entry.entry] : [];
    return this.#writer.otherLanguage(entries, voice, findingOf({ decision, ...found }));
  }

  /** What was spoken of last, as a question of this language. */
  #antecedent(context: Context | null, language: Language): Antecedent | null {
    const entry = context && this.#writer.entry(context.entry);
    if (!entry) return null;
    const { question, name } = context;
    const isInLanguage = entry.questions[language]?.includes(question);
    return {
      question: isInLanguage ? question : this.#writer.title(entry, language),
      entry,
      name,
      isPast: true,
    };
  }

  #knows(word: string, language: Language): boolean {
    return this.#engine.knows(word, language) || this.#smallTalk.knows(word, language);
  }
}

/** The bot's language for a client's locale (BCP 47): English for "en-…", else German. */
function languageOf(locale?: string): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
}
