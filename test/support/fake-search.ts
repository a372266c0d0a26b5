import type { AnswerSearch, FoundAnswer } from '../../src/conversation/answer-search.js';
import { reply } from './fake-responder.js';

/** Finds one answer to everything, and says what it was asked. */
export class FakeSearch implements AnswerSearch {
  find(text: string, locale: string | undefined, limit: number): FoundAnswer[] {
    const found = { title: `Gesucht: ${text}`, reply: reply(`Sprache: ${locale ?? 'keine'}`) };
    return [found].slice(0, limit);
  }

  entry(id: string): FoundAnswer | null {
    return id === 'gone' ? null : { title: id, reply: reply('Eintrag') };
  }
}
