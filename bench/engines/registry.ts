import type { Prepare } from './engine.js';

/** An engine that the bench measures. */
export interface Contestant {
  /** For tables and charts. */
  name: string;
  /** The package that it comes from; null for the project's own. */
  package: string | null;
  /** How it was set, in one sentence for the docs. */
  settings: string;
  /** Loads it; only the process that measures it does. */
  load: () => Promise<Prepare>;
}

const STEMS = 'stems, for passages without function words';

export const CONTESTANTS = {
  this: {
    name: 'this engine',
    package: null,
    settings: 'as the bot uses it',
    load: async () => (await import('./this-engine.js')).prepare,
  },
  'minisearch-tuned': {
    name: 'MiniSearch, tuned',
    package: 'minisearch',
    settings: `${STEMS}; \`fuzzy: 0.2, prefix: true\``,
    load: async () => (await import('./minisearch.js')).prepareTuned,
  },
  'minisearch-lean': {
    name: 'MiniSearch, tuned, lean',
    package: 'minisearch',
    settings: 'the same, function words left out everywhere',
    load: async () => (await import('./minisearch.js')).prepareLean,
  },
  minisearch: {
    name: 'MiniSearch, default',
    package: 'minisearch',
    settings: 'no options',
    load: async () => (await import('./minisearch.js')).prepareDefault,
  },
  'fuse-tokens': {
    name: 'Fuse.js, token search',
    package: 'fuse.js',
    settings: '`useTokenSearch: true, ignoreLocation: true`',
    load: async () => (await import('./fuse.js')).prepareTokens,
  },
  fuse: {
    name: 'Fuse.js, default',
    package: 'fuse.js',
    settings:
      'Bitap search; `ignoreLocation: true`, since it else looks at the first 60 letters alone',
    load: async () => (await import('./fuse.js')).prepareBitap,
  },
  flexsearch: {
    name: 'FlexSearch',
    package: 'flexsearch',
    settings: `${STEMS}; \`tokenize: 'forward', suggest: true\`; it gives no score`,
    load: async () => (await import('./flexsearch.js')).prepare,
  },
  orama: {
    name: 'Orama',
    package: '@orama/orama',
    settings: 'stems without function words; `tolerance: 1, threshold: 1`, BM25 with `b: 0.3`',
    load: async () => (await import('./orama.js')).prepare,
  },
  'natural-tfidf': {
    name: 'natural, TfIdf',
    package: 'natural',
    settings: STEMS,
    load: async () => (await import('./natural-tfidf.js')).prepare,
  },
  'natural-bayes': {
    name: 'natural, Bayes',
    package: 'natural',
    settings:
      'stems without function words, each entry a class; score: its share of the values of all classes',
    load: async () => (await import('./natural-classifiers.js')).prepareBayes,
  },
  'natural-regression': {
    name: 'natural, logistic regression',
    package: 'natural',
    settings: 'stems without function words, each entry a class',
    load: async () => (await import('./natural-classifiers.js')).prepareLogisticRegression,
  },
  nlpjs: {
    name: 'NLP.js',
    package: '@nlpjs/basic',
    settings:
      'its own German and English, each entry an intent; passages sentence by sentence, without function words',
    load: async () => (await import('./nlpjs.js')).prepare,
  },
} satisfies Record<string, Contestant>;

export type ContestantId = keyof typeof CONTESTANTS;

export const CONTESTANT_IDS = Object.keys(CONTESTANTS) as ContestantId[];
