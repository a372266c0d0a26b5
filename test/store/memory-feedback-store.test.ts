import { expect } from 'chai';
import fc from 'fast-check';
import { MemoryFeedbackStore } from '../../src/store/memory-feedback-store.js';

describe('MemoryFeedbackStore', () => {
  it('counts for each entry how often it was helpful and how often not', async () => {
    const store = new MemoryFeedbackStore();
    await store.add({ entry: 'funder', helpful: true });
    await store.add({ entry: 'funder', helpful: false });
    await store.add({ entry: 'funder', helpful: true });
    await store.add({ entry: '__proto__', helpful: false });
    expect([...(await store.totals())]).to.deep.equal([
      ['funder', { helpful: 2, unhelpful: 1 }],
      ['__proto__', { helpful: 0, unhelpful: 1 }],
    ]);
  });

  it('loses no rating and grows with the entries alone', async () => {
    const rating = fc.record({ entry: fc.constantFrom('a', 'b', 'c'), helpful: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(rating), async (ratings) => {
        const store = new MemoryFeedbackStore();
        await Promise.all(ratings.map((one) => store.add(one)));
        const totals = await store.totals();
        expect([...totals.keys()]).to.have.members([...new Set(ratings.map((r) => r.entry))]);
        const counts = [...totals.values()].map((count) => count.helpful + count.unhelpful);
        expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(ratings.length);
      }),
    );
  });

  it('gives totals that later ratings do not change', async () => {
    const store = new MemoryFeedbackStore();
    await store.add({ entry: 'funder', helpful: true });
    const totals = await store.totals();
    await store.add({ entry: 'funder', helpful: true });
    expect(totals.get('funder')).to.deep.equal({ helpful: 1, unhelpful: 0 });
  });
});
