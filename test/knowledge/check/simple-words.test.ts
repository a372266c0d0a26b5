import { expect } from 'chai';
import type { Rule } from '../../../src/knowledge/check/rule.js';
import {
  simpleAbbreviationsAreExplained,
  simpleCompoundsAreParted,
} from '../../../src/knowledge/check/simple-words.js';
import type { Lexicon } from '../../../src/knowledge/lexicon.js';
import { contentOf, findings, GOOD_ENTRY } from '../support/content.js';

const LEXICON: Partial<Lexicon> = {
  names: [
    { name: 'Koordinationsstelle', forms: ['Koordinations-Stelle'] },
    { name: 'Medizinforschungsinitiative', forms: ['MFI', 'Medizin-Forschungs-Initiative'] },
    { name: 'TelefonSeelsorge', forms: [] },
    { name: 'DIFUTURE', forms: [] },
  ],
  abbreviations: [{ short: 'MFI', long: 'Medizinforschungsinitiative' }],
};

/** What a rule says of an answer in Einfache Sprache: the words that it names. */
function inSimple(rule: Rule, text: string): string[] {
  const answer = { ...GOOD_ENTRY.answer, 'de-simple': text };
  return rule(contentOf({ answer }, LEXICON)).map(({ message, severity }) => {
    expect(severity).to.equal('warning');
    return /"([^"]*)"/.exec(message)![1]!;
  });
}

describe('simpleCompoundsAreParted', () => {
  it('accepts short words, parted ones, names and addresses', () => {
    expect(findings(simpleCompoundsAreParted)).to.be.empty;
    for (const text of [
      'Die Einrichtungen am Universitäts-Klinikum sind verschieden.',
      'Die Daten·integrations·zentren und die Koordinations-Stelle.',
      'Rufen Sie die TelefonSeelsorge an.',
      'Die Vertreterinnen kommen.',
      '[Hier](https://example.org/universitätsklinikum) oder https://universitätsklinikum.example/',
    ]) {
      expect(inSimple(simpleCompoundsAreParted, text), text).to.be.empty;
    }
  });

  it('warns of long ones, also of a long part', () => {
    expect(inSimple(simpleCompoundsAreParted, 'Das Universitätsklinikum ist da.')).to.deep.equal([
      'Universitätsklinikum',
    ]);
    expect(inSimple(simpleCompoundsAreParted, 'Die Patientenvertretungs-Stelle.')).to.have.lengthOf(1);
  });

  it('warns of a name that the lexicon also writes with a hyphen', () => {
    const text = 'Die Koordinationsstelle ist da.';
    expect(inSimple(simpleCompoundsAreParted, text)).to.deep.equal(['Koordinationsstelle']);
  });
});

describe('simpleAbbreviationsAreExplained', () => {
  it('accepts names, and abbreviations that the same answer explains', () => {
    expect(findings(simpleAbbreviationsAreExplained)).to.be.empty;
    for (const text of [
      'DIFUTURE ist eine Gruppe.',
      'Die MFI ist groß.\nDas ist die Medizin-Forschungs-Initiative.',
      'IT heißt: Man arbeitet mit Computern.',
      'Die kurze Form heißt: MFI.',
      'Die Stelle heißt LIFE.',
      'IT: Das ist die Arbeit mit Computern.',
      'KI ist die Abkürzung für: künstliche Intelligenz.',
      'Haus M und Philipp-Rosenthal-Straße 27.',
    ]) {
      expect(inSimple(simpleAbbreviationsAreExplained, text), text).to.be.empty;
    }
  });

  for (const [text, word] of [
    ['Die MFI ist groß.', 'MFI'],
    ['Die IT-Lösungen sind neu.', 'IT'],
    ['Die ePA kommt.', 'ePA'],
    ['Die DIFUTURE-Gruppe heißt: Die IT.', 'IT'],
    ['Es gibt z. B. Daten.', 'z. B.'],
    ['Das sind Daten usw. aus Leipzig.', 'usw.'],
  ] as const) {
    it(`finds ${word} where nothing explains it`, () => {
      expect(inSimple(simpleAbbreviationsAreExplained, text)).to.deep.equal([word]);
    });
  }
});
