import { expect } from 'chai';
import { checkKnowledge } from '../../../src/knowledge/check/check-knowledge.js';
import type { FindEntries } from '../../../src/knowledge/check/findability.js';
import { contentOf } from '../support/content.js';

const { knowledgeBase, dialogs } = contentOf();

describe('checkKnowledge', () => {
  it('finds nothing in an entry that keeps all rules', () => {
    expect(checkKnowledge(knowledgeBase, dialogs)).to.deep.equal([]);
  });

  it('finds nothing in a folder without entries', () => {
    const empty = { ...knowledgeBase, entries: [] };
    expect(checkKnowledge(empty, dialogs, () => [])).to.deep.equal([]);
  });

  it('searches for each phrasing without it', () => {
    const asked: string[] = [];
    const find: FindEntries = (question, language, { entry, phrasing }) => {
      expect(question).to.equal(phrasing);
      asked.push(`${language} ${question}`);
      return ['other', 'another', entry];
    };
    expect(checkKnowledge(knowledgeBase, dialogs, find)).to.deep.equal([]);
    expect(asked).to.have.lengthOf(26).and.include('en opening hours');
  });

  it('warns of entries that four of five phrasings do not find, and fails where that is the rule', () => {
    const missing = (which: string): FindEntries => (_question, _language, { entry }) =>
      entry === which ? ['a', 'b', 'c', entry] : [entry];
    const [warning, error] = checkKnowledge(knowledgeBase, dialogs, missing('opening'));
    expect(warning).to.include({ severity: 'warning', file: 'faq/library.yaml', line: 3 });
    expect(warning!.message).to.match(/13 of 13 phrasings.*“opening hours”/);
    expect(error).to.include({ severity: 'error' });
    expect(error!.message).to.include('13 of 26 phrasings');
    const one: FindEntries = (question, _, { entry }) => (question === 'opening hours' ? [] : [entry]);
    expect(checkKnowledge(knowledgeBase, dialogs, one)).to.deep.equal([]);
  });
});
