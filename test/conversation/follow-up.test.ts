import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Antecedent,
  completions as completionsOf,
  oddsAfter,
} from '../../src/conversation/follow-up.js';
import { NameFinder } from '../../src/conversation/names.js';
import { LANGUAGES } from '../../src/text/language.js';
import { entry, POOL } from '../support/pool.js';

const names = new NameFinder(POOL);
const asked = (question: string, name: string | null = null): Antecedent => ({
  question,
  entry: null,
  name,
  isPast: true,
});

const completions = (...of: Parameters<typeof completionsOf>): string[] =>
  completionsOf(...of).map(({ text }) => text);

describe('completions', () => {
  it('say which words the visitor did not say, unless they take the place of others', () => {
    const of = (question: string) =>
      completionsOf(question, asked('Was kostet der Eintritt?'), 'de', names);
    expect(of('seit wann?')[0]).to.deep.equal({ text: 'seit wann? Eintritt', added: 'Eintritt' });
    expect(of('und Neptun?').map(({ added }) => added)).to.deep.equal(['']);
  });

  it('ask the same of another name', () => {
    expect(
      completions('und DLRG?', asked('Wann öffnet Neptun das Bad?', 'Neptun'), 'de', names),
    ).to.deep.equal(['Wann öffnet DLRG das Bad?']);
  });

  it('ask the same of a name where there was none', () => {
    expect(completions('und Neptun?', asked('Wer betreut die Gäste?'), 'de', names)).to.deep.equal([
      'Wer betreut die Gäste? Neptun',
    ]);
  });

  it('ask something else of what was spoken of: a name, a noun', () => {
    const found = completions('und seit wann?', asked('Was kostet der Eintritt?'), 'de', names);
    expect(found).to.include('und seit wann? Eintritt');
    expect(completions('seit wann?', asked('Wer leitet DLRG?', 'DLRG'), 'de', names)).to.include(
      'seit wann? DLRG',
    );
  });

  it('begin with the question as it was asked, but for another name', () => {
    for (const found of completions('who runs it?', asked('How much is admission?'), 'en', names)) {
      expect(found).to.match(/^who runs it\? /);
    }
  });

  it('are none where nothing was spoken of that could complete it', () => {
    expect(completions('seit wann?', asked('Was ist das?'), 'de', names)).to.deep.equal([]);
    expect(completions('', asked(''), 'de', names)).to.deep.equal([]);
  });

  it('are few and made of both questions and the name alone, whatever these say', () => {
    const piece = fc.constantFrom(
      'und',
      'Neptun',
      'DLRG',
      'Eintritt',
      'Bad',
      'seit wann',
      '?',
      '9',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    );
    const name = fc.option(fc.constantFrom('Neptun', 'DLRG', 'Stadtbad Nord'));
    const letters = (any: string): string => any.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(
        text,
        text,
        name,
        fc.constantFrom(...LANGUAGES),
        (question, before, of, language) => {
          const found = completions(question, asked(before, of), language, names);
          expect(found.length).to.be.at.most(3);
          for (const completed of found) {
            expect(letters(completed).length).to.be.at.most(
              letters(question).length + letters(before).length + 'StadtbadNord'.length,
            );
          }
        },
      ),
    );
  });
});

describe('oddsAfter', () => {
  const before = entry('admission', { topic: 'visit', prompts: ['lessons'] });
  const past: Antecedent = { question: 'Was kostet es?', entry: before, name: null, isPast: true };
  const elsewhere = oddsAfter(past, entry('neptun', { topic: 'people' }));

  it('favour a prompt over its topic, and its topic over others', () => {
    const prompted = oddsAfter(past, entry('lessons', { topic: 'people' }));
    const sameTopic = oddsAfter(past, entry('opening-hours', { topic: 'visit' }));
    expect(prompted).to.be.above(sameTopic);
    expect(sameTopic).to.be.above(elsewhere);
  });

  it('allow for what was just said, but not twice in the same message', () => {
    expect(oddsAfter(past, before)).to.be.above(elsewhere);
    expect(oddsAfter({ ...past, isPast: false }, before)).to.be.below(elsewhere);
  });

  it('are against an emergency, which no context makes likelier', () => {
    const urgent = entry('drowning', { topic: 'visit', urgent: true });
    expect(oddsAfter({ ...past, entry: { ...before, prompts: ['drowning'] } }, urgent)).to.be.below(
      elsewhere,
    );
  });

  it('change nothing where no entry answered', () => {
    expect(oddsAfter({ ...past, entry: null }, before)).to.equal(1);
  });
});
