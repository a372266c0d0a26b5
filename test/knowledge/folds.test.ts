import { expect } from 'chai';
import { folds } from '../../src/knowledge/folds.js';
import { entry, knowledgeBase, POOL } from '../support/pool.js';

describe('folds', () => {
  it('leave out each phrasing once, and ask for it where it is left out', () => {
    const all = POOL.entries.flatMap(({ questions }) => Object.values(questions).flat());
    const asked = [...folds(POOL)].flatMap(({ rest, leftOut }) => {
      const kept = rest.entries.flatMap(({ questions }) => Object.values(questions).flat());
      expect([...kept, ...leftOut.map(({ phrasing }) => phrasing)]).to.have.members(all);
      return leftOut.map(({ phrasing }) => phrasing);
    });
    expect(asked).to.have.members(all);
  });

  it('are fewer where entries have fewer phrasings, and leave no entry without any', () => {
    const few = [
      entry('sole', { questions: { de: ['Allein?'] } }),
      entry('pair', { questions: { de: ['Zu zweit?'], en: ['A pair?'] } }),
    ];
    const found = [...folds(knowledgeBase({ entries: few }))];
    expect(found.map(({ leftOut }) => leftOut.map(({ phrasing }) => phrasing))).to.deep.equal([
      ['Zu zweit?'],
      ['A pair?'],
    ]);
    expect([...folds(knowledgeBase({ entries: few.slice(0, 1) }))]).to.deep.equal([]);
  });
});
