import { expect } from 'chai';
import fc from 'fast-check';
import { preferredLanguage } from '../../../src/server/pages/preferred-language.js';

describe('preferredLanguage', () => {
  for (const [header, language] of [
    [undefined, 'de'],
    ['', 'de'],
    ['de', 'de'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-US,en;q=0.9,de;q=0.8', 'en'],
    ['en;q=0.3, de;q=0.7', 'de'],
    ['fr, en;q=0.5', 'en'],
    ['fr-FR,fr;q=0.9', 'de'],
    ['en;q=0, fr', 'de'],
    ['*', 'de'],
    ['en;q=x', 'de'],
    ['english', 'de'],
  ] as const) {
    it(`takes ${language} for ${String(header)}`, () => {
      expect(preferredLanguage(header)).to.equal(language);
    });
  }

  it('takes a language of its own for whatever a client sends', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(preferredLanguage(header)).to.be.oneOf(['de', 'en']);
      }),
    );
  });
});
