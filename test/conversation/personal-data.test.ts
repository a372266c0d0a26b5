import { expect } from 'chai';
import fc from 'fast-check';
import { PersonalDataFilter } from '../../src/conversation/personal-data.js';
import { PublicKnowledge } from '../../src/conversation/personal-data/public-knowledge.js';
import { PERSONAL_DATA_WORDS } from '../support/personal-data-words.js';
import { tokenize } from '../../src/text/tokens.js';
import { projectContent } from '../support/project-content.js';
import { document, knowledgeBase } from '../support/pool.js';

const LEAFLET = `Das Bad fördert das Ministerium mit 180 Millionen Euro. Fragen beantwortet Anja Karliczek,
Seestr. 27, 04103 Leipzig, 0341 - 97 16 720, anja@bad.example. Patient, Daten, Stadt Uniklinik.`;

function filterKnowing(text: string, onLookUp: () => void = () => undefined): PersonalDataFilter {
  const words = new Set(tokenize(text));
  const knowsWord = (word: string): boolean => {
    onLookUp();
    return words.has(word);
  };
  const knowledge = knowledgeBase({ documents: [document('leaflet', text)] });
  return new PersonalDataFilter(
    PERSONAL_DATA_WORDS,
    new PublicKnowledge(knowledge, ['Notruf 0800 1110111'], knowsWord),
  );
}

const filter = filterKnowing(LEAFLET);

/** What is left of messages that hold personal data, by what is in them. */
const PERSONAL: Record<string, Record<string, string>> = {
  'an e-mail address': {
    'Meine E-Mail ist anna.mueller@gmx.de. Wer fördert die MII?': 'Wer fördert die MII?',
    'anna (at) web (punkt) de': '',
    'Schreiben Sie mir an a.b-c+d@mail.example.co.uk bitte': 'Schreiben Sie mir an bitte',
  },
  'a telephone number': {
    'Wer fördert die MII? 0171/1234567': 'Wer fördert die MII?',
    'Meine Nummer: +49 (0)171 1234567, wer fördert die MII?': 'wer fördert die MII?',
    'Ruf mich an (0341) 12 34-567': 'Ruf mich an',
    'call me at +44 20 7946 0958': 'call me at',
    '0049 30 12345678': '',
    'Tel.: 01711234567': '',
    'my phone number is 555-123-4567': '',
    '0341 5556667 / 0341 5556668': '',
  },
  'a bank account number': {
    'Wer fördert das? DE89 3704 0044 0532 0130 00 ist mein Konto':
      'Wer fördert das? ist mein Konto',
    'Meine IBAN ist DE12 3456 7890 1234 5678 90.': '',
  },
  'an insurance number': {
    'A000500015, bin ich dabei?': 'bin ich dabei?',
    '15 070649 C 103': '',
    'Meine Versichertennummer ist A123456789. Bin ich dabei?': 'Bin ich dabei?',
    'Versichertennummer G 995030567': '',
  },
  'a date of birth': {
    'Bin ich dabei? Geboren am 3.4.1961': 'Bin ich dabei?',
    'Geb. 3. April 1961': '',
    'born on April 3rd, 1961': '',
    'Am 03.04.61 geboren': 'Am',
  },
  'a postal address': {
    'Lange Straße 3, 04109 Leipzig, wer fördert das?': 'wer fördert das?',
    'Ich wohne in der Musterstraße 5': 'Ich wohne in',
  },
  'a name that is introduced': {
    'Ich heiße Anna Müller. Wer fördert die MII?': 'Wer fördert die MII?',
    'ich heiße anna müller und habe krebs': 'und habe krebs',
    'ICH HEISSE ANNA MÜLLER': '',
    'Mein Name ist Dr. med. Hans-Peter von der Heide, wer fördert das?': 'wer fördert das?',
    'Ich bin Petra Schulz. Was ist das?': 'Was ist das?',
    'I am Dr. John Smith': '',
    'I am Ngozi Adichie and have a question': 'and have a question',
    'Name: Mustermann': '',
  },
  'somebody’s name': {
    'Mein achtjähriger Sohn Max ist dabei?': 'ist dabei?',
    'Mein Arzt, Herr Dr. Schulze, sagt nichts': 'sagt nichts',
    'Kann Frau Schmidt mit Demenz teilnehmen?': 'Kann mit Demenz teilnehmen?',
  },
  'a name under the message': {
    'Wer fördert die MII? LG Hans Meier': 'Wer fördert die MII?',
    'Wer fördert die MII?\nViele Grüße\nSchulz': 'Wer fördert die MII?',
  },
  'a name with an illness': {
    'Max Mustermann hat Brustkrebs, darf er mitmachen?': 'hat Brustkrebs, darf er mitmachen?',
    'Darf Erika Musterfrau mitmachen, sie ist an Leukämie erkrankt?':
      'Darf mitmachen, sie ist an Leukämie erkrankt?',
    'Ngozi Adichie has cancer': 'has cancer',
  },
  'a name beside other data': {
    'Erika Mustermann, geb. 3.4.1961': '',
  },
};

const ORDINARY = [
  'Ich habe Krebs, kann ich mitmachen?',
  'Meine Mutter hat Brustkrebs',
  'Max Mustermann fördert die MII?',
  'Was sagt Karl Lauterbach zu Krebs?',
  'Forscht das Robert Koch-Institut mit Krebs?',
  'Forscht Klinikum Carl Gustav Carus mit Leukämie?',
  'Did Angela Merkel support cancer research?',
  'Siemens Healthineers hat KI gegen Krebs',
  'Siemens Foobar kooperiert',
  'Kann eine Frau Anspruch haben, mit Brustkrebs?',
  'Mein Name ist in den Daten?',
  'Mein Name ist geschwärzt?',
  'my name is not stored, right?',
  'Ich bin Krankenschwester in Köln',
  'Ich bin Diabetiker Typ 2',
  'I am German',
  'weil meine Frau Angst hat',
  'Meine Frage: Was sagt Herr Semler?',
  'Viele Grüße aus Köln',
  'LG',
  'Was ist mit 180 Millionen Euro?',
  '180.000.000 oder 160 000 000 Euro',
  '2018-2022, 2018 bis 2021, 2018/2019, (2022-2025)',
  'Jahre 2018 2019 2020 2021',
  '13.02.2020 um 18 Uhr, 01.01.2018-31.12.2021, 01/2018-12/2021, 2020-02-13',
  '09.00 - 17.00 Uhr',
  '04103 - 04109',
  'ISO 27001, DIN EN 80001-1, 01ZZ1803A, ISBN 978-3-16-148410-0, 10.1038/s41586-020-2649-2',
  'Telefonnummer 2018 2019',
  'A000500016',
  'DE88370400440532013000',
  'Wurde das am 3.4.1961 gebaut?',
  'Haus in der Musterstraße 5',
];

describe('PersonalDataFilter', () => {
  for (const [kind, messages] of Object.entries(PERSONAL)) {
    it(`takes ${kind} out and leaves the rest`, () => {
      for (const [message, rest] of Object.entries(messages)) {
        expect(filter.remove(message), message).to.deep.equal({ text: rest, found: true });
      }
    });
  }

  it('leaves ordinary messages as they are', () => {
    for (const message of ORDINARY) {
      expect(filter.remove(message), message).to.deep.equal({ text: message, found: false });
    }
  });

  it('knows that what the knowledge base and the bot say is public', () => {
    for (const message of [
      'Ist 0341 9716720 die Nummer?',
      'Ist +49 341/97 16 720 die Nummer?',
      'Telefonnummer 9716720?',
      'Ist 0800 1110111 die Seelsorge?',
      'Schreibt man an ANJA@bad.example?',
      'Wohnt das Bad Seestr. 27, 04103 Leipzig?',
      'Anja Karliczek hat Krebs?',
    ]) {
      expect(filter.remove(message), message).to.deep.equal({ text: message, found: false });
    }
    expect(filterKnowing('').remove('Ist 0341 9716720 die Nummer?').found).to.equal(true);
  });

  it('does not take the mailbox of a house for a person’s', () => {
    expect(filter.remove('Schreibt man an info@mii.example?').found).to.equal(false);
  });

  it('suspects no phrasing of the project’s own knowledge, nor its documents', async () => {
    const { knowledge } = await projectContent();
    const texts = [
      ...knowledge.documents.map(({ text }) => text),
      ...knowledge.entries.flatMap(({ questions }) => Object.values(questions).flat()),
    ];
    const own = filterKnowing(texts.join('\n'));
    const suspected = texts.filter((text) => own.remove(text).found);
    expect(suspected).to.deep.equal([]);
  });

  /** Free text, with what the patterns look for strewn in. */
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...[
          'ich heiße',
          'Anna',
          'Dr.',
          'von',
          'Krebs',
          'hat',
          '@',
          '0341',
          '+49',
          '(',
          '/',
          '.',
          ' ',
        ],
        ...['geb.', '3.4.1961', 'DE89', 'IBAN', 'LG', '\n', 'Weg 3', ',', '04103', 'Mein', 'Sohn'],
      ),
    ),
    { maxLength: 40 },
  );

  it('never throws, and returns a text unchanged where nothing was found', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('', ' '), (parts, between) => {
        const text = parts.join(between);
        const { text: rest, found } = filter.remove(text);
        if (!found) expect(rest).to.equal(text);
        else expect(rest.length).to.be.below(text.length);
      }),
    );
  });

  it('finds a number and an address wherever they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rest = filter.remove(`${text} anna@gmx.example ; 0171 1234567 ; ${text}`).text;
        expect(rest).to.not.include('anna@gmx.example');
        expect(rest).to.not.include('0171 1234567');
      }),
    );
  });

  it('looks words up in a number that grows with the length alone', () => {
    const lookUps = (text: string): number => {
      let count = 0;
      filterKnowing(LEAFLET, () => count++).remove(text);
      return count;
    };
    for (const piece of [
      'Anna ',
      'Dr. ',
      'ich heiße Anna von der ',
      'Mein Sohn Max hat Krebs ',
      'mein ',
      'LG Anna ',
      'Tel 0 ',
      'geb. 3.4.1961 ',
      'Weg 3, 04103 A ',
    ]) {
      const text = piece.repeat(2000 / piece.length);
      expect(lookUps(text + text), piece).to.be.at.most(2 * lookUps(text) + 100);
    }
  });
});
