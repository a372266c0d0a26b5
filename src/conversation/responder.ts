import type { Dialogs } from '../knowledge/dialog.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { asksBeyond } from '../retrieval/coverage.js';
import { decide } from '../retrieval/decision.js';
import { SearchEngine, type Ranking } from '../retrieval/search-engine.js';
import { detectLanguage } from '../text/detect-language.js';
import type { Language } from '../text/language.js';
import { tokenize } from '../text/tokens.js';
import { readButtonValue } from './button-value.js';
import type { ConversationState, Responder, Turn } from './conversation.js';
import { PresentWords } from './present.js';
import { possibleQuestions } from './questions.js';
import type { ButtonValue, Finding, Reply } from './reply.js';
import { SmallTalkIndex } from './small-talk.js';
import { Writer } from './writer.js';

/** The longest message that is read, in UTF-16 units. */
const LONGEST_MESSAGE = 2000;

/** A responder for a knowledge base; building it builds the index. */
export function createResponder(knowledge: KnowledgeBase, dialogs: Dialogs): Responder {
  return new KnowledgeResponder(knowledge, dialogs);
}

class KnowledgeResponder implements Responder {
  readonly #engine: SearchEngine;
  readonly #smallTalk: SmallTalkIndex;
  readonly #writer: Writer;
  readonly #present: Record<Language, PresentWords>;
  readonly #names: ReadonlySet<string>;

  constructor(knowledge: KnowledgeBase, dialogs: Dialogs) {
    this.#engine = new SearchEngine(knowledge);
    this.#smallTalk = new SmallTalkIndex(dialogs);
    this.#writer = new Writer(knowledge, dialogs);
    this.#present = { de: new PresentWords(dialogs.de), en: new PresentWords(dialogs.en) };
    const { names, abbreviations } = knowledge.lexicon;
    this.#names = new Set(
      [...names.map(({ name }) => name), ...abbreviations.map(({ short }) => short)].flatMap(
        tokenize,
      ),
    );
  }

  welcome(locale?: string): Reply {
    return this.#writer.welcome(languageOf(locale));
  }

  failure({ language }: ConversationState, locale?: string): Reply {
    return this.#writer.notice('error', language ?? languageOf(locale));
  }

  respond(turn: Turn, state: ConversationState): { reply: Reply; state: ConversationState } {
    const usual = state.language ?? languageOf(turn.locale);
    const value = readButtonValue(turn.value);
    if (value) return { reply: this.#click(value, usual), state };
    if (turn.text === null) return { reply: this.#writer.notice('notText', usual), state };
    const text = turn.text.trim();
    if (text === '') return { reply: this.#writer.notice('empty', usual), state };
    if (text.length > LONGEST_MESSAGE) {
      return { reply: this.#writer.notice('tooLong', usual, LONGEST_MESSAGE), state };
    }
    const detected = detectLanguage(
      text,
      (word, l) => this.#engine.knows(word, l) || this.#smallTalk.knows(word, l),
    );
    if (detected === 'other') return { reply: this.#foreign(text, usual), state };
    const language = detected ?? usual;
    return { reply: this.#answer(text, language), state: { language: detected ?? state.language } };
  }

  #click(value: ButtonValue, language: Language): Reply {
    if ('topic' in value) return this.#writer.topic(value.topic, language);
    if ('command' in value) {
      return value.command === 'topics'
        ? this.#writer.topics(language)
        : this.#writer.notice('notFound', language);
    }
    const entry = this.#writer.entry(value.entry);
    if (!entry) return this.#writer.notice('entryGone', language);
    const candidates = [{ id: entry.id, score: 1 }];
    const finding = { confidence: 1, entry: entry.id, passage: null, candidates };
    return this.#writer.answer(entry, language, finding, false);
  }

  #answer(text: string, language: Language): Reply {
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
    const talk = this.#smallTalk.recognise(text, language);
    const nearest = Math.max(0, ...ranking.entries.map((entry) => entry.nearest));
    if (talk && talk.likeness > nearest) {
      return this.#writer.smallTalk(talk.talk, language, finding);
    }
    switch (decision.kind) {
      case 'answer': {
        const { entry } = decision.entry;
        const beyond = asksBeyond(ranking.query, this.#engine.subject(entry));
        return this.#writer.answer(entry, language, finding, beyond || present.in(words));
      }
      case 'find':
        return this.#writer.find(decision.passage, language, finding, present.in(words));
      case 'suggestions':
        return this.#writer.suggestions(
          decision.entries.map(({ entry }) => entry),
          language,
          finding,
        );
      case 'none':
        return this.#writer.notice('notFound', language, 0, finding);
    }
  }

  /** The ranking of that part of a message which the knowledge base answers best. */
  #search(text: string, language: Language): Ranking {
    const { light } = this.#present[language];
    return possibleQuestions(text)
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

function likeliest({ entries, passages }: Ranking): number {
  return Math.max(entries[0]?.confidence ?? 0, passages[0]?.confidence ?? 0);
}

/** The bot's language for a client's locale (BCP 47): English for "en-…", else German. */
function languageOf(locale?: string): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'de';
}
