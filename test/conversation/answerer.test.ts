import { expect } from 'chai';
import { Answerer, findingOf } from '../../src/conversation/answerer.js';
import { type ConversationState, NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { Finder, type Found } from '../../src/conversation/finder.js';
import { NameFinder } from '../../src/conversation/names.js';
import type { Outcome } from '../../src/conversation/outcome.js';
import { Writer } from '../../src/conversation/writer.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { SearchEngine } from '../../src/retrieval/search-engine.js';
import { entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';

const SALT = 'Salzgrotte mit Solevernebelung seit 1912 im Keller';
const VOICE = { language: 'de', simple: false } as const;

/** Answers questions from a knowledge base. */
function answering(knowledge: KnowledgeBase) {
  const engine = new SearchEngine(knowledge, SearchEngine.build(knowledge).data);
  const finder = new Finder(engine, new NameFinder(knowledge), POOL_DIALOGS);
  const answerer = new Answerer(engine, new Writer(knowledge, POOL_DIALOGS));
  const find = (question: string): Found => finder.find([question], null, 'de');
  const answer = (
    question: string,
    state: Partial<ConversationState> = {},
    number: number | null = null,
  ): Outcome => answerer.answer(find(question), VOICE, { ...NEW_CONVERSATION, ...state }, number);
  return { find, answer };
}

const { find, answer } = answering(POOL);

describe('Answerer', () => {
  it('answers, and says what is spoken of from now on', () => {
    const { reply, context, missed } = answer('Was ist Neptun?');
    expect(reply).to.include({ kind: 'answer', entry: 'neptun', text: 'Neptun ist ein Verein.' });
    expect(context).to.deep.equal({
      entry: 'neptun',
      question: 'Was ist Neptun?',
      name: 'Neptun',
    });
    expect(missed).to.not.equal(true);
  });

  it('puts the question above the answer where there are several', () => {
    expect(answer('Was ist Neptun?', {}, 2).reply.text).to.equal(
      '**Was ist Neptun?**\n\nNeptun ist ein Verein.',
    );
  });

  it('asks for no second rating', () => {
    const ratings = ({ reply }: Outcome) => reply.tools.filter(({ value }) => 'helpful' in value);
    expect(ratings(answer('Was ist Neptun?'))).to.have.lengthOf(2);
    expect(ratings(answer('Was ist Neptun?', { rated: ['neptun'] }))).to.deep.equal([]);
    expect(ratings(answer('Was ist Neptun?', { rated: ['admission'] }))).to.have.lengthOf(2);
  });

  it('says that it knows nothing newer where the present, or a later year, is asked for', () => {
    expect(answer('Was kostet der Eintritt heute?').reply.text).to.match(
      /^Neueres weiß ich nicht\./,
    );
    expect(answer('Was kostet der Eintritt 2030?').reply.text).to.match(
      /^Neueres weiß ich nicht\./,
    );
    expect(answer('Was kostet der Eintritt 2019?').reply.text).to.match(/^Bis 2022/);
  });

  it('quotes a passage where no entry answers', () => {
    const { reply, context } = answering(knowledgeBase({ documents: POOL.documents })).answer(SALT);
    expect(reply).to.include({ kind: 'answer', entry: null });
    expect(reply.text).to.equal('Diese Stelle könnte helfen:');
    expect(reply.citations[0]!.quote).to.include('Salzgrotte');
    expect(context).to.equal(undefined);
  });

  it('suggests the entry that quotes the passage in its place', () => {
    const quoting = entry('wellness', {
      questions: { de: ['Kann man hier etwas für die Gesundheit tun?'] },
      sources: [{ document: 'leaflet', quote: 'Im Keller liegt seit 1912 eine Salzgrotte' }],
    });
    const { reply, missed } = answering(
      knowledgeBase({ documents: POOL.documents, entries: [quoting] }),
    ).answer(SALT);
    expect(reply).to.include({ kind: 'suggestions', entry: null });
    expect(reply.buttons[0]!.value).to.deep.equal({ v: 1, entry: 'wellness' });
    expect(missed).to.equal(true);
  });

  it('counts a miss where it says that it knows nothing, or asks back', () => {
    const { reply, missed } = answer('Quantenphysik');
    expect(reply.text).to.match(/^Das weiß ich nicht\./);
    expect(missed).to.equal(true);
  });

  it('says more at the second miss in a row, but not to one question among several', () => {
    expect(answer('Quantenphysik', { misses: 1 }).reply.text).to.match(/^Wieder nichts\./);
    expect(answer('Quantenphysik', { misses: 1 }, 2).reply.text).to.equal(
      'Frage 2: Das weiß ich nicht.',
    );
  });
});

describe('findingOf', () => {
  it('names the best sentence and the candidates, but no entry: that is for the reply to say', () => {
    const finding = findingOf(find('Wann öffnet das Bad?'));
    expect(finding).to.include({ entry: null });
    expect(finding.passage?.document).to.equal('leaflet');
    expect(finding.candidates[0]).to.deep.equal({ id: 'opening-hours', score: finding.confidence });
  });
});
