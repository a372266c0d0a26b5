import { expect } from 'chai';
import { readOptions } from '../../bench/options.js';
import { UsageError } from '../../src/cli/command.js';

describe('the options of the bench', () => {
  it('takes several files', () => {
    expect(readOptions(['--data', 'a.json', '--quick', '--data', 'b.csv'])).to.deep.equal({
      data: ['a.json', 'b.csv'],
      ablation: false,
      quick: true,
      from: null,
      help: false,
    });
  });

  for (const args of [['a.json'], ['--fast'], ['--from', 'a', '--quick'], ['--data']]) {
    it(`refuses ${args.join(' ')}`, () => {
      expect(() => readOptions(args)).to.throw(UsageError, /See npm run bench -- --help/);
    });
  }
});
