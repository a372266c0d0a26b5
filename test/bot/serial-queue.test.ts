import { expect } from 'chai';
import { SerialQueue } from '../../src/bot/serial-queue.js';

/** A task that ends when it is told to. */
function pending() {
  let finish = (): void => undefined;
  const promise = new Promise<void>((resolve) => (finish = resolve));
  return { promise, finish };
}

describe('SerialQueue', () => {
  it('starts a task only when the one before it with the same key is done', async () => {
    const queue = new SerialQueue();
    const events: string[] = [];
    const first = pending();
    const a = queue.run('key', async () => {
      await first.promise;
      events.push('first done');
    });
    const b = queue.run('key', () => Promise.resolve(events.push('second started')));
    await queue.run('other key', () => Promise.resolve(events.push('other done')));
    first.finish();
    await Promise.all([a, b]);
    expect(events).to.deep.equal(['other done', 'first done', 'second started']);
  });

  it('goes on after a task that failed, and hands its failure on', async () => {
    const queue = new SerialQueue();
    const failing = queue.run('key', () => Promise.reject(new Error('no')));
    const next = queue.run('key', () => Promise.resolve('yes'));
    const failure = await failing.catch((error: unknown) => error);
    expect(failure).to.be.an('error');
    expect(await next).to.equal('yes');
  });
});
