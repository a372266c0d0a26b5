import { expect } from 'chai';
import { DEFAULT_TARGET } from '../../../src/knowledge/confidence-target.js';
import { calibrate } from '../../../src/retrieval/calibration/calibrate.js';
import { qualityAt } from '../../../src/retrieval/calibration/quality.js';
import { shippedConfidence } from '../../../src/retrieval/confidence.js';
import { SearchEngine } from '../../../src/retrieval/search-engine.js';
import { document, knowledgeBase } from '../../support/pool.js';
import { TOWN } from '../../support/town.js';

describe('calibrate', () => {
  const { engine, entries } = calibrate(SearchEngine.build(TOWN));
  const { confidence } = engine.data;

  it('fits weights to left-out phrasings, none of them negative', () => {
    expect(confidence.fittedOn).to.be.above(100);
    const { bias, ...weights } = confidence.entries;
    expect(bias).to.be.below(0);
    for (const weight of Object.values(weights)) expect(weight).to.be.at.least(0);
  });

  it('takes the threshold from the share of answers that are to be right', () => {
    const { answer } = confidence.thresholds;
    const { precision } = qualityAt(answer, entries);
    if (answer < 0.95) expect(precision).to.be.at.least(DEFAULT_TARGET.right);
    const lax = calibrate(SearchEngine.build(TOWN), { ...DEFAULT_TARGET, right: 0.6 });
    expect(lax.engine.data.confidence.thresholds.answer).to.be.below(answer);
  });

  it('is surer where fewer questions have no answer', () => {
    const search = (outOfScope: number) =>
      calibrate(SearchEngine.build(TOWN), { ...DEFAULT_TARGET, outOfScope }).engine.search(
        'Parkplatz am Zoo?',
        'de',
      ).entries[0]!.confidence;
    expect(search(0.05)).to.be.above(search(0.5));
  });

  it('keeps the shipped weights where there is too little to learn from', () => {
    const few = knowledgeBase({
      entries: TOWN.entries.map((each) => ({
        ...each,
        questions: { de: each.questions.de!.slice(0, 1) },
      })),
    });
    const documents = knowledgeBase({ documents: [document('zoo', 'Der Zoo hat Elefanten.')] });
    for (const knowledge of [few, documents]) {
      const kept = calibrate(SearchEngine.build(knowledge)).engine.data.confidence;
      expect(kept).to.deep.equal(shippedConfidence(knowledge.entries.length > 0));
    }
  });
});
