import { mock } from 'node:test';
import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { withTyping } from '../../src/bot/typing.js';

describe('withTyping', () => {
  let sent: unknown[];
  let context: TurnContext;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    sent = [];
    const sendActivity = (activity: unknown): Promise<undefined> => {
      sent.push(activity);
      return Promise.resolve(undefined);
    };
    context = { sendActivity } as unknown as TurnContext;
  });

  afterEach(() => {
    mock.timers.reset();
  });

  it('gives no sign of what is done within a second', async () => {
    const { promise, resolve } = withResolvers();
    const outcome = withTyping(context, promise);
    mock.timers.tick(999);
    resolve('done');
    expect(await outcome).to.equal('done');
    mock.timers.tick(10_000);
    expect(sent).to.deep.equal([]);
  });

  it('gives one sign of what takes longer', async () => {
    const { promise, resolve } = withResolvers();
    const outcome = withTyping(context, promise);
    mock.timers.tick(1000);
    expect(sent).to.deep.equal([{ type: 'typing' }]);
    mock.timers.tick(10_000);
    resolve('done');
    expect(await outcome).to.equal('done');
    expect(sent).to.have.length(1);
  });

  it('hands on a failure, and gives no sign after it', async () => {
    const failing = withTyping(context, Promise.reject(new Error('no')));
    expect(await failing.catch((error: unknown) => error)).to.be.an('error');
    mock.timers.tick(10_000);
    expect(sent).to.deep.equal([]);
  });

  it('does not mind a sign that does not arrive', async () => {
    const { promise, resolve } = withResolvers();
    const lost = { sendActivity: () => Promise.reject(new Error('gone')) };
    const outcome = withTyping(lost as unknown as TurnContext, promise);
    mock.timers.tick(1000);
    resolve('done');
    expect(await outcome).to.equal('done');
  });
});

function withResolvers(): { promise: Promise<string>; resolve: (value: string) => void } {
  let resolve: (value: string) => void = () => undefined;
  const promise = new Promise<string>((settle) => (resolve = settle));
  return { promise, resolve };
}
