import { expect } from 'chai';
import type { Document } from '../../src/knowledge/document.js';
import { EMPTY_LEXICON } from '../../src/knowledge/lexicon.js';
import { Analyzer } from '../../src/retrieval/analyzer.js';
import { Corpus } from '../../src/retrieval/corpus.js';
import { KnowledgeTexts, readTexts } from '../../src/retrieval/knowledge-texts.js';
import { PassageIndex, type PassageEvidence } from '../../src/retrieval/passage-index.js';
import { readText } from '../../src/text/text.js';
import { document, knowledgeBase, POOL } from '../support/pool.js';

function indexOf(documents: readonly Document[]): (question: string) => PassageEvidence[] {
  const knowledge = knowledgeBase({ documents: [...documents] });
  const corpus = Corpus.read(readTexts(knowledge));
  const analyzer = Analyzer.build(new KnowledgeTexts(knowledge).all(), corpus, EMPTY_LEXICON);
  const index = new PassageIndex(documents, PassageIndex.build(documents, analyzer, corpus));
  return (question) => index.search(analyzer.query(readText(question, 'de')), 10);
}

describe('PassageIndex', () => {
  const search = indexOf(POOL.documents);

  it('finds the passage, and in it the sentence, that fits best', () => {
    const [best] = search('Welche Wassertemperatur hat das Kinderbecken?');
    expect(best!.document.id).to.equal('leaflet');
    expect(best!.passage.number).to.equal(2);
    expect(best!.document.text.slice(best!.sentence.start, best!.sentence.end)).to.equal(
      'Die Wassertemperatur beträgt z. B. im Kinderbecken 32 Grad.',
    );
  });

  it('names places within the document that lie within the passage', () => {
    for (const question of ['Salzgrotte', 'Eintritt', 'Das Stadtbad Nord', 'Was sagt Neptun?']) {
      for (const { document: source, passage, sentence } of search(question)) {
        expect(sentence.start).to.be.at.least(passage.start);
        expect(sentence.end).to.be.at.most(passage.end);
        expect(passage.text).to.include(source.text.slice(sentence.start, sentence.end));
        expect(source.passages).to.include(passage);
      }
    }
  });

  it('counts in UTF-16 units', () => {
    const [best] = indexOf([document('emoji', '🏊 Das Becken.\n\n🏊🏊 Hier. Die Sauna ist heiß.')])(
      'Sauna',
    );
    expect(best!.document.text.slice(best!.sentence.start, best!.sentence.end)).to.equal(
      'Die Sauna ist heiß.',
    );
  });

  it('finds nothing where nothing but function words is shared', () => {
    expect(search('Ist das so?')).to.deep.equal([]);
    expect(search('')).to.deep.equal([]);
  });

  it('serves no documents, and documents without text', () => {
    expect(indexOf([])('Sauna')).to.deep.equal([]);
    expect(indexOf([document('empty', '')])('Sauna')).to.deep.equal([]);
    expect(indexOf([document('and', 'und')])('Sauna')).to.deep.equal([]);
  });

  it('gives the same whatever the order of the documents', () => {
    const twins = [
      document('b', 'Die Sauna ist heiß.'),
      document('a', 'Die Sauna ist heiß.'),
      ...POOL.documents,
    ];
    const other = indexOf([...twins].reverse());
    for (const question of ['Sauna', 'Eintritt', 'Was kostet es bis 2022?']) {
      expect(other(question)).to.deep.equal(indexOf(twins)(question));
    }
    const [first, second] = other('Sauna');
    expect([first, second].map((found) => found?.document.id)).to.deep.equal(['a', 'b']);
  });
});
