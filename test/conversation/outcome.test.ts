import { expect } from 'chai';
import fc from 'fast-check';
import { type ConversationState, NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { type Outcome, remember } from '../../src/conversation/outcome.js';
import type { Button, ReplyKind } from '../../src/conversation/reply.js';
import { reply } from '../support/fake-responder.js';

const isUrgent = (id: string): boolean => id.startsWith('urgent');
const after = (state: ConversationState, outcome: Outcome): ConversationState =>
  remember(state, outcome, isUrgent);
const contextOf = (entry: string) => ({ entry, question: `Was ist ${entry}?`, name: null });
const answer = (entry: string): Outcome => ({
  reply: reply('Um neun.', { entry }),
  context: contextOf(entry),
});
const smallTalk: Outcome = { reply: reply('Guten Tag!', { kind: 'smalltalk' }) };
const miss: Outcome = { reply: reply('Das weiß ich nicht.', { kind: 'none' }), missed: true };
const button: Button = { title: 'Wann?', value: { v: 1, entry: 'opening-hours' } };

describe('remember', () => {
  it('keeps what was spoken of, fresh', () => {
    expect(after(NEW_CONVERSATION, answer('admission')).context).to.deep.equal({
      entry: 'admission',
      question: 'Was ist admission?',
      name: null,
      age: 0,
    });
  });

  it('ends a context after two turns that do not speak of it', () => {
    const first = after(NEW_CONVERSATION, answer('admission'));
    const second = after(first, smallTalk);
    expect(second.context).to.include({ entry: 'admission' });
    expect(after(second, smallTalk).context).to.equal(null);
    expect(after(second, miss).context).to.equal(null);
  });

  it('begins to count anew where it is spoken of again', () => {
    const second = after(after(NEW_CONVERSATION, answer('admission')), smallTalk);
    const third = after(second, answer('admission'));
    expect(after(third, smallTalk).context).to.include({ entry: 'admission' });
  });

  it('counts misses in a row; small talk is none, and ends no row', () => {
    let state = after(NEW_CONVERSATION, miss);
    expect(state.misses).to.equal(1);
    state = after(after(state, smallTalk), miss);
    expect(state.misses).to.equal(2);
    expect(after(state, answer('admission')).misses).to.equal(0);
  });

  it('keeps the buttons of any reply, until the next', () => {
    for (const kind of ['answer', 'suggestions', 'smalltalk', 'none'] as const) {
      const offering = reply('Um neun.', { kind, buttons: [button] });
      const state = after(NEW_CONVERSATION, { reply: offering });
      expect(state.offered, kind).to.deep.equal([button]);
      expect(after(state, miss).offered, kind).to.deep.equal([]);
    }
  });

  it('leaves an offer open for small talk that offers nothing itself', () => {
    const offering = reply('Um neun.', { buttons: [button] });
    const state = after(NEW_CONVERSATION, { reply: offering });
    expect(after(state, smallTalk)).to.deep.include({ offered: [button], numbered: false });
    const topic: Button = { title: 'Ihr Besuch', value: { v: 1, topic: 'visit' } };
    const menu = reply('Themen:', { kind: 'smalltalk', buttons: [topic] });
    expect(after(state, { reply: menu })).to.deep.include({ offered: [topic], numbered: true });
  });

  it('counts the choices where they were all that was said, but not beside an answer', () => {
    for (const [kind, numbered] of [
      ['answer', false],
      ['suggestions', true],
      ['smalltalk', true],
      ['none', true],
    ] as const) {
      const offering = reply('Um neun.', { kind, buttons: [button] });
      const state = after(NEW_CONVERSATION, { reply: offering });
      expect(state.numbered, kind).to.equal(numbered);
      expect(after(state, smallTalk).numbered, kind).to.equal(numbered);
    }
  });

  it('offers nothing of what an urgent reply offered', () => {
    const urgent = reply('112', { kind: 'none', entry: 'urgent-drowning', buttons: [button] });
    expect(after(NEW_CONVERSATION, { reply: urgent }).offered).to.deep.equal([]);
  });

  it('keeps what was answered, the last first and each once', () => {
    let state = NEW_CONVERSATION;
    for (const id of ['admission', 'neptun', 'admission']) state = after(state, answer(id));
    expect(state.told).to.deep.equal(['admission', 'neptun']);
  });

  it('keeps the answers to all questions of a message', () => {
    const { parts: first } = reply('Um neun.', { entry: 'opening-hours' });
    const { parts: second } = reply('6 Euro.', { entry: 'admission' });
    const both = reply('Um neun.', { parts: [...first, ...second] });
    expect(after(NEW_CONVERSATION, { reply: both }).told).to.have.members([
      'opening-hours',
      'admission',
    ]);
  });

  it('does not keep a referral as answered, nor what was only suggested', () => {
    for (const kind of ['none', 'suggestions', 'smalltalk'] as const) {
      const said = reply('Fragen Sie an der Kasse.', { kind, entry: 'lost-property' });
      expect(after(NEW_CONVERSATION, { reply: said }).told, kind).to.deep.equal([]);
    }
  });

  it('keeps which answers were rated', () => {
    const rating = { entry: 'admission', helpful: true };
    expect(after(NEW_CONVERSATION, { ...smallTalk, rating }).rated).to.deep.equal(['admission']);
  });

  it('keeps language and simplicity until they change', () => {
    const state = after(NEW_CONVERSATION, { ...smallTalk, language: 'en', simple: true });
    expect(state).to.include({ language: 'en', simple: true });
    expect(after(state, miss)).to.include({ language: 'en', simple: true });
    expect(after(state, { ...miss, simple: false }).simple).to.equal(false);
  });

  it('keeps nothing of an urgent entry, and forgets what was spoken of before', () => {
    const before = after(NEW_CONVERSATION, answer('admission'));
    const urgent = reply('112', { kind: 'none', entry: 'urgent-drowning' });
    const state = after(before, { reply: urgent, context: contextOf('urgent-drowning') });
    expect(JSON.stringify(state)).to.not.include('urgent');
    expect(state.context).to.equal(null);
  });

  it('stays small and plain, whatever comes of the turns', () => {
    const id = fc.constantFrom(
      'admission',
      'neptun',
      ...Array.from({ length: 30 }, (_, i) => `e${i}`),
    );
    const kind = fc.constantFrom<ReplyKind>('answer', 'suggestions', 'smalltalk', 'none');
    const outcome = fc
      .record({
        kind,
        entry: fc.option(id),
        spokenOf: fc.option(id),
        rated: fc.option(id),
        missed: fc.boolean(),
      })
      .map(({ kind: of, entry, spokenOf, rated, missed }): Outcome => ({
        reply: reply('Um neun.', { kind: of, entry }),
        missed,
        ...(spokenOf !== null && { context: contextOf(spokenOf) }),
        ...(rated !== null && { rating: { entry: rated, helpful: true } }),
      }));
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 60 }), (outcomes) => {
        const state = outcomes.reduce(after, NEW_CONVERSATION);
        expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
        expect(state.told.length).to.be.at.most(10);
        expect(state.rated.length).to.be.at.most(10);
        expect(state.context?.age ?? 0).to.be.within(0, 1);
        expect(state.misses).to.be.at.most(outcomes.length);
      }),
    );
  });

  it('does not change the state that it is given', () => {
    const frozen = Object.freeze({
      ...NEW_CONVERSATION,
      told: Object.freeze(['neptun']) as string[],
    });
    after(frozen, answer('admission'));
    expect(frozen.told).to.deep.equal(['neptun']);
  });
});
