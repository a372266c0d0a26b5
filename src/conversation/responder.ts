import type { Action, Dialogs, SmallTalk } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { SearchEngine, type SearchIndexData } from '../retrieval/search-engine.js';
import { detectLanguage } from '../text/detect-language.js';
import { leaningOf } from '../text/anaphora.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { act, certain } from './actions.js';
import { Answerer, findingOf } from './answerer.js';
import { readButtonValue } from './button-value.js';
import { choose } from './choice.js';
import { asks, clauses } from './clauses.js';
import {
  type Context,
  type ConversationState,
  type Responder,
  type Response,
  type Turn,
} from './conversation.js';
import { Finder, type Question } from './finder.js';
import type { Antecedent } from './follow-up.js';
import { NameFinder } from './names.js';
import { type Outcome, remember } from './outcome.js';
import { PersonalDataFilter } from './personal-data.js';
import { PublicKnowledge } from './personal-data/public-knowledge.js';
import { questionsIn } from './questions.js';
import type { ButtonValue, Reply } from './reply.js';
import { SmallTalkIndex, type SmallTalkIndexData } from './small-talk.js';
import { piecesOf } from './small-talk-around.js';
import { findUrgent } from './urgency.js';
import { grant, isWish, WishFinder } from './wishes.js';
import { type Voice, Writer } from './writer.js';

/** The longest message that is read, in UTF-16 units. */
const LONGEST_MESSAGE = 2000;
/** More at once get no answer: nobody would read the reply. */
const MOST_QUESTIONS = 4;
/** From this confidence on a half sentence is a question, although it is also small talk. */
const SURE = 0.9;
/** What sums of weights are apart that would be equal on paper. */
const ROUNDING = 1e-6;

/** All that a responder searches: plain data that can be saved, since building it takes a second. */
export interface ResponderIndex {
  knowledge: SearchIndexData;
  smallTalk: SmallTalkIndexData;
}

/** Builds the index that a responder for this knowledge base and these dialogs searches. */
export function buildResponderIndex(knowledge: KnowledgeBase, dialogs: Dialogs): ResponderIndex {
  return {
    knowledge: SearchEngine.build(knowledge).data,
    smallTalk: SmallTalkIndex.build(dialogs),
  };
}

/**
 * A responder for a knowledge base.
 *
 * @param index built of the same knowledge and dialogs
 */
export function createResponder(
  knowledge: KnowledgeBase,
  dialogs: Dialogs,
  index: ResponderIndex = buildResponderIndex(knowledge, dialogs),
): Responder {
  return new KnowledgeResponder(knowledge, dialogs, index);
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
  readonly #answerer: Answerer;

  constructor(knowledge: KnowledgeBase, dialogs: Dialogs, index: ResponderIndex) {
    this.#engine = new SearchEngine(knowledge, index.knowledge);
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
    this.#answerer = new Answerer(this.#engine, this.#writer);
  }

  welcome(locale?: string): Reply {
    return this.#writer.welcome({ language: languageOf(locale), simple: false });
  }

  failure({ language, simple }: ConversationState, locale?: string): Reply {
    return this.#writer.notice('error', { language: language ?? languageOf(locale), simple });
  }

  respond(turn: Turn, state: ConversationState): Response {
    const outcome = this.#turn(turn, state);
    const isUrgent = (id: string): boolean => this.#writer.entry(id)?.urgent ?? false;
    const { reply, rating = null } = outcome;
    return { reply, state: remember(state, outcome, isUrgent), rating };
  }

  /** A click, a choice among what was offered, or a message. */
  #turn({ text, value, locale }: Turn, state: ConversationState): Outcome {
    const voice = { language: state.language ?? languageOf(locale), simple: state.simple };
    const clicked = readButtonValue(value);
    if (clicked) return this.#click(clicked, voice, state);
    if (text === null) return { reply: this.#writer.notice('notText', voice) };
    const message = text.trim();
    if (message === '') return { reply: this.#writer.notice('empty', voice) };
    const chosen = choose(message, state.offered);
    if (chosen) return this.#click(chosen.value, voice, state);
    return this.#message(message, voice, state);
  }

  /** A message: what is personal in it is not read. */
  #message(message: string, usual: Voice, state: ConversationState): Outcome {
    const isTooLong = message.length > LONGEST_MESSAGE;
    const { text, found } = this.#personalData.remove(message.slice(0, LONGEST_MESSAGE));
    if (!found) return this.#impersonal(text, isTooLong, usual, state);
    const outcome = this.#impersonal(text, isTooLong, usual, state);
    const voice = { ...usual, language: outcome.reply.language };
    const { kind, entry } = outcome.reply;
    // Where nothing else was said, there is nothing to miss.
    const reply =
      kind === 'suggestions' || (kind === 'none' && entry === null)
        ? this.#writer.personalDataNote(voice)
        : this.#writer.withPersonalDataNote(outcome.reply, voice);
    return { ...outcome, reply };
  }

  /** An emergency before all else; then the language decides who understands a message. */
  #impersonal(read: string, isTooLong: boolean, usual: Voice, state: ConversationState): Outcome {
    const detected = detectLanguage(read, (word, language) => this.#knows(word, language));
    const isForeign = detected === 'other';
    const language = (isForeign ? null : detected) ?? usual.language;
    const voice = { ...usual, language };

    const said = clauses(read);
    if (said.length > 1 || isForeign || isTooLong) {
      const urgent = findUrgent(said, language, this.#engine);
      if (urgent) return { reply: this.#writer.answer(urgent.entry, voice, urgent.finding) };
    }
    if (isTooLong) return { reply: this.#writer.notice('tooLong', voice, LONGEST_MESSAGE) };
    if (isForeign) return { reply: this.#foreign(read, voice) };
    return { language: detected ?? state.language, ...this.#understood(said, voice, state) };
  }

  /** What is said in a language that the bot speaks: small talk, wishes, questions. */
  #understood(said: string[], voice: Voice, state: ConversationState): Outcome {
    const { language } = voice;
    const whole = said.join(' ');
    const before = this.#antecedent(state.context, language);
    const talkOfAll = this.#talkIn(whole, language, before);
    if (talkOfAll) return this.#talk(talkOfAll, whole, voice, state);

    const talks: SmallTalk[] = [];
    const rest = said.filter((clause, i) => {
      const last = i === 0 ? before : this.#finder.spokenOf(said[i - 1]!);
      const talk = this.#talkIn(clause, language, last);
      if (talk) talks.push(talk);
      return !talk;
    });
    const around = this.#talksAround(rest, language);
    talks.push(...[...around.values()].flatMap((talk) => talk ?? []));
    const asked = questionsIn(rest, (piece) => around.get(piece) != null);
    const action = talks.find((talk) => talk.action);
    // "Hä? Bitte einfacher, ich bin 9.": what tells a story beside an action asks nothing.
    const asksMore = asked.length > 0 && (!action || rest.some(asks));
    if (asksMore) return this.#wishing(asked, talks, voice, state);
    // What can be done is done; of the rest, what was said last waits for an answer.
    const last = action ?? talks.at(-1);
    return last ? this.#talk(last, whole, voice, state) : this.#answer([[whole]], voice, state);
  }

  /** The pieces of clauses that have several, each with the small talk that it is, or null. */
  #talksAround(clauses: readonly string[], language: Language): Map<string, SmallTalk | null> {
    const pieces = clauses.map(piecesOf).filter(({ length }) => length > 1);
    return new Map(
      [...new Set(pieces.flat())].map((piece) => [
        piece,
        this.#talkIn(piece, language, null, true),
      ]),
    );
  }

  /** Questions, in the language and the words that the visitor wishes for beside them. */
  #wishing(asked: Question[], talks: SmallTalk[], usual: Voice, state: ConversationState): Outcome {
    let voice = talks.reduce((v, { action }) => (isWish(action) ? grant(action, v) : v), usual);
    const questions = asked.map((question): Question => {
      const wishful = this.#wishes.find(question[0]!);
      if (!wishful) return question;
      // Who asks whether a page is there in English asks no wish: then an entry speaks of it.
      const [whole, rest] = [question, [wishful.question]].map((q) =>
        this.#finder.find(q, null, usual.language),
      );
      if (rest!.decision.confidence < whole!.decision.confidence) return question;
      voice = grant(wishful.wish, voice);
      return [wishful.question];
    });
    const changes = voice === usual ? {} : voice;
    return { ...changes, ...this.#answer(questions, voice, state) };
  }

  /** Small talk, or something to be done with the last answer. */
  #talk(talk: SmallTalk, message: string, voice: Voice, state: ConversationState): Outcome {
    const done = talk.action && this.#act(talk.action, state.context?.entry ?? null, voice, state);
    if (done) return done;
    const finding = findingOf(this.#finder.find([message], null, voice.language));
    return { reply: this.#writer.smallTalk(talk, voice, finding) };
  }

  /** One question or several, each completed by what was spoken of before it. */
  #answer(asked: Question[], voice: Voice, state: ConversationState): Outcome {
    const before = this.#antecedent(state.context, voice.language);
    const found = this.#finder.findAll(asked.slice(0, MOST_QUESTIONS), before, voice.language);
    const limit = asked.length > MOST_QUESTIONS ? MOST_QUESTIONS : null;
    return this.#answerer.answerAll(found, limit, voice, state);
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

  /**
   * The small talk that a text is; null where a question of the knowledge base is as like it.
   *
   * @param isPiece whether it is a piece of a clause, beside which no other words may stand
   */
  #talkIn(
    text: string,
    language: Language,
    antecedent: Antecedent | null,
    isPiece = false,
  ): SmallTalk | null {
    const recognised = this.#smallTalk.recognise(text, language, (word) =>
      this.#engine.understanding(word, language),
    );
    if (!recognised || (isPiece && !recognised.isWhole)) return null;
    const { ranking, decision } = this.#finder.find([text], antecedent, language);
    const [best] = ranking.entries;
    // "Wer betreibt sie?" after the office was named asks for that, and not who the bot is.
    const isFollowUp =
      antecedent !== null &&
      recognised.talk.action === null &&
      leaningOf(text, language) === 'pointing' &&
      decision.kind === 'answer' &&
      decision.confidence > SURE &&
      best?.coverage === 1;
    // "Quellen?" asks for those of the answer before it; where there is none, for those of the bot.
    const isAct = Boolean(antecedent?.entry) && recognised.talk.action !== null;
    const limit = recognised.likeness + (isAct ? ROUNDING : -ROUNDING);
    const isNearer = ranking.entries.some(({ nearest }) => nearest > limit);
    // Who may be in need is heard before anything is done that was not asked for word for word.
    const { talk, likeness, isWhole } = recognised;
    const isUrgent =
      (isPiece || !isWhole || talk.action !== null) &&
      likeness < 1 - ROUNDING &&
      decision.kind === 'answer' &&
      decision.entry.entry.urgent;
    return isFollowUp || isNearer || isUrgent ? null : recognised.talk;
  }

  #knows(word: string, language: Language): boolean {
    return this.#engine.knows(word, language) || this.#smallTalk.knows(word, language);
  }
}

/** The bot's language for a client's locale (BCP 47): English for "en-…", else German. */
function languageOf(locale?: string): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
}
