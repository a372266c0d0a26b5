import { expect } from 'chai';
import { answerRecord } from '../../src/cli/answer-record.js';
import type { Reply, ReplyCitation } from '../../src/conversation/reply.js';
import { reply } from '../support/fake-responder.js';

const CITATION: ReplyCitation = {
  document: 'doc',
  title: 'Titel',
  publisher: 'Verlag',
  url: null,
  date: '2020-02',
  age: 'Februar 2020',
  quote: 'Ein Satz.',
  attribution: 'Quelle: Titel, Verlag, Februar 2020',
};

describe('The record of a reply', () => {
  const answer: Reply = reply('Die Antwort', {
    confidence: 0.93,
    entry: 'entry-1',
    passage: { document: 'doc', start: 120, end: 388 },
    candidates: [{ id: 'entry-1', score: 0.93 }],
    citations: [CITATION],
    buttons: [{ title: 'Noch etwas?', value: { v: 1, entry: 'entry-2' } }],
  });

  it('holds the fields of the contract in their order', () => {
    const text = 'Die Antwort\n\n> „Ein Satz.“  \n> Quelle: Titel, Verlag, Februar 2020';
    const found = {
      confidence: 0.93,
      entry: 'entry-1',
      passage: { document: 'doc', start: 120, end: 388 },
      candidates: [{ id: 'entry-1', score: 0.93 }],
      sources: [{ document: 'doc', title: 'Titel', date: '2020-02', quote: 'Ein Satz.' }],
    };
    expect(JSON.stringify(answerRecord('7', answer))).to.equal(
      JSON.stringify({
        id: '7',
        kind: 'answer',
        text,
        language: 'de',
        ...found,
        parts: [{ kind: 'answer', text, ...found }],
      }),
    );
  });

  it('tells the parts apart: the text holds all, the sources are those of the part answered first', () => {
    const [unanswered] = reply('Dazu steht hier nichts.', { kind: 'none' }).parts;
    const both = { ...answer, notice: 'Hinweis.', parts: [unanswered!, ...answer.parts] };
    const { text, sources, parts } = answerRecord('8', both);
    expect(text).to.match(/^Hinweis\.\n\nDazu steht hier nichts\.\n\nDie Antwort\n\n> „Ein Satz/);
    expect(sources.map(({ quote }) => quote)).to.deep.equal(['Ein Satz.']);
    expect(parts.map((part) => part.text.split('\n')[0])).to.deep.equal([
      'Dazu steht hier nichts.',
      'Die Antwort',
    ]);
    expect(parts.map((part) => part.sources.length)).to.deep.equal([0, 1]);
  });

  it('numbers suggestions in its text', () => {
    const suggestions = reply('Meinten Sie', { kind: 'suggestions', numbered: true });
    suggestions.buttons = [
      { title: 'Eins?', value: { v: 1, entry: 'one' } },
      { title: 'Zwei?', value: { v: 1, entry: 'two' } },
    ];
    expect(answerRecord('1', suggestions).text).to.equal('Meinten Sie\n\n1. Eins?\n2. Zwei?');
  });
});
