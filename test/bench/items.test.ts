import { expect } from 'chai';
import type { Corpus } from '../../bench/engines/engine.js';
import { itemsOf, phrasingsOf } from '../../bench/engines/phrasings.js';
import { stemsFor } from '../../bench/engines/stemmed-words.js';
import { prepare } from '../../bench/engines/this-engine.js';

const german = (text: string) => ({ text, language: 'de' as const });

const entries: Corpus = {
  kind: 'entries',
  folder: null,
  items: [
    { id: 'a', texts: [german('Wer fördert das Projekt?'), german('Wer zahlt?')], refuses: false },
    { id: 'b', texts: [german('Wann beginnt das Projekt?')], refuses: false },
  ],
};

const passages: Corpus = {
  kind: 'passages',
  folder: null,
  items: [
    { id: 'a', texts: [german('Das Ministerium\n\nfördert die Vernetzung.')], refuses: false },
    { id: 'b', texts: [german('Die Karte zeigt alle Standorte.')], refuses: false },
  ],
};

describe('the engines of the bench', () => {
  it('count phrasings through, and find an item by its best one', () => {
    const phrasings = phrasingsOf(entries);
    expect(phrasings.map(({ id, owner }) => [id, owner])).to.deep.equal([
      [0, 'a'],
      [1, 'a'],
      [2, 'b'],
    ]);
    const found = [
      { id: 1, score: 3 },
      { id: 2, score: 2 },
      { id: 0, score: 1 },
    ];
    expect(itemsOf(phrasings, found)).to.deep.equal([
      { id: 'a', score: 3 },
      { id: 'b', score: 2 },
    ]);
  });

  it('leave function words out for passages, and not for entries', () => {
    expect(stemsFor(entries)(german('Wer fördert die Häuser?'))).to.deep.equal([
      'wer',
      'fordert',
      'die',
      'haus',
    ]);
    expect(stemsFor(passages)(german('Wer fördert die Häuser?'))).to.deep.equal([
      'fordert',
      'haus',
    ]);
    expect(stemsFor(passages)(german('Wer ist das?'))).to.have.lengthOf(3);
  });

  it('find entries and passages by their ids with this engine', async () => {
    const [best] = await (await (await prepare(entries))()).search(german('Wer fördert?'));
    expect(best!.id).to.equal('a');
    expect(best!.score).to.be.within(0, 1);
    const [passage] = await (
      await (
        await prepare(passages)
      )()
    ).search(german('Karte der Standorte'));
    expect(passage!.id).to.equal('b');
  });
});
