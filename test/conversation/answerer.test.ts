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
  const answerAll = (questions: string[], isCut = false): Outcome => {
    const found = questions.map((question, i) => ({ ...find(question), number: i + 1 }));
    return answerer.answerAll(found, isCut, VOICE, NEW_CONVERSATION);
  };
  return { find, answer, answerAll };
}

const { find, answer, answerAll } = answering(POOL);

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

  it('puts a number above a referral, whose title says little of what was asked', () => {
    expect(answer('Ich habe mein Handtuch verloren', {}, 2).reply.text).to.equal(
      'Frage 2:\n\nFragen Sie an der Kasse.',
    );
  });

  it('suggests no referral of a topic without a name: it says that nothing is known', () => {
    const questions = { de: ['Gibt es eine Rutsche im Freibad?'] };
    const suggested = (topic: string): Outcome => {
      const referral = entry('slide', { questions, topic, referral: true });
      const engine = new SearchEngine(POOL, SearchEngine.build(POOL).data);
      const found: Found = {
        ...find('Quantenphysik'),
        decision: {
          kind: 'suggestions',
          entries: [{ ...engine.search('Neptun', 'de').entries[0]!, entry: referral }],
          confidence: 0.3,
          candidates: [],
        },
      };
      const knowledge = knowledgeBase({ entries: [referral] });
      return new Answerer(engine, new Writer(knowledge, POOL_DIALOGS)).answer(
        found,
        VOICE,
        NEW_CONVERSATION,
        null,
      );
    };
    expect(suggested('visit').reply).to.include({ kind: 'suggestions' });
    expect(suggested('not-covered').reply).to.include({ kind: 'none', entry: null });
    expect(suggested('not-covered').missed).to.equal(true);
  });

  describe('answers several questions', () => {
    it('in order, each under its own heading or number', () => {
      const { reply, context } = answerAll([
        'Was ist Neptun?',
        'Was ist Quantenphysik?',
        'Wann öffnet das Bad?',
      ]);
      expect(reply.parts.map(({ text }) => text)).to.deep.equal([
        '**Was ist Neptun?**\n\nNeptun ist ein Verein.',
        'Frage 2: Das weiß ich nicht.',
        '**Wann öffnet das Bad?**\n\nDas Bad öffnet um 9 Uhr.',
      ]);
      expect(context?.entry).to.equal('opening-hours');
    });

    it('as one where they have the same answer', () => {
      const { reply } = answerAll(['Was kostet der Eintritt?', 'Wie teuer ist eine Karte?']);
      expect(reply.parts).to.have.lengthOf(1);
      expect(reply.text).to.match(/^Bis 2022/);
    });

    it('without what is no question and was not understood', () => {
      const { reply } = answerAll(['Quantenphysik ist schwer.', 'Was ist Neptun?']);
      expect(reply.parts.map(({ entry: id }) => id)).to.deep.equal(['neptun']);
      expect(reply.text).to.equal('Neptun ist ein Verein.');
    });

    it('with the urgent alone, whatever else is asked', () => {
      const { reply } = answerAll([
        'Was ist Neptun?',
        'Da ertrinkt ein Kind',
        'Wann öffnet das Bad?',
      ]);
      expect(reply.parts.map(({ entry: id }) => id)).to.deep.equal(['drowning']);
    });

    it('with one word where it can answer none', () => {
      const { reply, missed } = answerAll(['Was ist Quantenphysik?', 'Was sind Zahnschmerzen?']);
      expect(reply.parts).to.have.lengthOf(1);
      expect(reply.text).to.match(/^Das weiß ich nicht\./);
      expect(missed).to.equal(true);
    });

    it('up to four, and says where there were more', () => {
      const five = [
        'Was ist Neptun?',
        'Wann öffnet das Bad?',
        'Was kostet der Eintritt?',
        'Gibt es Schwimmkurse?',
        'Wo finde ich verlorene Sachen wieder?',
      ];
      expect(answerAll(five).reply.parts).to.have.lengthOf(4);
      expect(answerAll(five).reply.notice).to.equal('Höchstens 4 Fragen, bitte.');
      expect(answerAll(five.slice(0, 4)).reply.notice).to.equal(null);
      expect(answerAll(five.slice(0, 2), true).reply.notice).to.equal('Höchstens 4 Fragen, bitte.');
    });
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
