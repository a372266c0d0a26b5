import { expect } from 'chai';
import fc from 'fast-check';
import { Classifier, type Features } from '../../src/retrieval/classifier.js';
import { trainClassifier } from '../../src/retrieval/train-classifier.js';

const NAMES = ['wer', 'fordert', 'geldgeber', 'zahlt', 'wo', 'ist', 'ort', 'wann', 'datum'];

/** Known features; others are left out. */
const weighted = (pairs: readonly (readonly [string, number])[]): Features => {
  const known = pairs.filter(([name]) => NAMES.includes(name));
  return {
    rows: Int32Array.from(known, ([name]) => NAMES.indexOf(name)),
    values: Float32Array.from(known, ([, value]) => value),
  };
};

const features = (...names: string[]): Features =>
  weighted(names.map((name) => [name, 1 / Math.sqrt(names.length)]));

const EXAMPLES = [
  { features: features('wer', 'fordert'), label: 0 },
  { features: features('geldgeber'), label: 0 },
  { features: features('wer', 'zahlt'), label: 0 },
  { features: features('wo', 'ist'), label: 1 },
  { features: features('ort'), label: 1 },
  { features: features('wann', 'ist'), label: 2 },
  { features: features('datum'), label: 2 },
];
const classifier = new Classifier(trainClassifier(EXAMPLES, NAMES.length, 3));

const likeliest = (probabilities: Float64Array): number =>
  probabilities.indexOf(Math.max(...probabilities));

describe('Classifier', () => {
  it('learns its examples', () => {
    for (const { features: example, label } of EXAMPLES) {
      expect(likeliest(classifier.probabilities(example))).to.equal(label);
    }
  });

  it('learns what tells the labels apart', () => {
    // Both labels ask with "ist": it says nothing.
    expect(likeliest(classifier.probabilities(features('wo', 'das')))).to.equal(1);
    expect(likeliest(classifier.probabilities(features('wann', 'das')))).to.equal(2);
    const [, place, time] = classifier.probabilities(features('ist'));
    expect(place).to.be.closeTo(time!, 0.2);
  });

  it('gives probabilities that sum to one, for any features', () => {
    const name = fc.constantFrom('wer', 'wo', 'wann', 'ort', 'unbekannt', '__proto__');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.double({ min: 0, max: 100, noNaN: true }))),
        (pairs) => {
          const probabilities = classifier.probabilities(weighted([...new Map(pairs)]));
          expect(probabilities).to.have.lengthOf(3);
          expect(probabilities.reduce((a, b) => a + b)).to.be.closeTo(1, 1e-9);
          for (const probability of probabilities) expect(probability).to.be.within(0, 1);
        },
      ),
    );
  });

  it('is undecided where it knows nothing', () => {
    for (const probability of classifier.probabilities(features('pizza'))) {
      expect(probability).to.be.closeTo(1 / 3, 0.15);
    }
  });

  it('learns the same from the same examples', () => {
    const again = new Classifier(trainClassifier(EXAMPLES, NAMES.length, 3));
    for (const { features: example } of EXAMPLES) {
      expect(again.probabilities(example)).to.deep.equal(classifier.probabilities(example));
    }
  });

  it('gives the same when made anew of what it learned', () => {
    const copy = new Classifier(structuredClone(classifier.data));
    expect(copy.probabilities(features('wo'))).to.deep.equal(
      classifier.probabilities(features('wo')),
    );
  });

  it('manages labels without examples', () => {
    const data = trainClassifier([{ features: features('wer'), label: 0 }], NAMES.length, 3);
    const probabilities = new Classifier(data).probabilities(features('wer'));
    expect(likeliest(probabilities)).to.equal(0);
  });
});
