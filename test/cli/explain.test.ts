import { expect } from 'chai';
import { explain } from '../../src/cli/explain.js';
import { readKnowledge } from '../../src/knowledge/read-knowledge.js';
import { decide } from '../../src/retrieval/decision.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';
import { makeKnowledge, removeKnowledge } from './support/small-knowledge.js';

describe('The explanation of a reply', () => {
  let engine: SearchEngine;

  before(async () => {
    const folder = await makeKnowledge();
    engine = SearchEngine.build(await readKnowledge(folder));
    await removeKnowledge(folder);
  });

  function explanation(question: string): string {
    const ranking = engine.search(question, 'de');
    return explain(ranking, decide(ranking));
  }

  it('tells how each word was understood', () => {
    const text = explanation('Wann hat die Bibliotek geöffnet, Xylophon?');
    expect(text).to.match(/^wann +known, function word/m);
    expect(text).to.match(/^bibliotek +misspelt → bibliothek/m);
    expect(text).to.match(/^xylophon +unknown/m);
  });

  it('shows the candidates with their nearest phrasing, and the passages', () => {
    const text = explanation('Was kostet der Leseausweis?');
    expect(text).to.match(/^card-price .* Was kostet der Leseausweis\?$/m);
    expect(text).to.match(/^house-rules#1 .* Der Leseausweis kostet zehn Euro\.$/m);
  });

  it('ends with the thresholds and the decision', () => {
    const text = explanation('Was kostet der Leseausweis?');
    expect(text).to.match(/^Thresholds: answer \d\.\d\d, /m);
    expect(text).to.match(/^Decision: answer with card-price, confidence [01]\.\d\d$/m);
  });

  it('explains a question without words', () => {
    expect(explanation('🙈 ?!')).to.match(/^Decision: none, confidence 0\.00$/m);
  });
});
