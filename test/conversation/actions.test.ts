import { expect } from 'chai';
import { act, certain } from '../../src/conversation/actions.js';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { type Voice, Writer } from '../../src/conversation/writer.js';
import type { Action } from '../../src/knowledge/dialog.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

const writer = new Writer(POOL, POOL_DIALOGS);
const GERMAN: Voice = { language: 'de', simple: false };
const ENGLISH: Voice = { language: 'en', simple: false };

const run = (action: Action, of?: string, voice: Voice = GERMAN, state = NEW_CONVERSATION) =>
  act(action, of === undefined ? undefined : writer.entry(of), voice, state, writer);

describe('act', () => {
  it('shows all quotations', () => {
    const outcome = run('sources', 'admission');
    expect(outcome?.reply.citations).to.have.lengthOf(2);
    expect(outcome?.context).to.include({ entry: 'admission', name: null });
  });

  it('goes on to speak of the name that the answer spoke of, but of no other answer’s', () => {
    const context = { entry: 'neptun', question: 'Was ist Neptun?', name: 'Neptun', age: 1 };
    const state = { ...NEW_CONVERSATION, context };
    expect(run('sources', 'neptun', GERMAN, state)?.context?.name).to.equal('Neptun');
    expect(run('sources', 'admission', GERMAN, state)?.context?.name).to.equal(null);
  });

  it('shows none of a referral, nor of nothing', () => {
    expect(run('sources', 'lost-property')).to.equal(null);
    expect(run('sources')).to.equal(null);
  });

  it('says an answer again in Einfache Sprache, and back', () => {
    const simpler = run('simpler', 'opening-hours');
    expect(simpler).to.include({ simple: true });
    expect(simpler?.reply).to.include({ form: 'de-simple', entry: 'opening-hours' });
    const standard = act(
      'standard',
      writer.entry('opening-hours'),
      { ...GERMAN, simple: true },
      NEW_CONVERSATION,
      writer,
    );
    expect(standard).to.include({ simple: false });
    expect(standard?.reply.form).to.equal('de');
  });

  it('does not say in Einfache Sprache what there is none of', () => {
    expect(run('simpler', 'admission')).to.equal(null);
    expect(
      act('simpler', writer.entry('opening-hours'), ENGLISH, NEW_CONVERSATION, writer),
    ).to.equal(null);
  });

  it('says an answer again in the other language', () => {
    const outcome = run('english', 'admission');
    expect(outcome).to.include({ language: 'en' });
    expect(outcome?.reply).to.include({ language: 'en', form: 'en', entry: 'admission' });
  });

  it('grants a wish for what comes next where nothing was answered', () => {
    const english = run('english');
    expect(english).to.include({ language: 'en' });
    expect(english?.reply).to.include({ kind: 'smalltalk', language: 'en' });
    expect(english?.context).to.equal(undefined);
    const simpler = run('simpler');
    expect(simpler).to.include({ simple: true });
    expect(simpler?.reply.kind).to.equal('smalltalk');
  });

  it('tells more: follow-ups, then the topic, nothing twice and no referral', () => {
    let told = ['opening-hours'];
    const next = (): string | null => {
      const [last = ''] = told;
      const outcome = run('more', last, GERMAN, { ...NEW_CONVERSATION, told });
      const entry = outcome?.reply.entry ?? null;
      if (entry !== null) told = [entry, ...told];
      return entry;
    };
    expect([next(), next(), next()]).to.deep.equal(['admission', 'swimming-lessons', null]);
    expect(run('more', 'neptun')).to.equal(null);
    expect(run('more')).to.equal(null);
  });
});

describe('certain', () => {
  it('is sure of what was asked for by name', () => {
    expect(certain(writer.entry('neptun')!)).to.deep.equal({
      confidence: 1,
      entry: 'neptun',
      passage: null,
      candidates: [{ id: 'neptun', score: 1 }],
    });
  });
});
