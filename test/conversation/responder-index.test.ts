import { expect } from 'chai';
import {
  buildResponderIndex,
  type Outdated,
  updateResponderIndex,
} from '../../src/conversation/responder-index.js';
import { DEFAULT_TARGET } from '../../src/knowledge/confidence-target.js';
import { Corpus } from '../../src/retrieval/corpus.js';
import { readTexts } from '../../src/retrieval/knowledge-texts.js';
import { entry, POOL, POOL_DIALOGS } from '../support/pool.js';
import { TOWN } from '../support/town.js';

describe('updateResponderIndex', () => {
  const corpus = Corpus.read(readTexts(TOWN));
  const index = buildResponderIndex(TOWN, POOL_DIALOGS, corpus);
  const before: Outdated = { knowledge: TOWN, index, corpus: corpus.data };
  const more = { ...TOWN, entries: [...TOWN.entries, entry('new')] };

  it('gives the index that is built anew, save the calibration, which stays', () => {
    const updated = updateResponderIndex(more, POOL_DIALOGS, before)!;
    const anew = buildResponderIndex(more, POOL_DIALOGS);
    expect(updated).to.deep.equal({
      ...anew,
      knowledge: { ...anew.knowledge, confidence: index.knowledge.confidence },
    });
    expect(index.knowledge.confidence.fittedOn).to.be.above(0);
  });

  it('leaves to a build what has become another knowledge base', () => {
    expect(updateResponderIndex(POOL, POOL_DIALOGS, before)).to.equal(null);
  });

  it('leaves to a build what the confidence is to be calibrated for anew', () => {
    const other = { ...more, confidence: { ...DEFAULT_TARGET, right: 0.9 } };
    expect(updateResponderIndex(other, POOL_DIALOGS, before)).to.equal(null);
  });

  it('leaves to a build what was not calibrated', () => {
    const pool = {
      knowledge: POOL,
      index: buildResponderIndex(POOL, POOL_DIALOGS),
      corpus: Corpus.read(readTexts(POOL)).data,
    };
    expect(updateResponderIndex(POOL, POOL_DIALOGS, pool)).to.equal(null);
  });
});
