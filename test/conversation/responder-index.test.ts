import { expect } from 'chai';
import {
  buildResponderIndex,
  type Outdated,
  type ResponderIndex,
  updateResponderIndex,
} from '../../src/conversation/responder-index.js';
import { DEFAULT_TARGET } from '../../src/knowledge/confidence-target.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { Corpus } from '../../src/retrieval/corpus.js';
import { readTexts } from '../../src/retrieval/knowledge-texts.js';
import { document, entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';
import { TOWN } from '../support/town.js';

function built(knowledge: KnowledgeBase): Outdated {
  const corpus = Corpus.read(readTexts(knowledge));
  const index = buildResponderIndex(knowledge, POOL_DIALOGS, corpus);
  return { knowledge, index, corpus: corpus.data };
}

/** So much text that a knowledge base stays much the same whatever comes or goes of its entries. */
const LONG = document('long', Array.from({ length: 2000 }, (_, i) => `Satz ${i}.`).join(' '));

describe('updateResponderIndex', () => {
  const before = built(TOWN);
  const { confidence } = before.index.knowledge;
  const update = (knowledge: KnowledgeBase, from = before) =>
    updateResponderIndex(knowledge, POOL_DIALOGS, from);
  const more = { ...TOWN, entries: [...TOWN.entries, entry('new')] };

  const expectAnew = (updated: ResponderIndex, knowledge: KnowledgeBase) => {
    expect(updated).to.deep.equal(buildResponderIndex(knowledge, POOL_DIALOGS));
  };

  it('gives the index that is built anew, save the calibration, which stays', () => {
    const anew = buildResponderIndex(more, POOL_DIALOGS);
    expect(update(more)).to.deep.equal({
      ...anew,
      knowledge: { ...anew.knowledge, confidence },
    });
    expect(confidence.fittedOn).to.be.above(0);
    expect(anew.knowledge.confidence).not.to.deep.equal(confidence);
  });

  it('calibrates what has become another knowledge base', () => {
    expectAnew(update(POOL), POOL);
  });

  it('calibrates anew where the confidence is to be calibrated for something else', () => {
    const other = { ...more, confidence: { ...DEFAULT_TARGET, right: 0.9 } };
    expectAnew(update(other), other);
  });

  it('calibrates anew where many entries are gone, however much of the documents stays', () => {
    const documented = { ...TOWN, documents: [LONG] };
    const fewer = { ...documented, entries: TOWN.entries.slice(0, 18) };
    expectAnew(update(fewer, built(documented)), fewer);
    const none = { ...documented, entries: [] };
    expectAnew(update(none, built(documented)), none);
  });

  it('calibrates anew where a classifier comes or goes', () => {
    // Three phrasings an entry are the fewest that teach a classifier anything.
    const entries = TOWN.entries.map((each) => ({
      ...each,
      questions: { de: each.questions.de!.slice(0, 3) },
    }));
    const many = built({ ...TOWN, entries });
    const few = built({ ...TOWN, entries: [...entries, entry('new')] });
    expect(many.index.knowledge.entries.learned).not.to.equal(null);
    expect(few.index.knowledge.entries.learned).to.equal(null);
    expectAnew(update(few.knowledge, many), few.knowledge);
    expectAnew(update(many.knowledge, few), many.knowledge);
  });

  it('reads nothing again where there is nothing to calibrate', () => {
    const alone = knowledgeBase({ documents: [document('zoo', 'Der Zoo hat Elefanten.')] });
    const old = built(alone);
    const grown = { ...alone, documents: [...alone.documents, document('bad', 'Das Bad ist zu.')] };
    expectAnew(update(grown, old), grown);

    // What is known is believed: so it was not read.
    const words = old.corpus.words.map((word) => (word === 'elefanten' ? 'giraffen' : word));
    const { counts } = update(grown, { ...old, corpus: { ...old.corpus, words } }).knowledge
      .vocabulary;
    expect([...counts.keys()])
      .to.include.members(['giraffen', 'bad'])
      .and.not.include('elefanten');
  });
});
