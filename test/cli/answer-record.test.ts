import { expect } from 'chai';
import { answerRecord } from '../../src/cli/answer-record.js';
import { replyText } from '../../src/conversation/reply-text.js';
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
  answer.parts = [answer];

  it('holds the fields of the contract in their order', () => {
    const text = replyText(answer);
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

  it('numbers suggestions in its text', () => {
    const suggestions = reply('Meinten Sie', { kind: 'suggestions', numbered: true });
    suggestions.buttons = [
      { title: 'Eins?', value: { v: 1, entry: 'one' } },
      { title: 'Zwei?', value: { v: 1, entry: 'two' } },
    ];
    expect(answerRecord('1', suggestions).text).to.equal('Meinten Sie\n\n1. Eins?\n2. Zwei?');
  });
});
