import { expect } from 'chai';
import { table } from '../../src/cli/table.js';

describe('A table', () => {
  it('aligns words left and figures right, under a rule', () => {
    const rows = [
      ['Wort', 'Zahl'],
      ['größer', '7'],
      ['a', '12345'],
    ];
    expect(table(rows, ['left', 'right'])).to.equal(
      ['Wort     Zahl', '──────  ─────', 'größer      7', 'a       12345'].join('\n'),
    );
  });

  it('ends no line with blanks', () => {
    expect(table([['kurz'], ['länger']], ['left'])).to.equal('kurz\n──────\nlänger');
  });
});
