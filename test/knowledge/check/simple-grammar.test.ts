import { expect } from 'chai';
import { simpleGrammarIsPlain } from '../../../src/knowledge/check/simple-grammar.js';
import { contentOf, findings, findingsInAnswer, GOOD_ENTRY } from '../support/content.js';

const inSimple = (text: string) => findingsInAnswer(simpleGrammarIsPlain, text, 'de-simple');

describe('simpleGrammarIsPlain', () => {
  for (const text of [
    'Die Kliniken werden besser.',
    'Deutschland wird stärker.',
    'Die Kliniken werden Daten verbessern und gewinnen.',
    'Er wird mit gefährlichen Keimen kämpfen.',
    'Das wird bekannt.',
    'Der Abend war geplant.',
    'Die Gruppe hat Daten gespeichert.',
    'Sie möchten etwas wissen, seien Sie ruhig.',
    'Die Daten sollen der Forschung helfen.',
    'Das gehört der Klinik.',
    'Hat der Arzt Zeit?',
    'Dann hilft Ihnen der Arzt.',
    'Die Namen von den Gruppen.',
  ]) {
    it(`accepts: ${text}`, () => {
      expect(inSimple(text)).to.be.empty;
    });
  }

  const OFFENCES: [string, RegExp][] = [
    ['Das wäre gut.', /"wäre" is a subjunctive/],
    ['Sie könnten fragen.', /"könnten" is a subjunctive/],
    ['Es heißt, das sei gut.', /"sei" is a subjunctive/],
    ['Die Gäste sollten kommen.', /"sollten" is a subjunctive/],
    ['Die Daten werden in der Klinik gespeichert.', /passive; say who/],
    ['Das Zentrum wurde 2018 aufgebaut.', /passive/],
    ['Die Arbeit wird koordiniert und geprüft.', /passive/],
    ['Die Daten können gelesen werden.', /"gelesen werden" is in the passive/],
    ['Die Versorgung wird dadurch verbessert.', /passive/],
    ['Das ist die Aufgabe des Gremiums.', /"des Gremiums" is a genitive/],
    ['Das sind die Namen der Gruppen.', /"Namen der Gruppen" is a genitive/],
    ['Das ist die Nutzung Ihrer Daten.', /genitive/],
  ];
  for (const [text, message] of OFFENCES) {
    it(`finds the offence in: ${text}`, () => {
      expect(inSimple(text)).to.have.lengthOf(1);
      expect(inSimple(text)[0]).to.match(message);
    });
  }

  it('leaves names and the other answers alone', () => {
    expect(findings(simpleGrammarIsPlain)).to.be.empty;
    const lexicon = { names: [{ name: 'Verband der Kliniken', forms: [] }] };
    const answer = { ...GOOD_ENTRY.answer, 'de-simple': 'Das ist der Verband der Kliniken.' };
    expect(simpleGrammarIsPlain(contentOf({ answer }, lexicon))).to.be.empty;
    expect(findingsInAnswer(simpleGrammarIsPlain, 'Das wäre gut.', 'de')).to.be.empty;
  });
});
