import { expect } from 'chai';
import fc from 'fast-check';
import { Corpus } from '../../src/retrieval/corpus.js';
import { readText } from '../../src/text/text.js';

/** A corpus's words of a text, and their spellings with umlauts. */
function read(corpus: Corpus, text: string): [string, string | null][] {
  const { words, umlauts, texts } = corpus.data;
  const forms = texts.items.subarray(...corpus.run(text));
  return Array.from(forms, (form) => [words[form]!, umlauts[form]!]);
}

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('Förderung', 'Foerderung', 'forderung', 'Forscher:innen', '2021', '–', 'a'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const texts = fc.array(text, { maxLength: 8 });

describe('Corpus', () => {
  it('reads texts as questions are read', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const corpus = Corpus.read(all);
        for (const each of all) {
          const { words, umlauts } = readText(each, 'de');
          expect(read(corpus, each)).to.deep.equal(words.map((word, i) => [word, umlauts[i]]));
        }
      }),
    );
  });

  it('is the same whatever was read before', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const mixed = [...before.slice(0, 4), ...after];
        const fresh = Corpus.read(mixed);
        expect(Corpus.read(mixed, Corpus.read(before)).data).to.deep.equal(fresh.data);
      }),
    );
  });

  it('finds its texts when it was saved', () => {
    const all = ['Wer fördert?', 'Wer fordert?', 'Wer fördert?'];
    const corpus = Corpus.restore(Corpus.read(all).data, all);
    expect(read(corpus, 'Wer fördert?')).to.deep.equal([
      ['wer', null],
      ['fordert', 'fördert'],
    ]);
    expect(read(corpus, 'Wo?')).to.deep.equal([]);
  });

  it('tells which share of some texts it holds', () => {
    const corpus = Corpus.read(['a', 'b']);
    expect(corpus.shareOf(['a', 'b', 'c', 'd'])).to.equal(0.5);
    expect(corpus.shareOf([])).to.equal(1);
  });
});
