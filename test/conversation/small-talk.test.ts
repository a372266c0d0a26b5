import { expect } from 'chai';
import fc from 'fast-check';
import { SmallTalkIndex } from '../../src/conversation/small-talk.js';
import type { Understanding } from '../../src/retrieval/analyzer.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { POOL_DIALOGS } from '../support/pool.js';

const index = new SmallTalkIndex(POOL_DIALOGS, SmallTalkIndex.build(POOL_DIALOGS));
const nothing = (): Understanding => 'unknown';
const recognise = (text: string, language: Language): string | undefined =>
  index.recognise(text, language, nothing)?.talk.id;

describe('SmallTalkIndex', () => {
  it('recognises every phrasing, whatever its capitals and signs', () => {
    for (const language of LANGUAGES) {
      for (const { id, questions } of POOL_DIALOGS[language].smallTalk) {
        for (const phrasing of questions) {
          for (const text of [phrasing, phrasing.toUpperCase(), `${phrasing}!!! 👍`]) {
            expect(recognise(text, language), text).to.equal(id);
          }
        }
      }
    }
  });

  it('replies in the language asked for', () => {
    expect(index.recognise('Hi', 'de', nothing)!.talk.reply).to.equal('Guten Tag!');
    expect(index.recognise('Hi', 'en', nothing)!.talk.reply).to.equal('Hello!');
  });

  it('leaves messages alone that also say something else', () => {
    for (const text of [
      'Hallo, was kostet der Eintritt?',
      'Danke, und wann ist geöffnet?',
      'Bist du ein Hund?',
      'Pizza',
      '',
      '👍',
    ]) {
      expect(recognise(text, 'de'), text).to.equal(undefined);
    }
  });

  it('reads several in one message, and replies to the longest', () => {
    expect(recognise('hallo bist du ein mensch', 'de')).to.equal('human');
    expect(recognise('hi danke', 'de')).to.equal('thanks');
  });

  it('reads spoken, drawn-out and misspelt words', () => {
    for (const text of ['halloooo', 'biste n mensch?', 'bist du denn wirklich ein mensch']) {
      expect(recognise(text, 'de'), text).to.not.equal(undefined);
    }
    expect(recognise('rede ich mit einer maschiene', 'de')).to.equal('human');
  });

  it('does not take for talk about the bot what does not address it', () => {
    expect(recognise('Ist das ein Mensch?', 'de')).to.equal(undefined);
  });

  it('lets words that nobody knows stand beside it, where nothing is asked', () => {
    const beside = index.recognise('danke du Blechdose', 'de', nothing);
    expect(beside).to.include({ isWhole: false });
    expect(beside?.talk.id).to.equal('thanks');
    expect(index.recognise('danke', 'de', nothing)).to.include({ isWhole: true });
    expect(recognise('danke du Blechdose?', 'de')).to.equal(undefined);
    expect(recognise('danke Blechdose Gießkanne', 'de')).to.equal(undefined);
  });

  it('lets no word of the knowledge base stand beside it, also where it is misspelt', () => {
    for (const understanding of ['known', 'lexicon', 'compound', 'misspelt'] as const) {
      const found = index.recognise('danke Eintrittspreis', 'de', () => understanding);
      expect(found, understanding).to.equal(null);
    }
  });

  it('reads a slip in six letters, but not a word of the knowledge base', () => {
    expect(recognise('dankee', 'de')).to.equal('thanks');
    expect(index.recognise('dankee', 'de', () => 'known')).to.equal(null);
  });

  it('reads emoji alone where a phrasing is made of them, but not beside words', () => {
    const dialogs = structuredClone(POOL_DIALOGS);
    dialogs.de.smallTalk.find(({ id }) => id === 'thanks')!.questions.push('🙏');
    const withEmoji = new SmallTalkIndex(dialogs, SmallTalkIndex.build(dialogs));
    expect(withEmoji.recognise('🙏🏽🙏🏽', 'de', nothing)?.talk.id).to.equal('thanks');
    expect(withEmoji.recognise('Hallo 🙏', 'de', nothing)?.talk.id).to.equal('greeting');
    expect(withEmoji.recognise('Pizza 🙏', 'de', nothing)).to.equal(null);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          const likeness = index.recognise(text, language, nothing)?.likeness ?? 1;
          expect(likeness).to.be.within(0, 1);
        },
      ),
    );
  });

  it('knows the words of small talk in each language', () => {
    expect(index.knows('hallo', 'de')).to.equal(true);
    expect(index.knows('hallo', 'en')).to.equal(false);
  });
});
