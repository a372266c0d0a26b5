import { expect } from 'chai';
import { finish } from '../../src/conversation/steps.js';
import { findUrgent } from '../../src/conversation/urgency.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';
import { knowledgeBase, POOL } from '../support/pool.js';

const engine = new SearchEngine(POOL, SearchEngine.build(POOL).data);

describe('findUrgent', () => {
  it('finds an emergency in any clause', () => {
    const emergency = 'Da ertrinkt ein Kind';
    for (const clauses of [
      [emergency],
      ['Was kostet der Eintritt?', emergency],
      [emergency, 'Was kostet der Eintritt?', 'Danke'],
    ]) {
      const found = finish(findUrgent(clauses, 'de', engine));
      expect(found?.entry.id).to.equal('drowning');
      expect(found?.finding).to.include({ entry: 'drowning' });
      expect(found?.finding.candidates).to.have.lengthOf(1);
    }
  });

  it('finds none in ordinary questions', () => {
    expect(
      finish(
        findUrgent(['Was kostet der Eintritt?', 'Ich habe mein Handtuch verloren'], 'de', engine),
      ),
    ).to.equal(null);
    expect(finish(findUrgent([], 'de', engine))).to.equal(null);
  });

  it('finds none where the knowledge base has none', () => {
    const calm = knowledgeBase({ ...POOL, entries: POOL.entries.filter(({ urgent }) => !urgent) });
    const search = new SearchEngine(calm, SearchEngine.build(calm).data);
    expect(finish(findUrgent(['Da ertrinkt ein Kind'], 'de', search))).to.equal(null);
  });
});
