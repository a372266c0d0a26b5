import { expect } from 'chai';
import { inParallel } from '../../bench/measure/in-parallel.js';

describe('what the bench does in parallel', () => {
  it('is so many things at a time, and gives results in order', async () => {
    let now = 0;
    let most = 0;
    const results = await inParallel([30, 10, 20, 1], 2, async (ms) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, ms));
      now -= 1;
      return ms * 2;
    });
    expect(results).to.deep.equal([60, 20, 40, 2]);
    expect(most).to.equal(2);
  });

  it('fails where one of them fails', async () => {
    const error = await inParallel([1, 2], 2, (n) =>
      n === 2 ? Promise.reject(new Error('no')) : Promise.resolve(n),
    ).catch((caught: unknown) => caught);
    expect(error).to.be.an('error');
  });
});
