import { expect } from 'chai';
import { entrySamples } from '../../../src/retrieval/calibration/entry-samples.js';
import {
  askLeftOut,
  type LeftOutQuestion,
} from '../../../src/retrieval/calibration/left-out-questions.js';
import { passageSamples } from '../../../src/retrieval/calibration/passage-samples.js';
import { weigh } from '../../../src/retrieval/calibration/sample.js';
import type { Entry } from '../../../src/knowledge/entry.js';
import type { Ranking, RankedEntry, RankedPassage } from '../../../src/retrieval/search-engine.js';
import { shippedConfidence } from '../../../src/retrieval/confidence.js';
import { Corpus } from '../../../src/retrieval/corpus.js';
import { readTexts } from '../../../src/retrieval/knowledge-texts.js';
import { document, entry, knowledgeBase, POOL } from '../../support/pool.js';

const DOCUMENT = document('house', 'Wir öffnen um neun.\n\nDer Eintritt kostet drei Euro.');
const OPENING = entry('opening', {
  sources: [{ document: 'house', quote: 'Wir öffnen um neun.' }],
});
const OTHER = entry('other');
const OFF_TOPIC = entry('off-topic', { referral: true });

const EVIDENCE = { coverage: 0.5, margin: 0, confidence: 0.5 };

function rankedEntry(of: Entry, learned: number): RankedEntry {
  const likeness = { learned, strength: learned, nearest: 0.2, score: learned };
  return { ...EVIDENCE, ...likeness, entry: of, place: 0, phrasing: 'A' };
}

function rankedPassage(number: number, score: number): RankedPassage {
  const passage = DOCUMENT.passages[number - 1]!;
  const { start, end } = passage;
  const features = {
    terms: 0,
    characters: 0,
    cover: 0,
    density: 0,
    sentenceCover: 0,
    pairCover: 0,
  };
  const likeness = { ...features, strength: score, score };
  const place = { document: DOCUMENT, passage, place: number - 1, sentence: { start, end } };
  return { ...EVIDENCE, ...likeness, ...place };
}

function ranking(entries: RankedEntry[], passages: RankedPassage[] = []): Ranking {
  const { thresholds } = shippedConfidence(true);
  const query = { language: 'de', words: [], spelling: '' } as const;
  return { query: { ...query, words: [] }, entries, passages, rival: 0, thresholds };
}

function question(found: Ranking, transplanted: Ranking | null = null): LeftOutQuestion {
  const asked = { entry: OPENING, language: 'de', phrasing: 'Ab wann?' } as const;
  return { ...asked, ranking: found, transplanted, learned: true };
}

describe('Samples of entries', () => {
  it('are right where the first by score is the phrasing’s own entry, and never without it', () => {
    const found = ranking([rankedEntry(OTHER, 0.1), rankedEntry(OPENING, 0.8)]);
    const [present, removed, ...more] = entrySamples(question(found));
    expect(present).to.deep.include({ answerable: true, right: true });
    expect(present!.evidence.margin).to.be.closeTo(0.7, 1e-9);
    expect(removed).to.include({ answerable: false, right: false });
    expect(removed!.evidence.strength).to.be.closeTo(0.5, 1e-9);
    expect(more).to.deep.equal([]);
  });

  it('are wrong where another entry comes first', () => {
    const found = ranking([rankedEntry(OTHER, 0.7), rankedEntry(OPENING, 0.2)]);
    expect(entrySamples(question(found))[0]).to.include({ answerable: true, right: false });
  });

  it('are wrong where the phrasing was moved to other matters, unless it is referred there', () => {
    const moved = (best: Entry) =>
      entrySamples(question(ranking([]), ranking([rankedEntry(best, 0.9)])));
    expect(moved(OPENING)[0]).to.include({ answerable: false, right: false });
    expect(moved(OFF_TOPIC)).to.deep.equal([]);
  });
});

describe('Samples of passages', () => {
  it('are right where the first by score holds the quotation, and never without it', () => {
    const found = ranking([], [rankedPassage(2, 0.3), rankedPassage(1, 0.4)]);
    const [present, removed] = passageSamples(question(found, ranking([], [])));
    expect(present).to.include({ answerable: true, right: true });
    expect(present!.evidence.margin).to.be.closeTo(0.1, 1e-9);
    expect(removed).to.include({ answerable: false, right: false });
    expect(removed!.evidence.strength).to.equal(0.3);
  });

  it('are wrong where another passage comes first, or the phrasing was moved', () => {
    const found = ranking([], [rankedPassage(2, 0.3)]);
    const samples = passageSamples(question(found, found));
    expect(samples.map(({ right }) => right)).to.deep.equal([false, false, false]);
    expect(samples.map(({ answerable }) => answerable)).to.deep.equal([true, false, false]);
  });

  it('are not made of referrals', () => {
    const asked = { ...question(ranking([], [rankedPassage(1, 0.4)])), entry: OFF_TOPIC };
    expect(passageSamples(asked)).to.deep.equal([]);
  });
});

describe('Left-out questions', () => {
  it('are found without themselves', () => {
    const questions = [...askLeftOut(POOL, Corpus.read(readTexts(POOL)), true)];
    const phrasings = POOL.entries.flatMap(({ questions: { de = [], en = [] } }) => [...de, ...en]);
    expect(questions.map(({ phrasing }) => phrasing)).to.have.members(phrasings);
    for (const { phrasing, ranking } of questions) {
      expect(ranking.entries.map((ranked) => ranked.phrasing)).to.not.include(phrasing);
    }
  });
});

describe('Left-out questions of few phrasings', () => {
  it('are asked of an index that learns where the whole does', () => {
    const entries = ['zoo', 'bad', 'museum', 'park'].map((id) =>
      entry(id, { questions: { de: [`Wo ist der ${id}?`, `Preise ${id}`, `${id} geöffnet`] } }),
    );
    const knowledge = knowledgeBase({ entries });
    const asked = [...askLeftOut(knowledge, Corpus.read(readTexts(knowledge)), true)];
    expect(asked).to.have.length(12);
    for (const { ranking } of asked) {
      expect(ranking.entries.some(({ learned, nearest }) => learned !== nearest)).to.equal(true);
    }
  });
});

describe('Weighing samples', () => {
  it('gives those without an answer the share that it is told', () => {
    const evidence = { strength: 0, coverage: 0, margin: 0 };
    const sample = (answerable: boolean) => ({ answerable, right: false, evidence });
    const weighed = weigh([sample(true), sample(false), sample(false)], 0.3);
    expect(weighed.map(({ weight }) => weight)).to.deep.equal([0.7, 0.15, 0.15]);
  });
});
