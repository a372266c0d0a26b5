import { expect } from 'chai';
import fc from 'fast-check';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { createResponder } from '../../src/conversation/responder.js';
import { Analyzer, type Query } from '../../src/retrieval/analyzer.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

/** Words searched for in a turn, for each word of the message: what it costs grows no faster. */
const MOST_SEARCHES_A_WORD = 12;
/** Short messages are read in several ways. */
const MOST_FOR_ANY = 100;

describe('The cost of a turn', () => {
  const responder = createResponder(POOL, POOL_DIALOGS);

  /** How many words are searched for, counted where each search begins. */
  function wordsSearched(text: string): number {
    let words = 0;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
    const { query } = Analyzer.prototype;
    Analyzer.prototype.query = function (this: Analyzer, asked): Query {
      words += asked.words.length;
      return query.call(this, asked);
    };
    try {
      responder.respond({ text }, NEW_CONVERSATION);
    } finally {
      Analyzer.prototype.query = query;
    }
    return words;
  }

  const piece = fc.constantFrom(
    ...['Wann öffnet das Bad', 'und was kostet der Eintritt', 'Kinder', 'Sauna und Becken und Bar'],
    ...['hallo', 'ich war gestern da', 'wer wo was', 'xqzt', 'Eintritspreis', 'und', 'Hilfe'],
  );
  const joint = fc.constantFrom('. ', '? ', ', ', ' ', ' und ', '; ', '\n', ': ');
  const message = fc
    .tuple(fc.array(fc.tuple(piece, joint), { minLength: 1, maxLength: 12 }), fc.nat({ max: 40 }))
    .map(([pieces, times]) =>
      pieces
        .map((each) => each.join(''))
        .join('')
        .repeat(times + 1),
    );

  it('grows at most linearly with the message', () => {
    fc.assert(
      fc.property(message, (text) => {
        const words = text.split(/\s+/).length;
        expect(wordsSearched(text)).to.be.at.most(MOST_SEARCHES_A_WORD * words + MOST_FOR_ANY);
      }),
      { numRuns: 60 },
    );
  });

  it('is bounded, however long the message', () => {
    const longest = MOST_SEARCHES_A_WORD * 2000;
    for (const text of [
      'a '.repeat(50_000),
      'Förderung '.repeat(5000),
      'Wer? Wo? '.repeat(5000),
      'x'.repeat(100_000),
    ]) {
      expect(wordsSearched(text)).to.be.at.most(longest);
    }
  });
});
