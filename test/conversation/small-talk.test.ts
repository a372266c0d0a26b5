import { expect } from 'chai';
import { SmallTalkIndex } from '../../src/conversation/small-talk.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { POOL_DIALOGS } from '../support/pool.js';

const index = new SmallTalkIndex(POOL_DIALOGS, SmallTalkIndex.build(POOL_DIALOGS));
const recognise = (text: string, language: Language): string | undefined =>
  index.recognise(text, language)?.talk.id;

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
    expect(index.recognise('Hi', 'de')!.talk.reply).to.equal('Guten Tag!');
    expect(index.recognise('Hi', 'en')!.talk.reply).to.equal('Hello!');
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

  it('knows the words of small talk in each language', () => {
    expect(index.knows('hallo', 'de')).to.equal(true);
    expect(index.knows('hallo', 'en')).to.equal(false);
  });
});
