import type { Action, Dialogs } from '../knowledge/dialog.js';
import type { Entry } from '../knowledge/entry.js';
import { locateQuote } from '../knowledge/quote.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { asksBeyond } from '../retrieval/coverage.js';
import { decide } from '../retrieval/decision.js';
import {
  type RankedEntry,
  type RankedPassage,
  type Ranking,
  SearchEngine,
  type SearchIndexData,
} from '../retrieval/search-engine.js';
import { detectLanguage } from '../text/detect-language.js';
import { FUNCTION_WORDS } from '../text/function-words.js';
import { type Language, LANGUAGES } from '../text/language.js';
import { tokenize } from '../text/tokens.js';
import { readButtonValue } from './button-value.js';
import { choose } from './choice.js';
import {
  type ConversationState,
  NEW_CONVERSATION,
  type Responder,
  type Turn,
} from './conversation.js';
import { PresentWords } from './present.js';
import { messageParts, possibleQuestions } from './questions.js';
import type { ButtonValue, Finding, Reply } from './reply.js';
import { SmallTalkIndex } from './small-talk.js';
import { Writer } from './writer.js';

/** The longest message that is read, in UTF-16 units. */
const LONGEST_MESSAGE = 2000;
/** From this confidence on one sentence among others makes a message urgent. */
const URGENT_SENTENCE = 0.7;
const MOST_SUGGESTIONS = 3;

/** All that a responder searches: plain data that can be saved, since building it takes a second. */
export interface ResponderIndex {
  knowledge: SearchIndexData;
  smallTalk: SearchIndexData;
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

class KnowledgeResponder implements Responder {
  readonly #engine: SearchEngine;
  readonly #smallTalk: SmallTalkIndex;
  readonly #writer: Writer;
  readonly #present: Record<Language, PresentWords>;
  readonly #names: ReadonlySet<string>;

  constructor(knowledge: KnowledgeBase, dialogs: Dialogs, index: ResponderIndex) {
    this.#engine = new SearchEngine(knowledge, index.knowledge);
    this.#smallTalk = new SmallTalkIndex(dialogs, index.smallTalk);
    this.#writer = new Writer(knowledge, dialogs);
    this.#present = { de: new PresentWords(dialogs.de), en: new PresentWords(dialogs.en) };
    const { names, abbreviations } = knowledge.lexicon;
    this.#names = new Set(
      [...names.map(({ name }) => name), ...abbreviations.map(({ short }) => short)]
        .flatMap(tokenize)
        .filter((word) => LANGUAGES.every((language) => !FUNCTION_WORDS[language].has(word))),
    );
  }

  welcome(locale?: string): Reply {
    return this.#writer.welcome(languageOf(locale));
  }

  failure({ language }: ConversationState, locale?: string): Reply {
    return this.#writer.notice('error', language ?? languageOf(locale));
  }

  respond(turn: Turn, stored: ConversationState): { reply: Reply; state: ConversationState } {
    // What a store kept may be of an older version.
    const state = { ...NEW_CONVERSATION, ...stored };
    const { reply, ...changes } = this.#reply(turn, state);
    const offered = reply.numbered ? reply.buttons : [];
    return {
      reply,
      state: { ...state, offered, entry: this.#remembered(reply, state), ...changes },
    };
  }

  /** The entry that "Quelle?" would speak of after a reply; never one that tells of a person's need. */
  #remembered(reply: Reply, state: ConversationState): string | null {
    if (reply.kind === 'smalltalk') return state.entry;
    const urgent = reply.entry !== null && this.#writer.entry(reply.entry)?.urgent;
    return urgent ? null : reply.entry;
  }

  /** The reply, and what it changes in the conversation. */
  #reply({ text, value, locale }: Turn, state: ConversationState): Outcome {
    const usual = state.language ?? languageOf(locale);
    const clicked = readButtonValue(value);
    if (clicked) return { reply: this.#click(clicked, usual, state) };
    if (text === null) return { reply: this.#writer.notice('notText', usual) };
    const message = text.trim();
    if (message === '') return { reply: this.#writer.notice('empty', usual) };
    if (message.length > LONGEST_MESSAGE) {
      const beginning = message.slice(0, LONGEST_MESSAGE);
      const reply =
        this.#urgent(beginning, detectLanguage(beginning) === 'en' ? 'en' : usual, state) ??
        this.#writer.notice('tooLong', usual, LONGEST_MESSAGE);
      return { reply };
    }
    const chosen = choose(message, state.offered);
    if (chosen) return { reply: this.#click(chosen.value, usual, state) };
    const detected = detectLanguage(
      message,
      (word, l) => this.#engine.knows(word, l) || this.#smallTalk.knows(word, l),
    );
    const inParts = messageParts(message).length > 1 || detected === 'other';
    const urgent = inParts && this.#urgent(message, detected === 'en' ? 'en' : usual, state);
    if (urgent)
      return { reply: urgent, language: detected === 'other' ? state.language : detected };
    if (detected === 'other') return { reply: this.#foreign(message, usual) };
    const outcome = this.#answer(message, detected ?? usual, state);
    return { language: detected ?? state.language, ...outcome };
  }

  #click(value: ButtonValue, language: Language, { simple }: ConversationState): Reply {
    if ('topic' in value) return this.#writer.topic(value.topic, language);
    if ('command' in value) {
      return value.command === 'topics'
        ? this.#writer.topics(language)
        : this.#writer.notice('notFound', language);
    }
    const entry = this.#writer.entry(value.entry);
    if (!entry) return this.#writer.notice('entryGone', language);
    return this.#writer.answer(entry, language, certain(entry), {
      present: false,
      simple,
      titled: true,
    });
  }

  #answer(text: string, language: Language, state: ConversationState): Outcome {
    const present = this.#present[language];
    const ranking = this.#search(text, language);
    const decision = decide(ranking);
    const words = ranking.query.words.map(({ word }) => word);
    const best = ranking.passages[0];
    const finding: Finding = {
      confidence: decision.confidence,
      entry: null,
      passage: best ? { document: best.document.id, ...best.sentence } : null,
      candidates: decision.candidates,
    };
    const recognised = this.#smallTalk.recognise(text, language);
    if (recognised) {
      const { talk, likeness } = recognised;
      const outcome = talk.action && this.#act(talk.action, language, state);
      if (outcome) return outcome;
      const nearest = Math.max(0, ...ranking.entries.map((entry) => entry.nearest));
      if (likeness > nearest) return { reply: this.#writer.smallTalk(talk, language, finding) };
    }
    switch (decision.kind) {
      case 'answer': {
        const { entry } = decision.entry;
        const beyond = asksBeyond(ranking.query, this.#engine.subject(entry));
        const manner = {
          present: beyond || present.in(words),
          simple: state.simple,
          titled: false,
        };
        return { reply: this.#writer.answer(entry, language, finding, manner) };
      }
      case 'find': {
        // Where an entry quotes that very sentence, its checked answer says more than the sentence.
        const entries = this.#provenBy(decision.passage).slice(0, MOST_SUGGESTIONS);
        if (entries.length > 0) {
          return { reply: this.#writer.suggestions(entries, language, finding) };
        }
        return {
          reply: this.#writer.find(decision.passage, language, finding, present.in(words)),
        };
      }
      case 'suggestions': {
        const entries = decision.entries.map(({ entry }) => entry);
        return { reply: this.#writer.suggestions(entries, language, finding) };
      }
      case 'none':
        return { reply: this.#writer.notice('notFound', language, 0, finding) };
    }
  }

  /** Does something with the last answer; null where there is none, or where it cannot be done. */
  #act(action: Action, language: Language, state: ConversationState): Outcome | null {
    const entry = state.entry === null ? undefined : this.#writer.entry(state.entry);
    if (!entry) return null;
    const again = (changes: { language?: Language; simple?: boolean }): Outcome => {
      const manner = { present: false, simple: changes.simple ?? state.simple, titled: false };
      const to = changes.language ?? language;
      return { reply: this.#writer.answer(entry, to, certain(entry), manner), ...changes };
    };
    switch (action) {
      case 'sources':
        if (entry.sources.length === 0) return null;
        return { reply: this.#writer.proof(entry, language, certain(entry)) };
      case 'simpler':
        return language === 'de' && entry.answer['de-simple'] ? again({ simple: true }) : null;
      case 'standard':
        return again({ simple: false });
      case 'german':
        return again({ language: 'de' });
      case 'english':
        return again({ language: 'en' });
    }
  }

  /**
   * The urgent referral that any sentence of a message calls for, whatever else it asks; null where
   * none does. A sentence amid others has to be surer: stories, too, tell of illness.
   */
  #urgent(text: string, language: Language, { simple }: ConversationState): Reply | null {
    let surest: RankedEntry | null = null;
    for (const part of messageParts(text)) {
      const { entries } = this.#engine.search(part, language);
      const found = entries.find(({ entry }) => entry.urgent);
      if (found && found.confidence > (surest?.confidence ?? URGENT_SENTENCE)) surest = found;
    }
    if (!surest) return null;
    const { entry, confidence } = surest;
    const candidates = [{ id: entry.id, score: confidence }];
    const finding = { confidence, entry: entry.id, passage: null, candidates };
    return this.#writer.answer(entry, language, finding, { present: false, simple, titled: false });
  }

  /** The entries whose proof a passage's sentence is. */
  #provenBy({ document, sentence }: RankedPassage): Entry[] {
    return this.#engine.knowledge.entries.filter(({ sources }) =>
      sources.some((source) => {
        if (source.document !== document.id) return false;
        const place = locateQuote(document, source.quote);
        return place !== null && place.start < sentence.end && sentence.start < place.end;
      }),
    );
  }

  /** The ranking of that part of a message which the knowledge base answers best. */
  #search(text: string, language: Language): Ranking {
    const { light } = this.#present[language];
    const isSmallTalk = (part: string): boolean =>
      this.#smallTalk.recognise(part, language) !== null;
    return possibleQuestions(text, isSmallTalk)
      .map((question) => this.#engine.search(question, language, light))
      .reduce((best, other) => (likeliest(other) > likeliest(best) ? other : best));
  }

  /** A message in another language: its proper names may still lead to an entry. */
  #foreign(text: string, language: Language): Reply {
    const names = tokenize(text).filter((word) => this.#names.has(word));
    const decision = decide(this.#engine.search(names.join(' '), language));
    const { confidence, candidates } = decision;
    const entries = decision.kind === 'answer' ? [decision.entry.entry] : [];
    return this.#writer.otherLanguage(entries, language, {
      confidence,
      candidates,
      entry: null,
      passage: null,
    });
  }
}

/** A reply, and what it changes in the conversation. */
type Outcome = { reply: Reply } & Partial<Pick<ConversationState, 'language' | 'simple'>>;

/** What is asked for by name needs no search. */
function certain({ id }: Entry): Finding {
  return { confidence: 1, entry: id, passage: null, candidates: [{ id, score: 1 }] };
}

function likeliest({ entries, passages }: Ranking): number {
  return Math.max(entries[0]?.confidence ?? 0, passages[0]?.confidence ?? 0);
}

/** The bot's language for a client's locale (BCP 47): English for "en-…", else German. */
function languageOf(locale?: string): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
}
