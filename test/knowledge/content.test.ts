import { expect } from 'chai';
import { entrySearch } from '../../src/cli/entry-search.js';
import { checkKnowledge } from '../../src/knowledge/check/check-knowledge.js';
import { namesAreProven } from '../../src/knowledge/check/names.js';
import { numbersAreProven } from '../../src/knowledge/check/numbers.js';
import { quotesStandInDocuments } from '../../src/knowledge/check/quotes.js';
import type { Dialogs } from '../../src/knowledge/dialog.js';
import type { Entry } from '../../src/knowledge/entry.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { describeProblem } from '../../src/knowledge/problem.js';
import { readDialogs } from '../../src/knowledge/read-dialogs.js';
import { readKnowledge } from '../../src/knowledge/read-knowledge.js';

/** The check builds five indexes and asks each phrasing: in milliseconds, on a slow machine. */
const SLOWEST_CHECK = 180_000;

describe("the project's own knowledge", () => {
  let knowledge: KnowledgeBase;
  let dialogs: Dialogs;

  before(async () => {
    knowledge = await readKnowledge('knowledge');
    dialogs = await readDialogs('dialogs');
  });

  it('keeps the house rules', () => {
    const problems = checkKnowledge(knowledge, dialogs, entrySearch(dialogs));
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(describeProblem)).to.deep.equal([]);
  }).timeout(SLOWEST_CHECK);

  /** The answers in which the check finds nothing to mend after a change, as "id (form)". */
  function unnoticed(change: (text: string) => string): string[] {
    const entries = knowledge.entries.map((entry): Entry => {
      const answer = Object.entries(entry.answer).map(([form, text]) => [form, change(text)]);
      return { ...entry, answer: Object.fromEntries(answer) as Entry['answer'] };
    });
    const content = { knowledgeBase: { ...knowledge, entries }, dialogs };
    const noticed = new Set(
      [...numbersAreProven(content), ...namesAreProven(content)].map(
        ({ part }) => `${part!.entry} (${String(part!.path[1])})`,
      ),
    );
    return entries
      .flatMap(({ id, answer }) => Object.keys(answer).map((form) => `${id} (${form})`))
      .filter((each) => !noticed.has(each));
  }

  for (const slip of ['Heidelberg', 'Prof. Müller', 'HiGHmed', 'München', '45', '2017', '14. März 2019']) {
    it(`lets nobody slip ${slip} into any answer`, () => {
      expect(unnoticed((text) => text.replace(/(?<=^\S+ )/, `${slip} `))).to.deep.equal([]);
      expect(unnoticed((text) => `${slip} ist dabei. ${text}`)).to.deep.equal([]);
      expect(unnoticed((text) => `${text.trim()} ${slip}.`)).to.deep.equal([]);
    });
  }

  it('lets nobody slip number words into any answer', () => {
    const german = unnoticed((text) => `${text.trim()} Das sind vierhundert.`);
    const english = unnoticed((text) => `${text.trim()} These are four hundred.`);
    expect(german.filter((each) => !each.endsWith('(en)'))).to.deep.equal([]);
    expect(english.filter((each) => each.endsWith('(en)'))).to.deep.equal([]);
  });

  it('lets nobody change a quotation', () => {
    const entries = knowledge.entries.map((entry) => ({
      ...entry,
      sources: entry.sources.map(({ document, quote }) => ({ document, quote: `${quote}s` })),
    }));
    const problems = quotesStandInDocuments({ knowledgeBase: { ...knowledge, entries }, dialogs });
    expect(problems).to.have.lengthOf(entries.flatMap(({ sources }) => sources).length);
  });
});
