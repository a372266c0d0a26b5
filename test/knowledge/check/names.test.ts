import { expect } from 'chai';
import { namesAreProven } from '../../../src/knowledge/check/names.js';
import type { AnswerForm } from '../../../src/knowledge/entry.js';
import { findings, findingsInAnswer } from '../support/content.js';

/** The names that are found in an answer. */
const inAnswer = (text: string, form: AnswerForm = 'de') =>
  findingsInAnswer(namesAreProven, text, form).map((message) => /"([^"]*)"/.exec(message)![1]);

describe('namesAreProven', () => {
  it('accepts what stands in the quotes, also inflected and within compounds', () => {
    expect(findings(namesAreProven)).to.be.empty;
    expect(inAnswer('Das Haus und die Konsortien der Stadt mit Bänden von SMITH.')).to.be.empty;
    expect(inAnswer('Die Stadt-Bibliothek und ihr Bibliothekshaus.', 'de-simple')).to.be.empty;
    expect(inAnswer('They say the SMITH Konsortium is there.', 'en')).to.be.empty;
  });

  it('accepts the names and nouns of the lexicon', () => {
    expect(inAnswer('Auf der Seite steht die Angabe.')).to.be.empty;
    expect(inAnswer('It is the Leipzig City Library, says the SMITH consortium’s page.', 'en')).to.be.empty;
  });

  for (const name of ['Heidelberg', 'Prof. Müller', 'Charité', 'HIGHmed', 'SAP', 'B2B', 'Bayern']) {
    it(`finds ${name} wherever it is slipped in`, () => {
      expect(inAnswer(`Die Bibliothek ist in ${name} geöffnet.`)).to.not.be.empty;
      expect(inAnswer(`${name} hat geöffnet. Die Bibliothek öffnet um neun Uhr.`)).to.not.be.empty;
      expect(inAnswer(`Die Bibliothek: ${name}.`, 'de-simple')).to.not.be.empty;
      expect(inAnswer(`They open in ${name} now.`, 'en')).to.not.be.empty;
      expect(inAnswer(`They open. ${name} has opened too.`, 'en')).to.not.be.empty;
    });
  }

  it('keeps to the letters of names in capitals', () => {
    expect(inAnswer('Das macht SMIT dort.')).to.deep.equal(['SMIT']);
    expect(inAnswer('Das macht das SMITh-Haus dort.')).to.deep.equal(['SMITh-Haus']);
  });

  it('takes a name of several words for proven as a whole alone', () => {
    expect(inAnswer('It is the Leipzig Town Library.', 'en')).to.include.members(['Town', 'Library']);
  });

  it('passes ordinary words at the start of a sentence', () => {
    expect(inAnswer('Das öffnet. Um neun. Höchstens. Warten Sie bitte. Außerdem: Etwa so. Geöffnet ist um neun.')).to
      .be.empty;
    expect(inAnswer('The page says so: At nine. Opens on time.', 'en')).to.deep.equal([]);
  });

  it('passes Sie and Ihr, months and addresses of pages', () => {
    expect(inAnswer('Das sehen Sie und Ihre Seite im Februar, [hier](https://Heidelberg.de/Seite).')).to.be.empty;
  });
});
