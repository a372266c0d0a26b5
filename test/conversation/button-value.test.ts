import { expect } from 'chai';
import fc from 'fast-check';
import { readButtonValue } from '../../src/conversation/button-value.js';

describe('readButtonValue', () => {
  it('reads what the buttons of the bot post', () => {
    for (const value of [
      { v: 1, entry: 'funder' },
      { v: 1, topic: 'funding' },
      { v: 1, command: 'topics' },
      { v: 1, command: 'none-of-these' },
      { v: 1, action: 'sources', of: 'funder' },
      { v: 1, action: 'simpler', of: null },
      { v: 1, helpful: true, of: 'funder' },
      { v: 1, helpful: false, of: 'funder' },
    ]) {
      expect(readButtonValue(value)).to.deep.equal(value);
    }
  });

  it('leaves out what else a client adds', () => {
    expect(readButtonValue({ v: 1, entry: 'funder', msteams: { type: 'x' } })).to.deep.equal({
      v: 1,
      entry: 'funder',
    });
  });

  it('refuses all other values', () => {
    for (const value of [
      undefined,
      null,
      'funder',
      1,
      [],
      {},
      { entry: 'funder' },
      { v: 2, entry: 'funder' },
      { v: '1', entry: 'funder' },
      { v: 1, entry: '' },
      { v: 1, entry: 7 },
      { v: 1, entry: ['funder'] },
      { v: 1, entry: 'x'.repeat(201) },
      { v: 1, topic: {} },
      { v: 1, command: 'format' },
      { v: 1, action: 'format', of: 'funder' },
      { v: 1, action: 'sources' },
      { v: 1, action: 'sources', of: 7 },
      { v: 1, action: 'sources', of: 'x'.repeat(201) },
      { v: 1, helpful: 'yes', of: 'funder' },
      { v: 1, helpful: true, of: null },
      { v: 1, helpful: true },
      { v: 1 },
    ]) {
      expect(readButtonValue(value), JSON.stringify(value)).to.equal(null);
    }
  });

  it('takes values of any shape', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        readButtonValue(value);
        readButtonValue({ v: 1, entry: value, topic: value, command: value, of: value });
        readButtonValue({ v: 1, action: 'sources', helpful: value, of: value });
      }),
    );
  });
});
