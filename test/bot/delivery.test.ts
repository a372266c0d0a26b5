import { expect } from 'chai';
import { sendPatiently } from '../../src/bot/delivery.js';

const PATIENCE = { attempts: 3, within: 10_000 };
/** The shortest pauses. */
const hurried = (): number => -0.499;

function failing(failures: object[]): { send: () => Promise<string>; count: () => number } {
  let count = 0;
  return {
    count: () => count,
    send: () => {
      const failure = failures[count];
      count += 1;
      return failure
        ? Promise.reject(Object.assign(new Error('no'), failure))
        : Promise.resolve('sent');
    },
  };
}

describe('sendPatiently', () => {
  it('sends once what is taken', async () => {
    const { send, count } = failing([]);
    expect(await sendPatiently(send, PATIENCE, hurried)).to.equal('sent');
    expect(count()).to.equal(1);
  });

  for (const failure of [
    { statusCode: 412 },
    { statusCode: 429 },
    { statusCode: 502 },
    { statusCode: 503 },
    { code: 'ECONNREFUSED' },
  ]) {
    it(`sends again what was surely not taken: ${JSON.stringify(failure)}`, async () => {
      const { send, count } = failing([failure]);
      expect(await sendPatiently(send, PATIENCE, hurried)).to.equal('sent');
      expect(count()).to.equal(2);
    });
  }

  for (const failure of [
    { statusCode: 400 },
    { statusCode: 403 },
    { statusCode: 404 },
    { code: 'ECONNRESET' },
    { code: 'ETIMEDOUT' },
    {},
  ]) {
    it(`does not repeat what is refused or may be taken: ${JSON.stringify(failure)}`, async () => {
      const { send, count } = failing([failure]);
      const error = await sendPatiently(send, PATIENCE, hurried).catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(Error).and.to.include(failure);
      expect(count()).to.equal(1);
    });
  }

  it('gives up after so many attempts, or where the next one would come too late', async () => {
    const always = Array.from({ length: 10 }, () => ({ statusCode: 503 }));
    const patient = failing(always);
    await sendPatiently(patient.send, PATIENCE, hurried).catch(() => undefined);
    expect(patient.count()).to.equal(3);
    const pressed = failing(always);
    await sendPatiently(pressed.send, { attempts: 3, within: 100 }, () => 0.5).catch(
      () => undefined,
    );
    expect(pressed.count()).to.equal(1);
  });

  it('waits as long as the channel says, and not where that would be too late', async () => {
    const throttled = (seconds: string): object => ({
      statusCode: 429,
      response: { headers: new Headers({ 'Retry-After': seconds }) },
    });
    for (const [said, count] of [
      ['0.01', 2],
      ['11', 1],
      ['Fri, 27 Nov 2026 07:00:00 GMT', 2],
    ] as const) {
      const channel = failing([throttled(said)]);
      await sendPatiently(channel.send, PATIENCE, hurried).catch(() => undefined);
      expect(channel.count(), said).to.equal(count);
    }
  });
});
