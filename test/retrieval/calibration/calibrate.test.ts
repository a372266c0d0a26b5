import { expect } from 'chai';
import { type ConfidenceTarget, DEFAULT_TARGET } from '../../../src/knowledge/confidence-target.js';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.js';
import { calibrate } from '../../../src/retrieval/calibration/calibrate.js';
import { qualityAt } from '../../../src/retrieval/calibration/quality.js';
import { confidenceOf, shippedConfidence } from '../../../src/retrieval/confidence.js';
import { Corpus } from '../../../src/retrieval/corpus.js';
import { readTexts } from '../../../src/retrieval/knowledge-texts.js';
import { canLearn } from '../../../src/retrieval/entry-index.js';
import { SearchEngine } from '../../../src/retrieval/search-engine.js';
import { document, knowledgeBase } from '../../support/pool.js';
import { TOWN } from '../../support/town.js';

describe('calibrate', () => {
  const calibrated = (knowledge: KnowledgeBase) =>
    calibrate(knowledge, Corpus.read(readTexts(knowledge)), canLearn(knowledge.entries));
  const townFor = (target: Partial<ConfidenceTarget>): KnowledgeBase => ({
    ...TOWN,
    confidence: { ...DEFAULT_TARGET, ...target },
  });
  const { confidence, entries } = calibrated(TOWN);

  it('fits weights to left-out phrasings, none of them negative', () => {
    expect(confidence.fittedOn).to.be.above(100);
    const { bias, ...weights } = confidence.entries;
    expect(bias).to.be.below(0);
    for (const weight of Object.values(weights)) expect(weight).to.be.at.least(0);
    const shipped = shippedConfidence(true).entries;
    const strong = { strength: 0.9, coverage: 1, margin: 0.5 };
    const weak = { strength: 0.1, coverage: 1, margin: 0 };
    // Here the classifier's share tells more than in the sets that the shipped weights come from.
    expect(confidenceOf(confidence.entries, strong)).to.be.above(confidenceOf(shipped, strong));
    expect(confidenceOf(confidence.entries, weak)).to.be.below(confidenceOf(shipped, weak));
  });

  it('takes the threshold from the share of answers that are to be right', () => {
    const { answer } = confidence.thresholds;
    expect(qualityAt(answer, entries).precision).to.be.at.least(DEFAULT_TARGET.right);
    const thresholdFor = (right: number) =>
      calibrated(townFor({ outOfScope: 0.7, right })).confidence.thresholds.answer;
    expect(thresholdFor(0.6)).to.be.below(thresholdFor(0.97));
  });

  it('is surer where fewer questions have no answer', () => {
    const { data } = SearchEngine.build(TOWN);
    const search = (outOfScope: number) => {
      const { confidence } = calibrated(townFor({ outOfScope }));
      const engine = new SearchEngine(TOWN, { ...data, confidence });
      return engine.search('Parkplatz am Zoo?', 'de').entries[0]!.confidence;
    };
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
      expect(calibrated(knowledge).confidence).to.deep.equal(
        shippedConfidence(knowledge.entries.length > 0),
      );
    }
  });
});
