import { expect } from 'chai';
import fc from 'fast-check';
import { Refusal } from '../../src/directline/refusal.js';
import { readWatermark } from '../../src/directline/watermark.js';

describe('readWatermark', () => {
  it('takes none for the beginning', () => {
    expect(readWatermark(null)).to.equal(0);
    expect(readWatermark('')).to.equal(0);
  });

  it('reads numbers, and refuses whatever is none', () => {
    expect(readWatermark('17')).to.equal(17);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        try {
          expect(Number.isSafeInteger(readWatermark(text))).to.equal(true);
        } catch (error) {
          expect(error).to.be.instanceOf(Refusal).and.to.include({ statusCode: 400 });
        }
      }),
    );
  });
});
