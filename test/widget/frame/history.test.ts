import { expect } from 'chai';
import fc from 'fast-check';
import { History, tabStorage, type Kept } from '../../../widget/frame/direct-line/history.js';
import { FakeStorage, message, reply } from './fake-direct-line.js';

const NOTHING: Kept = { session: null, watermark: '', said: [], unsent: [], resent: [] };

const KEPT: Kept = {
  session: { service: 'own', domain: '/v3/directline', token: 't', conversationId: 'c' },
  watermark: '3',
  said: [reply('Guten Tag'), message('m1')],
  unsent: [message('m2')],
  resent: ['m1'],
};

const refuse = (): never => {
  throw new Error('QuotaExceededError');
};

/** A storage that refuses whatever it is asked. */
function refusing(): Storage {
  return Object.assign(new FakeStorage(), {
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
  });
}

describe('the history', () => {
  it('is found again by the next page as it was left', () => {
    const storage = new FakeStorage();
    new History(storage, 'own').write(KEPT);
    expect(new History(storage, 'own').read()).to.deep.equal(KEPT);
  });

  it('is empty at first, and after it was cleared', () => {
    const storage = new FakeStorage();
    const history = new History(storage, 'own');
    expect(history.read()).to.deep.equal(NOTHING);
    history.write(KEPT);
    history.clear();
    expect(history.read()).to.deep.equal(NOTHING);
    expect(storage).to.have.lengthOf(0);
  });

  it('gives each page lists of its own', () => {
    const history = new History(null, 'own');
    history.read().said.push(reply('Guten Tag'));
    expect(history.read().said).to.be.empty;
  });

  it('keeps the last 300 messages', () => {
    const history = new History(new FakeStorage(), 'own');
    history.write({
      ...KEPT,
      said: Array.from({ length: 400 }, (_, i) => reply(String(i))),
    });
    const { said } = history.read();
    expect(said).to.have.lengthOf(300);
    expect([said[0]?.text, said.at(-1)?.text]).to.deep.equal(['100', '399']);
  });

  it('ends with the page where nothing can be stored', () => {
    for (const storage of [null, refusing()]) {
      const history = new History(storage, 'own');
      history.write(KEPT);
      history.clear();
      expect(history.read()).to.deep.equal(NOTHING);
    }
  });

  it('keeps what it had where there is no room for more', () => {
    const storage = new FakeStorage();
    const history = new History(storage, 'own');
    history.write(KEPT);
    storage.setItem = refuse;
    history.write({ ...KEPT, watermark: '4' });
    expect(history.read()).to.deep.equal(KEPT);
  });

  it('is empty where something else stands in its place', () => {
    const storage = new FakeStorage();
    new History(storage, 'own').write(KEPT);
    const key = storage.key(0)!;
    for (const text of ['', '{', 'null', '[]', '{}']) {
      storage.setItem(key, text);
      expect(new History(storage, 'own').read(), text).to.deep.equal(NOTHING);
    }
  });

  it('brings back any text', () => {
    const history = new History(new FakeStorage(), 'own');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        history.write({ ...KEPT, said: [reply(text)] });
        expect(history.read().said).to.deep.equal([reply(text)]);
      }),
    );
  });

  it('has no storage where the browser forbids even to name it', () => {
    // Here there is no browser at all.
    expect(tabStorage()).to.equal(null);
  });

  it('is not gone on with where somebody else carries conversations now', () => {
    const storage = new FakeStorage();
    new History(storage, 'own').write(KEPT);
    expect(new History(storage, 'azure').read()).to.deep.equal(NOTHING);
  });
});
