import { expect } from 'chai';
import { simpleSentencesAreShort } from '../../../src/knowledge/check/simple-sentences.js';
import { contentOf, findings, findingsInAnswer, GOOD_ENTRY } from '../support/content.js';

const inSimple = (text: string) => findingsInAnswer(simpleSentencesAreShort, text, 'de-simple');

describe('simpleSentencesAreShort', () => {
  it('accepts one short statement a line, lists of names and dates among them', () => {
    expect(findings(simpleSentencesAreShort)).to.be.empty;
    for (const text of [
      'Sie heißen **DIFUTURE**, HIGHmed, MIRACUM und SMITH.\nDas sind Gruppen.',
      'Das sind der Bund, die Länder und die Städte.',
      'Das Ziel ist: Krankheiten besser heilen.',
      'Am 13.\u00a0Februar 2020 öffnet der Verein e. V. in Leipzig.',
      'Philipp-Rosenthal-Straße 27, Haus M, 04103 Leipzig.',
      'Ist die Praxis zu?\n- Montag.\n- Dienstag.',
      '[Das ist ein langer Name mit mehr als zwölf Wörtern darin](https://example.org/a,-die-b)',
    ]) {
      expect(inSimple(text), text).to.be.empty;
    }
  });

  it('warns of more than twelve words and names the line', () => {
    const long = 'Das ist ein Satz mit sehr vielen Wörtern und niemand liest ihn gern.';
    const answer = { ...GOOD_ENTRY.answer, 'de-simple': `Kurz.\n${long}` };
    const [problem, ...more] = simpleSentencesAreShort(contentOf({ answer }));
    expect(more).to.be.empty;
    expect(problem).to.include({ severity: 'warning' });
    expect(problem!.part).to.deep.include({ path: ['answer', 'de-simple'], row: 1 });
    expect(problem!.message).to.include('13 words');
  });

  it('warns of several sentences in a line', () => {
    expect(inSimple('Das Bad öffnet. Es ist warm.')).to.have.lengthOf(1);
    expect(inSimple('Das Bad öffnet. Es ist warm.')[0]).to.include('2 sentences');
  });

  for (const text of [
    'Das ist eine Gruppe, die zusammen arbeitet.',
    'Menschen, die für andere sprechen, sind dabei.',
    'Das ist ein Haus, in dem viele Menschen arbeiten.',
    'Ich weiß nicht, wer das Geld gibt.',
    'Fragen Sie, ob das stimmt.',
    'Das kostet nichts, aber es ist gut.',
    'Wenn die Praxis zu ist, rufen Sie an.',
    'Das ist alt; es stimmt nicht mehr.',
    'Das ist alt – vielleicht stimmt es nicht.',
  ]) {
    it(`finds several statements in: ${text}`, () => {
      expect(inSimple(text)).to.have.lengthOf(1);
      expect(inSimple(text)[0]).to.include('says several things');
    });
  }

  it('leaves the other answers alone', () => {
    const text = 'Das ist eine Gruppe, die zusammen arbeitet. Sie ist groß.';
    expect(findingsInAnswer(simpleSentencesAreShort, text, 'de')).to.be.empty;
  });
});
