import { expect } from 'chai';
import { textsKeepStyle } from '../../../src/knowledge/check/style.js';
import type { AnswerForm } from '../../../src/knowledge/entry.js';
import { findings, findingsInAnswer } from '../support/content.js';

const inAnswer = (text: string, form: AnswerForm = 'de') => findingsInAnswer(textsKeepStyle, text, form);

describe('textsKeepStyle', () => {
  it('accepts the house style', () => {
    expect(findings(textsKeepStyle)).to.be.empty;
    for (const text of [
      'Laut „Über uns“ sind es 180\u00a0Millionen Euro vom 13.\u00a0Februar 2020 an, 2018 bis 2021.',
      'Telefon **0341 9716720**, Patientinnen und Patienten, 04103 Leipzig, 116 117',
      'Bitten Sie die Kliniken; ihr Ziel und ihre Daten, sagen sie, durch die Dürre.',
      'Die Seite spricht von „Wissenschaftler:innen“ und sagt: „Wir fördern euch 2018-2021.“',
      'Das 180-Millionen-Projekt im Innenhof. In innen liegenden Räumen.',
    ]) {
      expect(inAnswer(text), text).to.be.empty;
    }
    for (const text of [
      'It says “Über uns” and gives 180\u00a0million euros on 13\u00a0February 2020, 2018 to 2021.',
      'In the US, the web page houses four tours. “We pay.”',
    ]) {
      expect(inAnswer(text, 'en'), text).to.be.empty;
    }
  });

  const OFFENCES: [AnswerForm, string, RegExp][] = [
    ['de', 'Das kannst du dort lesen.', /"du": .*Sie/],
    ['de', 'Das steht in deinem Ausweis.', /"deinem"/],
    ['de-simple', 'Ihr könnt fragen.', /"Ihr könnt"/],
    ['de', 'Wir fördern das.', /"Wir": .*name who acts/],
    ['de', 'Das ist unsere Aufgabe.', /"unsere"/],
    ['en', 'We fund it.', /"We"/],
    ['en', 'It is our goal.', /"our"/],
    ['de', 'Die Wissenschaftler:innen forschen.', /"Wissenschaftler:innen": .*Forschende/],
    ['de', 'Die Forscher*innen und Ärzt_innen.', /Forscher\*innen/],
    ['de', 'Die PatientInnen.', /In/],
    ['de', 'Das ist "so".', /„…“/],
    ['de', 'Das ist “so”.', /German quotation marks/],
    ['en', 'It is „so“.', /English quotation marks/],
    ['en', 'It is "so".', /“…”/],
    ['de', 'Das ist „so.', /opened or closed alone/],
    ['de', 'Von 2018-2021.', /"bis"/],
    ['de', 'Von 2018 – 2021.', /"bis"/],
    ['en', 'From 2018–2021.', /"to"/],
    ['de', 'Es sind 180 Millionen.', /no-break space/],
    ['en', 'It is 180 million.', /no-break space/],
    ['de', 'Es sind 180\u00a0Mio. Euro.', /in full/],
    ['de', 'Am 13. Februar 2020.', /no-break space/],
    ['en', 'On 13 February 2020.', /no-break space/],
    ['en', 'On February 13, 2020.', /13 February 2020/],
    ['de', 'Am 13.02.2020.', /month as a word/],
    ['de', 'Telefon 0341 - 97 16 720.', /0341 9716720/],
    ['de', 'Telefon 0341/9716720.', /0341 9716720/],
  ];
  for (const [form, text, message] of OFFENCES) {
    it(`finds the offence in: ${text}`, () => {
      expect(inAnswer(text, form).join('\n')).to.match(message);
    });
  }
});
