import { expect } from 'chai';
import { TimeLimitError, withTimeLimit } from '../../src/bot/time-limit.js';

describe('withTimeLimit', () => {
  it('hands on what comes in time', async () => {
    expect(await withTimeLimit(Promise.resolve('done'), 10_000)).to.equal('done');
    const failing = withTimeLimit(Promise.reject(new Error('no')), 10_000);
    const failure: unknown = await failing.catch((error: unknown) => error);
    expect(failure).to.be.an('error').with.property('message', 'no');
  });

  it('gives up what does not', async () => {
    const never = new Promise(() => undefined);
    const failure: unknown = await withTimeLimit(never, 1).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TimeLimitError);
  });
});
