// As much of the measured libraries' types as the bench uses: they are not installed where the
// project's types are checked, and some ship none.
declare module 'minisearch' {
  export interface Options {
    fields: string[];
    searchOptions?: { fuzzy?: number; prefix?: boolean };
  }
  export default class MiniSearch<T> {
    constructor(options: Options);
    addAll(documents: readonly T[]): void;
    search(query: string): { id: number; score: number }[];
  }
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: { tokenize: 'forward'; encode: (text: string) => string[] });
    add(id: number, text: string): void;
    search(query: string, options: { limit: number; suggest: boolean }): (number | string)[];
  }
}

declare module '@orama/orama' {
  interface Database {
    readonly schema: unknown;
  }
  export function create(options: {
    schema: Record<string, 'string'>;
    components: {
      tokenizer: {
        language: string;
        normalizationCache: Map<string, string>;
        tokenize: (text: string) => string[];
      };
    };
  }): Database;
  export function insertMultiple(
    database: Database,
    documents: { id: string; text: string }[],
  ): Promise<unknown>;
  export function search(
    database: Database,
    query: {
      term: string;
      tolerance: number;
      threshold: number;
      relevance: { k: number; b: number; d: number };
      limit: number;
    },
  ): Promise<{ hits: { id: string; score: number }[] }>;
}

declare module '@nlpjs/basic' {
  interface NlpManager {
    settings: object;
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(
      language: string,
      text: string,
    ): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
  export function containerBootstrap(): Promise<{
    use(plugin: unknown): void;
    get(name: 'nlp'): NlpManager;
  }>;
  export const Nlp: unknown;
  export const LangEn: unknown;
}

declare module '@nlpjs/lang-de' {
  export const LangDe: unknown;
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(terms: readonly string[]): void;
    tfidfs(terms: readonly string[]): number[];
  }
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class Classifier {
    addDocument(terms: readonly string[], label: string): void;
    train(): void;
    getClassifications(terms: readonly string[]): { label: string; value: number }[];
  }
}

declare module 'natural/lib/natural/classifiers/logistic_regression_classifier.js' {
  import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
  export default BayesClassifier;
}
