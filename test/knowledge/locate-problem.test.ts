import { expect } from 'chai';
import { numbersAreProven } from '../../src/knowledge/check/numbers.js';
import { locateProblems } from '../../src/knowledge/locate-problem.js';
import { parseEntries } from '../../src/knowledge/parse-entries.js';
import { contentOf } from './support/content.js';

const FAQ = `topic: library
entries:
  - id: first
    questions:
      de:
        - Was?
    answer:
      de: Nichts.
  - id: second
    questions:
      de:
        - Wann?
    answer:
      de: |
        Die Seite sagt es.
        Es sind 77 Häuser.
`;

describe('locateProblems', () => {
  it('names the line that a problem is on', () => {
    const { knowledgeBase, dialogs } = contentOf();
    const entries = parseEntries(FAQ, 'faq/a.yaml', 'a');
    const problems = numbersAreProven({ knowledgeBase: { ...knowledgeBase, entries }, dialogs });
    expect(problems.map(({ line }) => line)).to.deep.equal([9]);
    expect(locateProblems(problems, FAQ).map(({ line }) => line)).to.deep.equal([16]);
  });

  it('leaves the line where the entry is no longer there', () => {
    const part = { entry: 'gone', path: ['answer', 'de'] };
    const problem = { severity: 'error' as const, file: 'a.yaml', line: 7, message: 'x', part };
    expect(locateProblems([problem], FAQ)).to.deep.equal([problem]);
  });
});
