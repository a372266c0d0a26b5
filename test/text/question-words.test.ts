import { expect } from 'chai';
import { LANGUAGES } from '../../src/text/language.js';
import { QUESTION_WORDS } from '../../src/text/question-words.js';
import { tokenize } from '../../src/text/tokens.js';

describe('QUESTION_WORDS', () => {
  for (const language of LANGUAGES) {
    for (const kind of ['interrogatives', 'prepositions', 'verbs', 'requests'] as const) {
      const words = QUESTION_WORDS[language][kind];
      it(`holds ${kind} (${language}) as texts are cut into words: else none would be found`, () => {
        expect(words).to.not.be.empty;
        for (const word of words) expect(tokenize(word), word).to.deep.equal([word]);
      });
    }

    it(`holds no word of questions among the words of requests (${language})`, () => {
      const { interrogatives, prepositions, verbs, requests } = QUESTION_WORDS[language];
      for (const word of [...interrogatives, ...prepositions, ...verbs]) {
        expect(requests).to.not.include(word);
      }
    });
  }
});
