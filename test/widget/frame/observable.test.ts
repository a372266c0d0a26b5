import { expect } from 'chai';
import { observableOf, Replay } from '../../../widget/frame/direct-line/observable.js';

describe('a replay', () => {
  it('tells its observers of each value, in whichever way they listen', () => {
    const replay = new Replay<number>(1);
    const heard: string[] = [];
    replay.subscribe((value) => heard.push(`a${value}`));
    replay.subscribe({ next: (value) => heard.push(`b${value}`) });
    replay.subscribe({});
    replay.next(1);
    replay.next(2);
    expect(heard).to.deep.equal(['a1', 'b1', 'a2', 'b2']);
  });

  it('tells those who come later of as many values as it keeps, in order', () => {
    for (const [kept, expected] of [
      [1, [3]],
      [2, [2, 3]],
      [Infinity, [1, 2, 3]],
    ] as const) {
      const replay = new Replay<number>(kept);
      for (const value of [1, 2, 3]) replay.next(value);
      const heard: number[] = [];
      replay.subscribe((value) => heard.push(value));
      expect(heard).to.deep.equal(expected);
    }
  });

  it('tells who listens twice twice, and who has unsubscribed nothing more', () => {
    const replay = new Replay<number>(0);
    const heard: number[] = [];
    const observer = { next: (value: number) => heard.push(value) };
    const first = replay.subscribe(observer);
    replay.subscribe(observer);
    replay.next(1);
    first.unsubscribe();
    replay.next(2);
    expect(heard).to.deep.equal([1, 1, 2]);
  });
});

describe('the observable of a promise', () => {
  /** What an observer hears, once all is said. */
  async function heardOf(promise: Promise<string>, unsubscribes = false): Promise<string[]> {
    const heard: string[] = [];
    const subscription = observableOf(promise).subscribe({
      next: (value) => heard.push(value),
      error: (reason) => heard.push(`error: ${(reason as Error).message}`),
      complete: () => heard.push('complete'),
    });
    if (unsubscribes) subscription.unsubscribe();
    await promise.catch(() => undefined);
    await Promise.resolve();
    return heard;
  }

  it('tells its value and completes', async () => {
    expect(await heardOf(Promise.resolve('id'))).to.deep.equal(['id', 'complete']);
  });

  it('tells why there is none', async () => {
    expect(await heardOf(Promise.reject(new Error('gone')))).to.deep.equal(['error: gone']);
  });

  it('tells those nothing who have unsubscribed', async () => {
    expect(await heardOf(Promise.resolve('id'), true)).to.deep.equal([]);
    expect(await heardOf(Promise.reject(new Error('gone')), true)).to.deep.equal([]);
  });

  it('tells a function its value, and each observer by itself', async () => {
    const observable = observableOf(Promise.resolve(7));
    const values = await Promise.all(
      [1, 2].map(() => new Promise((resolve) => observable.subscribe(resolve))),
    );
    expect(values).to.deep.equal([7, 7]);
  });
});
