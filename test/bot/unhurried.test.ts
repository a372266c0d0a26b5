import { expect } from 'chai';
import { unhurried } from '../../src/bot/unhurried.js';
import type { Steps } from '../../src/conversation/steps.js';

function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('unhurried', () => {
  it('lets others have their turn between long steps, and gives the result', async () => {
    let others = 0;
    const seen: number[] = [];
    function* work(): Steps<string> {
      for (let step = 0; step < 4; step++) {
        setImmediate(() => (others += 1));
        spin(10);
        yield;
        seen.push(others);
      }
      return 'done';
    }
    expect(await unhurried(work())).to.equal('done');
    expect(seen).to.deep.equal([1, 2, 3, 4]);
  });

  it('takes short steps at once', async () => {
    let others = 0;
    function* work(): Steps<number> {
      setImmediate(() => (others += 1));
      for (let step = 0; step < 3; step++) yield;
      return others;
    }
    expect(await unhurried(work())).to.equal(0);
  });

  it('lets others have their turn between the steps of any two, and the short one end first', async () => {
    const order: string[] = [];
    function* work(name: string, count: number): Steps<void> {
      for (let step = 0; step < count; step++) {
        setImmediate(() => order.push('others'));
        spin(10);
        order.push(name);
        yield;
      }
      order.push(`${name} done`);
    }
    await Promise.all([unhurried(work('long', 4)), unhurried(work('short', 1))]);
    expect(order.join(', ')).to.match(
      /^long, others, short, others, long, others, short done, long, /,
    );
    expect(order).to.include('long done');
  });

  it('fails as the work does', async () => {
    function* work(): Steps<never> {
      yield;
      throw new Error('fault');
    }
    let problem: unknown = null;
    await unhurried(work()).catch((error: unknown) => (problem = error));
    expect(problem).to.match(/fault/);
  });
});
