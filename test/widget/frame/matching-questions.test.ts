import { expect } from 'chai';
import fc from 'fast-check';
import type { ChatQuestion } from '../../../src/pages/chat-config.js';
import { MatchingQuestions } from '../../../widget/frame/matching-questions.js';

const QUESTIONS: ChatQuestion[] = [
  ['opening', 'Wann öffnet das Bad?', 'Öffnungszeiten', 'Um wie viel Uhr macht ihr auf?'],
  ['admission', 'Was kostet der Eintritt?', 'Eintrittspreise', 'Wie teuer ist eine Karte?'],
  ['neptun', 'Was ist Neptun?', 'Welcher Verein betreut die Gäste?'],
  ['lost', 'Ich habe mein Handtuch verloren', 'Fundbüro', 'Meine Badehose ist weg'],
  ['lessons', 'Gibt es Schwimmkurse?', 'Schwimmkurs für Kinder', 'Wo lerne ich schwimmen?'],
  ['sauna', 'Ist die Sauna für Gäste über 70 günstiger?', 'Ermäßigung für Ältere'],
];

/** Titles of few words, so that many are alike. */
const WORDS = ['wer', 'darf', 'daten', 'spenden', 'spender', 'förderung', 'gäste', 'klinik', 'mii'];
const titles = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const knowledge = fc
  .uniqueArray(titles, { minLength: 1, maxLength: 12 })
  .map((found) => found.map((title, i): ChatQuestion => [`entry-${i}`, title]));

describe('the questions that match what is being typed', () => {
  const matching = new MatchingQuestions(QUESTIONS);
  const entriesFor = (typed: string, most = 5) =>
    matching.find(typed, most).map(({ entry }) => entry);

  it('are shown by their titles, whichever phrasing matches', () => {
    expect(matching.find('Fundbüro', 5)).to.deep.equal([
      { entry: 'lost', title: 'Ich habe mein Handtuch verloren' },
    ]);
  });

  it('are found while the last word is half there', () => {
    expect(entriesFor('öff')).to.deep.equal(['opening']);
    expect(entriesFor('was kostet der eintr')[0]).to.equal('admission');
  });

  it('take a last word for a beginning only while it may go on', () => {
    expect(entriesFor('schw')).to.deep.equal(['lessons']);
    for (const end of [' ', '?', '!', '.']) expect(entriesFor(`schw${end}`)).to.deep.equal([]);
  });

  it('are found although words are misspelt', () => {
    expect(entriesFor('Handtuhc verlohren')).to.deep.equal(['lost']);
    expect(entriesFor('schwimkurse')).to.deep.equal(['lessons']);
  });

  it('are none where most of what was typed is about something else', () => {
    expect(entriesFor('Wie wird das Wetter am Sonntag?')).to.deep.equal([]);
    expect(entriesFor('Parkplatz')).to.deep.equal([]);
  });

  it('are none where nothing was typed, or no word', () => {
    for (const typed of ['', '   ', '???', '\u0301\u0301\u0301', '🏊🏊🏊']) {
      expect(entriesFor(typed), typed).to.deep.equal([]);
    }
    expect(new MatchingQuestions([]).find('Eintritt', 5)).to.deep.equal([]);
  });

  it('are the best ones, where there are more', () => {
    const all = entriesFor('ist', 99);
    expect(all.length).to.be.above(2);
    expect(entriesFor('ist', 2)).to.deep.equal(all.slice(0, 2));
  });

  it('hold each entry once, a title before another phrasing', () => {
    const questions: ChatQuestion[] = [
      ['a', 'Wo ist die Kasse?', 'Sauna', 'Sauna Preis'],
      ['b', 'Sauna'],
    ];
    expect(new MatchingQuestions(questions).find('Sauna', 5)).to.deep.equal([
      { entry: 'b', title: 'Sauna' },
      { entry: 'a', title: 'Wo ist die Kasse?' },
    ]);
  });

  it('are led by the question itself where its title was typed, in any order of the others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(QUESTIONS, { minLength: QUESTIONS.length }), (shuffled) => {
        const found = new MatchingQuestions(shuffled);
        for (const [entry, title] of QUESTIONS) {
          expect(found.find(title!, 5)[0]?.entry).to.equal(entry);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('hold, before a question whose title was typed, only such as hold all its words', () => {
    fc.assert(
      fc.property(knowledge, (questions) => {
        const found = new MatchingQuestions(questions);
        for (const [entry, title] of questions) {
          const all = found.find(title!, questions.length);
          const place = all.findIndex((question) => question.entry === entry);
          expect(place).to.be.at.least(0);
          for (const before of all.slice(0, place)) {
            expect(before.title.split(' ')).to.include.members(title!.split(' '));
          }
        }
      }),
    );
  });

  it('are the same questions in whatever order the knowledge base has them', () => {
    const shuffles = knowledge.chain((questions) =>
      fc.tuple(
        fc.constant(questions),
        fc.shuffledSubarray(questions, { minLength: questions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffles, titles, ([questions, shuffled], typed) => {
        const titlesOf = (list: ChatQuestion[]) =>
          new MatchingQuestions(list).find(typed, list.length).map(({ title }) => title);
        expect(titlesOf(shuffled)).to.have.members(titlesOf(questions));
      }),
    );
  });

  it('do not depend on case, nor on how an umlaut is spelt', () => {
    const pieces = QUESTIONS.flatMap(([, ...phrasings]) => phrasings).flatMap((phrasing) =>
      phrasing.split(' '),
    );
    const spelling = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD'),
      (text) => text.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue'),
      (text) => text.replace(/ä/gi, 'a').replace(/ö/gi, 'o').replace(/ü/gi, 'u'),
      (text) => text.replaceAll('ß', 'ss'),
    );
    const typed = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(typed, spelling, (words, spell) => {
        const text = words.join(' ');
        expect(entriesFor(spell(text))).to.deep.equal(entriesFor(text));
      }),
      { numRuns: 300 },
    );
  });

  it('are at most as many as are wanted, each once, whatever is typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      titles,
    );
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 8 }), (typed, most) => {
        const entries = entriesFor(typed, most);
        expect(entries.length).to.be.at.most(most);
        expect(new Set(entries).size).to.equal(entries.length);
      }),
      { numRuns: 300 },
    );
  });

  it('can be sought among any texts', () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(texts, fc.string({ unit: 'binary' }), (questions, typed) => {
        expect(() =>
          new MatchingQuestions(questions as ChatQuestion[]).find(typed, 5),
        ).not.to.throw();
      }),
    );
  });
});
