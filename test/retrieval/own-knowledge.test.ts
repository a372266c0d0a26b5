import { expect } from 'chai';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { decide } from '../../src/retrieval/decision.js';
import type { SearchEngine } from '../../src/retrieval/search-engine.js';
import type { Language } from '../../src/text/language.js';
import { projectContent, sampledPhrasings } from '../support/project-content.js';

/** Ways to write the same. */
const WRITTEN: Record<string, (question: string) => string> = {
  'in capitals': (question) => question.toUpperCase(),
  'in small letters': (question) => question.toLowerCase(),
  'with ae, oe, ue and ss': (question) => {
    const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
    const small = question.replace(/[äöüß]/g, (letter) => written[letter]!);
    return small.replace(/[ÄÖÜ]/g, (letter) => written[letter.toLowerCase()]!.toUpperCase());
  },
  'without a question mark': (question) => question.replace(/\?+$/, ''),
  'with one': (question) => `${question.replace(/[?.!]+$/, '')}?`,
};

/** What is decided, and for which entry; nothing is remembered from one question to the next. */
function decisionOf(engine: SearchEngine, question: string, language: Language): string {
  const decision = decide(engine.search(question, language));
  engine.forget();
  return decision.kind === 'answer' ? `answer ${decision.entry.entry.id}` : decision.kind;
}

describe("The project's own knowledge", function () {
  this.timeout(300_000);

  it('answers every phrasing of every entry with that entry', async () => {
    const { knowledge, engine } = await projectContent();
    const missed = sampledPhrasings(knowledge, 1).filter(
      ({ entry, language, text }) => decisionOf(engine, text, language) !== `answer ${entry.id}`,
    );
    expect(missed.map(({ text }) => text)).to.deep.equal([]);
  });

  for (const [manner, write] of Object.entries(WRITTEN)) {
    it(`decides the same of what is written ${manner}`, async () => {
      const { knowledge, engine } = await projectContent();
      const changed = sampledPhrasings(knowledge, 11).filter(({ text, language }) => {
        // Half of a phrasing is less sure: there, too, nothing may change.
        const half = text.split(' ').slice(1).join(' ');
        return [text, half].some(
          (question) =>
            decisionOf(engine, question, language) !==
            decisionOf(engine, write(question), language),
        );
      });
      expect(changed.map(({ text }) => text)).to.deep.equal([]);
    });
  }

  it('is told the same with and without a question mark, in a conversation, too', async () => {
    const { knowledge, responder } = await projectContent();
    const told = (text: string, language: Language): string =>
      responder.respond({ text }, { ...NEW_CONVERSATION, language }).reply.text;
    const changed = sampledPhrasings(knowledge, 23).filter(({ text, language }) => {
      const bare = text.replace(/[?.!]+$/, '');
      return told(bare, language) !== told(`${bare}?`, language);
    });
    expect(changed.map(({ text }) => text)).to.deep.equal([]);
  });
});
