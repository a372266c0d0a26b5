import { expect } from 'chai';
import { checkKnowledge } from '../../../src/knowledge/check/check-knowledge.js';
import type { BuildSearch } from '../../../src/knowledge/check/findability.js';
import { contentOf } from '../support/content.js';

const { knowledgeBase, dialogs } = contentOf();

describe('checkKnowledge', () => {
  it('finds nothing in an entry that keeps all rules', () => {
    expect(checkKnowledge(knowledgeBase, dialogs)).to.deep.equal([]);
  });

  it('finds nothing in a folder without entries', () => {
    const empty = { ...knowledgeBase, entries: [] };
    expect(checkKnowledge(empty, dialogs, () => () => [])).to.deep.equal([]);
  });

  it('searches for each phrasing without it', () => {
    const asked: string[] = [];
    const build: BuildSearch = ({ entries }) => {
      const kept = entries.flatMap(({ questions }) => Object.values(questions).flat());
      return (question, language) => {
        expect(kept).to.not.include(question);
        asked.push(`${language} ${question}`);
        return ['other', ownerOf(question), 'another'];
      };
    };
    expect(checkKnowledge(knowledgeBase, dialogs, build)).to.deep.equal([]);
    expect(new Set(asked).size).to.equal(asked.length);
    expect(asked).to.have.lengthOf(26).and.include('en opening hours');
  });

  it('warns of entries that four of five phrasings do not find, and fails where that is the rule', () => {
    const missing = (misses: (question: string) => boolean): BuildSearch => {
      return () => (question) =>
        misses(question) ? ['a', 'b', 'c', ownerOf(question)] : [ownerOf(question)];
    };
    const all = missing((question) => ownerOf(question) === 'opening');
    const [warning, error] = checkKnowledge(knowledgeBase, dialogs, all);
    expect(warning).to.include({ severity: 'warning', file: 'faq/library.yaml', line: 3 });
    // Five of them say what others are needed.
    expect(warning!.message).to.match(/^opening: 13 of 13 phrasings .*such as (?:“[^”]+”, ){4}“[^”]+”\)/);
    expect(error).to.include({ severity: 'error' });
    expect(error!.message).to.include('13 of 26 phrasings');
    const one = missing((question) => question === 'opening hours');
    expect(checkKnowledge(knowledgeBase, dialogs, one)).to.deep.equal([]);
  });
});

function ownerOf(question: string): string {
  return knowledgeBase.entries.find(({ questions }) =>
    Object.values(questions).some((phrasings) => phrasings.includes(question)),
  )!.id;
}
