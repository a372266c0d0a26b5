import { expect } from 'chai';
import fc from 'fast-check';
import { shippedConfidence } from '../../src/retrieval/confidence.js';
import { decide } from '../../src/retrieval/decision.js';
import type { RankedEntry, RankedPassage } from '../../src/retrieval/search-engine.js';
import { document, entry } from '../support/pool.js';

const THRESHOLDS = shippedConfidence(true).thresholds;
const SURE = THRESHOLDS.answer + 0.1;
const UNSURE = THRESHOLDS.suggestion + 0.01;
const HOPELESS = THRESHOLDS.suggestion - 0.1;

const EVIDENCE = { score: 0.5, strength: 0.5, coverage: 0.5, margin: 0.1 };

const PASSAGE_FEATURES = {
  terms: 0.5,
  characters: 0.5,
  cover: 0.5,
  density: 0.5,
  sentenceCover: 0.5,
  pairCover: 0.5,
};

function ranked(id: string, confidence: number, urgent = false): RankedEntry {
  const evidence = { learned: 0.5, nearest: 0.5, place: 0, phrasing: '', ...EVIDENCE };
  return { entry: entry(id, { urgent }), ...evidence, confidence };
}

function found(id: string, confidence: number): RankedPassage {
  const source = document(id, 'Text');
  const passage = source.passages[0]!;
  const evidence = { ...PASSAGE_FEATURES, sentence: { start: 0, end: 4 }, ...EVIDENCE };
  return { document: source, passage, place: 0, ...evidence, confidence };
}

const decideOn = (entries: RankedEntry[], passages: RankedPassage[] = []) =>
  decide({
    query: { language: 'de', words: [], spelling: '' },
    entries,
    passages,
    rival: 0,
    thresholds: THRESHOLDS,
  });

describe('decide', () => {
  it('answers with the best entry where it is sure enough', () => {
    const decision = decideOn([ranked('a', SURE), ranked('b', UNSURE)]);
    expect(decision).to.deep.include({ kind: 'answer', confidence: SURE });
    expect(decision).to.have.nested.property('entry.entry.id', 'a');
  });

  it('suggests what is likely, at most three, where it is not sure', () => {
    const decision = decideOn(['a', 'b', 'c', 'd'].map((id) => ranked(id, UNSURE)));
    expect(decision.kind).to.equal('suggestions');
    if (decision.kind !== 'suggestions') return;
    expect(decision.entries.map((other) => other.entry.id)).to.deep.equal(['a', 'b', 'c']);
  });

  it('suggests beside a likely entry only what is half as likely as a suggestion has to be', () => {
    const half = THRESHOLDS.suggestion / 2;
    const decision = decideOn([ranked('a', UNSURE), ranked('b', half), ranked('c', 0.9 * half)]);
    expect(decision).to.have.property('entries').with.lengthOf(2);
  });

  it('abstains where nothing is likely, and still names its candidates', () => {
    const decision = decideOn([ranked('a', HOPELESS)], [found('d', HOPELESS / 2)]);
    expect(decision).to.deep.equal({
      kind: 'none',
      confidence: HOPELESS,
      candidates: [
        { id: 'a', score: HOPELESS },
        { id: 'd#1', score: HOPELESS / 2 },
      ],
    });
  });

  it('abstains where there is nothing at all', () => {
    expect(decideOn([])).to.deep.equal({ kind: 'none', confidence: 0, candidates: [] });
  });

  it('prefers an urgent referral that is likely to an answer that is likelier', () => {
    const decision = decideOn([ranked('a', 0.99), ranked('u', THRESHOLDS.urgent, true)]);
    expect(decision).to.have.nested.property('entry.entry.id', 'u');
    expect(decision.confidence).to.equal(THRESHOLDS.urgent);
    expect(decision.candidates.map(({ id }) => id)).to.deep.equal(['u', 'a']);
  });

  it('does not take every faint likeness for an emergency', () => {
    const decision = decideOn([ranked('a', SURE), ranked('u', THRESHOLDS.urgent - 0.01, true)]);
    expect(decision).to.have.nested.property('entry.entry.id', 'a');
  });

  it('quotes a passage where no entry answers', () => {
    const decision = decideOn([ranked('a', UNSURE)], [found('d', THRESHOLDS.passage)]);
    expect(decision.kind).to.equal('find');
    expect(decision.confidence).to.equal(THRESHOLDS.passage);
  });

  it('prefers an entry to a passage', () => {
    const decision = decideOn([ranked('a', SURE)], [found('d', 0.99)]);
    expect(decision.kind).to.equal('answer');
    expect(decision.candidates[0]).to.deep.equal({ id: 'a', score: SURE });
  });

  it('gives at most ten candidates, best first, the first with its confidence', () => {
    const confidence = fc.double({ min: 0, max: 1, noNaN: true });
    const best = (a: { confidence: number }, b: { confidence: number }): number =>
      b.confidence - a.confidence;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(confidence, fc.boolean()), { maxLength: 10 }),
        fc.array(confidence, { maxLength: 10 }),
        (entries, passages) => {
          const decision = decideOn(
            entries.map(([sure, urgent], i) => ranked(`e${i}`, sure, urgent)).sort(best),
            passages.map((sure, i) => found(`d${i}`, sure)).sort(best),
          );
          const { candidates } = decision;
          expect(candidates.length).to.equal(Math.min(10, entries.length + passages.length));
          const scores = candidates.map(({ score }) => score);
          expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
          expect(decision.confidence).to.equal(scores[0] ?? 0);
          expect(new Set(candidates.map(({ id }) => id)).size).to.equal(candidates.length);
          if (decision.kind === 'answer') {
            expect(candidates[0]!.id).to.equal(decision.entry.entry.id);
          }
        },
      ),
    );
  });
});
