import { EMPTY_LEXICON } from '../../src/knowledge/lexicon.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { Analyzer, type QueryWord } from '../../src/retrieval/analyzer.js';
import { InvertedIndex } from '../../src/retrieval/inverted-index.js';
import { PASSAGE_SHARES, type PassageFeatures } from '../../src/retrieval/passage-index.js';
import { SimilarWords } from '../../src/retrieval/similar-words.js';
import { Speller } from '../../src/retrieval/speller.js';
import { TextIndex } from '../../src/retrieval/text-index.js';
import { splitCompound } from '../../src/text/compounds.js';
import { stem } from '../../src/text/stems.js';
import { withoutFillers } from '../../src/text/text.js';
import { tellingWords } from '../engines/stemmed-words.js';
import type { Part, Restore } from './part.js';
import { replaceMethod, together } from './replace-method.js';

const hasEntries = ({ entries }: KnowledgeBase): boolean => entries.length > 0;
const hasDocumentsAlone = ({ entries }: KnowledgeBase): boolean => entries.length === 0;
const always = (): boolean => true;

/** All parts that are taken away, one at a time. */
export const PARTS: Part[] = [
  {
    name: 'terms: BM25 of passages, cosine of phrasings',
    isUsed: always,
    search: () => replaceMethod(InvertedIndex, 'accumulate', () => () => undefined),
  },
  {
    name: "characters: texts' likeness by n-grams",
    isUsed: always,
    search: () => replaceMethod(TextIndex, 'likeness', () => () => 0),
  },
  {
    name: 'alike words: only equal ones count',
    isUsed: always,
    search: equalWordsAlone,
  },
  {
    name: 'both: all that compares by characters but the classifier',
    isUsed: always,
    search: () =>
      together(
        equalWordsAlone(),
        replaceMethod(TextIndex, 'likeness', () => () => 0),
      ),
  },
  {
    name: "cover: the share of the question's words that a passage and its sentences hold",
    isUsed: hasDocumentsAlone,
    search: () => replaceMethod(TextIndex, 'agreement', () => () => ({ cover: 0, density: 0 })),
  },
  {
    name: 'the best sentence and the best pair of sentences alone',
    isUsed: hasDocumentsAlone,
    search: () => withoutEvidence('sentenceCover', 'pairCover'),
  },
  {
    name: 'linear classifier',
    isUsed: hasEntries,
    index: (data) => ({ ...data, entries: { ...data.entries, learned: null } }),
  },
  {
    name: 'nearest phrasing',
    isUsed: hasEntries,
    search: allPhrasingsAlike,
  },
  {
    name: 'repair of misspelt words',
    isUsed: always,
    search: () => replaceMethod(Speller, 'correct', () => () => []),
  },
  {
    name: 'compounds: their parts as terms',
    isUsed: always,
    build: () => together(noPartsInTexts(), noPartsInQuestions()),
  },
  {
    name: 'joining: blanks within a known word',
    isUsed: always,
    search: wordByWord,
  },
  {
    name: 'lexicon: synonyms, abbreviations, names',
    isUsed: ({ lexicon }) => lexicon.synonyms.length + lexicon.abbreviations.length > 0,
    knowledge: (knowledge) => ({ ...knowledge, lexicon: EMPTY_LEXICON }),
  },
  {
    name: 'function words of phrasings and questions',
    isUsed: hasEntries,
    read: (phrase) => tellingWords(phrase).join(' '),
  },
  {
    name: 'coverage in the confidence',
    isUsed: always,
    index: ({ confidence, ...data }) => ({
      ...data,
      confidence: {
        ...confidence,
        entries: { ...confidence.entries, coverage: 0 },
        passages: { ...confidence.passages, coverage: 0 },
      },
    }),
  },
];

/** As far as rounding goes. */
const EQUAL = 0.999;

/** A question's word is like none but itself, by the cosine of their n-grams. */
function equalWordsAlone(): Restore {
  return replaceMethod(SimilarWords, 'compare', (compare) => {
    return function (...asked) {
      const { words, products, alike, strengths, norm } = compare.apply(this, asked);
      const isEqual = (known: number, i: number): boolean =>
        products[i]! >= EQUAL * norm * this.data.norms[known]!;
      return {
        words: words.filter(isEqual),
        products: products.filter((_, i) => isEqual(words[i]!, i)),
        alike: alike.filter((_, i) => strengths[i]! >= EQUAL ** 2),
        strengths: strengths.filter((strength) => strength >= EQUAL ** 2),
        norm,
      };
    };
  });
}

/** The shares of some evidence for a passage become 0; the others' stay. */
function withoutEvidence(...names: (keyof PassageFeatures)[]): Restore {
  const before = { ...PASSAGE_SHARES };
  for (const name of names) PASSAGE_SHARES[name] = 0;
  return () => {
    Object.assign(PASSAGE_SHARES, before);
  };
}

/** So small that it orders nothing; an entry without any nearness would not be found at all. */
const NOTHING = 1e-9;

/** Terms propose phrasings as before; then none is nearer than another. */
function allPhrasingsAlike(): Restore {
  return together(
    replaceMethod(TextIndex, 'likeness', (likeness) => {
      return function (comparison, unit) {
        return this.data.kind === 'questions' ? NOTHING : likeness.call(this, comparison, unit);
      };
    }),
    replaceMethod(TextIndex, 'compare', (compare) => {
      return function (query, most) {
        const comparison = compare.call(this, query, most);
        if (this.data.kind === 'questions') comparison.terms.fill(0);
        return comparison;
      };
    }),
  );
}

function noPartsInTexts(): Restore {
  return replaceMethod(Analyzer, 'wordTerms', (wordTerms) => {
    return function (word, umlauts, language) {
      const parts = new Set(partsOf(word, this).map((part) => stem(part, language)));
      return wordTerms
        .call(this, word, umlauts, language)
        .filter(([term]) => !parts.has(term) || term === stem(word, language));
    };
  });
}

function noPartsInQuestions(): Restore {
  return replaceMethod(Analyzer, 'query', (query) => {
    return function (text) {
      const read = query.call(this, text);
      const words = read.words.map((word): QueryWord => {
        const terms = new Map(word.terms);
        for (const part of partsOf(word.word, this)) terms.delete(stem(part, read.language));
        if (word.understanding !== 'compound') return { ...word, terms };
        return {
          ...word,
          understanding: 'unknown',
          terms: new Map([[stem(word.word, read.language), 1]]),
        };
      });
      return { ...read, words };
    };
  });
}

function partsOf(word: string, { data }: Analyzer): string[] {
  return splitCompound(word, (part) => data.counts.has(part));
}

/** Reads each word of a question as if it stood alone, so that none joins its neighbours. */
function wordByWord(): Restore {
  return replaceMethod(Analyzer, 'query', (query) => {
    return function (text) {
      const meant = withoutFillers(text);
      const words = meant.words.flatMap((word, i) => {
        const alone = { ...meant, words: [word], umlauts: [meant.umlauts[i] ?? null] };
        return query.call(this, alone).words;
      });
      return { ...query.call(this, meant), words };
    };
  });
}
