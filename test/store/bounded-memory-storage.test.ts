import { expect } from 'chai';
import { BoundedMemoryStorage } from '../../src/store/bounded-memory-storage.js';

describe('BoundedMemoryStorage', () => {
  it('gives back what was written', async () => {
    const storage = new BoundedMemoryStorage();
    await storage.write({ a: { greeted: true } });
    expect((await storage.read(['a', 'b'])).a).to.include({ greeted: true });
    expect(await storage.read(['b'])).to.deep.equal({});
  });

  it('keeps its own copy of what is written and of what is read', async () => {
    const storage = new BoundedMemoryStorage();
    const item = { inner: { greeted: false } };
    await storage.write({ a: item });
    item.inner.greeted = true;
    const read = (await storage.read(['a'])).a as typeof item;
    expect(read.inner.greeted).to.equal(false);
    read.inner.greeted = true;
    expect((await storage.read(['a'])).a).to.have.nested.property('inner.greeted', false);
  });

  it('forgets what was deleted', async () => {
    const storage = new BoundedMemoryStorage();
    await storage.write({ a: {} });
    await storage.delete(['a', 'never there']);
    expect(await storage.read(['a'])).to.deep.equal({});
  });

  it('forgets the least recently used item when it is full', async () => {
    const storage = new BoundedMemoryStorage(2);
    await storage.write({ a: {} });
    await storage.write({ b: {} });
    await storage.read(['a']);
    await storage.write({ c: {} });
    expect(await storage.read(['a', 'b', 'c'])).to.have.keys('a', 'c');
  });

  it('never holds more than its limit', async () => {
    const storage = new BoundedMemoryStorage(10);
    for (let n = 0; n < 100; n++) await storage.write({ [`key ${n}`]: {} });
    expect(storage.size).to.equal(10);
  });

  it('forgets an item a while after its last use', async () => {
    let now = 0;
    const storage = new BoundedMemoryStorage(10, 1000, () => now);
    await storage.write({ a: {}, b: {} });
    now = 900;
    await storage.read(['a']);
    now = 1800;
    expect(await storage.read(['a', 'b'])).to.have.keys('a');
    now = 2800;
    expect(await storage.read(['a'])).to.deep.equal({});
    expect(storage.size).to.equal(0);
  });

  it('refuses to overwrite a newer version', async () => {
    const storage = new BoundedMemoryStorage();
    await storage.write({ a: { n: 1 } });
    const { a } = await storage.read(['a']);
    await storage.write({ a: { ...(a as object), n: 2 } });
    const failure = await storage.write({ a: { ...(a as object), n: 3 }, b: {} }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).to.be.an('error');
    const { a: kept, b } = await storage.read(['a', 'b']);
    expect(kept).to.include({ n: 2 });
    expect(b, 'all or none is written').to.equal(undefined);
  });

  it('overwrites any version for the eTag * and for none', async () => {
    const storage = new BoundedMemoryStorage();
    await storage.write({ a: { n: 1 } });
    await storage.write({ a: { n: 2, eTag: '*' } });
    await storage.write({ a: { n: 3 } });
    expect((await storage.read(['a'])).a).to.include({ n: 3 });
  });

  it('takes keys that are names of object members', async () => {
    const storage = new BoundedMemoryStorage();
    await storage.write(Object.fromEntries([['__proto__', { n: 1 }]]));
    await storage.write({ constructor: { n: 2 } });
    const items = await storage.read(['__proto__', 'constructor', 'toString']);
    expect(Object.keys(items)).to.have.members(['__proto__', 'constructor']);
    expect(({} as { n?: number }).n).to.equal(undefined);
  });
});
