import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import { MOST_HITS, type Prepare } from './engine.js';
import { phrasingsOf } from './phrasings.js';
import { tellingStems } from './stemmed-words.js';

type Class = ReturnType<BayesClassifier['getClassifications']>[number];

/**
 * One of natural's classifiers on stems: each item is a class.
 *
 * @param certainty what the classes' values say of the first one
 */
function classifier(
  Classifier: typeof BayesClassifier,
  certainty: (value: number, classes: readonly Class[]) => number,
): Prepare {
  return (corpus) => {
    const phrasings = phrasingsOf(corpus);
    return () => {
      const trained = new Classifier();
      for (const phrasing of phrasings) trained.addDocument(tellingStems(phrasing), phrasing.owner);
      trained.train();
      return {
        search(question) {
          const classes = trained.getClassifications(tellingStems(question));
          return classes
            .slice(0, MOST_HITS)
            .map(({ label, value }) => ({ id: label, score: certainty(value, classes) }));
        },
      };
    };
  };
}

/** Its values shrink with each word of the question; their share of the sum is the probability. */
export const prepareBayes = classifier(BayesClassifier, (value, classes) => {
  const sum = classes.reduce((total, other) => total + other.value, 0);
  return sum > 0 ? value / sum : 0;
});

export const prepareLogisticRegression = classifier(LogisticRegressionClassifier, (value) => value);
