import { expect } from 'chai';
import fc from 'fast-check';
import { Finder, type Found } from '../../src/conversation/finder.js';
import type { Antecedent } from '../../src/conversation/follow-up.js';
import { NameFinder } from '../../src/conversation/names.js';
import { finish } from '../../src/conversation/steps.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { CLUBS, entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';

const engine = new SearchEngine(POOL, SearchEngine.build(POOL).data);
const finder = new Finder(engine, new NameFinder(POOL), POOL_DIALOGS);
const answering = ({ decision }: Found): string | null =>
  decision.kind === 'answer' ? decision.entry.entry.id : null;

/** What was answered last: an entry of the pool, asked by its title. */
function spokenOf(id: string, language: Language = 'de'): Antecedent {
  const entry = POOL.entries.find((each) => each.id === id)!;
  return { question: entry.questions[language]![0]!, entry, name: null, isPast: true };
}

describe('Finder', () => {
  it('finds the entry that answers, and what was asked', () => {
    const found = finder.find(['Was kostet der Eintritt?'], null, 'de');
    expect(answering(found)).to.equal('admission');
    expect(found).to.include({ question: 'Was kostet der Eintritt?', present: false, name: null });
  });

  it('takes the reading that fits best', () => {
    const readings = ['Und das?', 'Ich suche Neptun. Was ist Neptun?'];
    const found = finder.find(readings, null, 'de');
    expect(answering(found)).to.equal('neptun');
    expect(found).to.include({ question: readings[1], name: 'Neptun' });
  });

  it('completes what leans on the context', () => {
    const found = finder.find(
      ['und wie viel muss ich dafür bezahlen?'],
      spokenOf('opening-hours'),
      'de',
    );
    expect(answering(found)).to.equal('admission');
  });

  it('does not read a question that stands on its own in the light of the context', () => {
    for (const language of LANGUAGES) {
      for (const { id, questions } of POOL.entries) {
        const title = questions[language]![0]!;
        expect(answering(finder.find([title], null, language)), title).to.equal(id);
        for (const before of POOL.entries) {
          const found = finder.find([title], spokenOf(before.id, language), language);
          expect(answering(found), `${title} after ${before.id}`).to.equal(id);
        }
      }
    }
  });

  it('sees that the present is asked for, also where another reading fits better', () => {
    for (const question of ['Was kostet heute der Eintritt?', 'Was kostet der Eintritt aktuell?']) {
      const found = finder.find([question], null, 'de');
      expect(answering(found), question).to.equal('admission');
      expect(found.present, question).to.equal(true);
    }
  });

  describe('of several questions', () => {
    const ask = (finderOf: Finder, questions: string[]): Found[] =>
      finish(
        finderOf.findAll(
          questions.map((question) => [question]),
          null,
          'de',
        ),
      );
    const clubs = new Finder(
      new SearchEngine(CLUBS, SearchEngine.build(CLUBS).data),
      new NameFinder(CLUBS),
      POOL_DIALOGS,
    );

    it('finds each, with its place among them', () => {
      const found = ask(finder, ['Was ist Neptun?', 'Quantenphysik?', 'Was kostet der Eintritt?']);
      expect(found.map(({ number }) => number)).to.deep.equal([1, 2, 3]);
      expect(found.map(answering)).to.deep.equal(['neptun', null, 'admission']);
    });

    it('completes each by what stands before it', () => {
      const found = ask(clubs, ['Wie viele Mitglieder hat Neptun?', 'und Triton?']);
      expect(found.map(answering)).to.deep.equal(['neptun-members', 'triton-members']);
    });

    it('gives one about several things the same place for each', () => {
      const found = ask(clubs, [
        'Was kostet Neptun im Jahr?',
        'Wie viele Mitglieder haben Neptun und Triton?',
      ]);
      expect(found.map(answering)).to.deep.equal([
        'neptun-fee',
        'neptun-members',
        'triton-members',
      ]);
      expect(found.map(({ number }) => number)).to.deep.equal([1, 2, 2]);
    });
  });

  it('says for one question that it is the first', () => {
    expect(finder.find(['Was ist Neptun?'], null, 'de').number).to.equal(1);
  });

  it('names no name that nearly everything is about', () => {
    const entries = Array.from({ length: 6 }, (_, i) =>
      entry(`e${i}`, { questions: { de: [`Was macht Neptun am Tag ${i}?`] } }),
    );
    const about = knowledgeBase({ entries, lexicon: POOL.lexicon });
    const engineOf = new SearchEngine(about, SearchEngine.build(about).data);
    const common = new Finder(engineOf, new NameFinder(about), POOL_DIALOGS);
    expect(common.find(['Was macht Neptun?'], null, 'de').name).to.equal(null);
    expect(common.find(['Was macht die DLRG?'], null, 'de').name).to.equal('DLRG');
  });

  it('finds something of a probable kind, whatever is asked and was said', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('und Neptun?', 'seit wann?', 'und das?', 'heute', 'aktuell noch?', ''),
    );
    const entry = fc.option(fc.constantFrom(...POOL.entries));
    const name = fc.option(fc.constantFrom('Neptun', 'DLRG'));
    const before = fc.option(fc.record({ question: text, entry, name, isPast: fc.boolean() }));
    const question = fc.array(text, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(question, before, fc.constantFrom(...LANGUAGES), (asked, past, language) => {
        const { decision } = finder.find(asked, past, language);
        expect(decision.confidence).to.be.within(0, 1);
        for (const { score } of decision.candidates) expect(score).to.be.within(0, 1);
      }),
    );
  });
});
