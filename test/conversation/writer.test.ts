import { expect } from 'chai';
import { certain } from '../../src/conversation/actions.js';
import { NOTHING_FOUND, type Voice, Writer } from '../../src/conversation/writer.js';
import type { Reply } from '../../src/conversation/reply.js';
import type { Entry } from '../../src/knowledge/entry.js';
import { entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';

const writer = new Writer(POOL, POOL_DIALOGS);
const GERMAN: Voice = { language: 'de', simple: false };
const SIMPLE: Voice = { language: 'de', simple: true };
const ENGLISH: Voice = { language: 'en', simple: true };

const known = (id: string): Entry => writer.entry(id)!;
const answer = (id: string, voice = GERMAN): Reply =>
  writer.answer(known(id), voice, certain(known(id)));
const titles = (buttons: Reply['buttons']): string[] => buttons.map(({ title }) => title);

describe('Writer', () => {
  it('knows the entries by their ids, and by nothing else', () => {
    expect(writer.entry('neptun')?.id).to.equal('neptun');
    for (const id of ['gone', '__proto__', 'constructor']) {
      expect(writer.entry(id), id).to.equal(undefined);
    }
  });

  it('names an entry by its first question, in the language there is', () => {
    expect(writer.title(known('neptun'), 'en')).to.equal('What is Neptun?');
    expect(writer.title(entry('tea'), 'en')).to.equal('Was ist tea?');
  });

  it('answers simply where that is wanted and there is such an answer', () => {
    expect(answer('opening-hours', SIMPLE)).to.include({
      form: 'de-simple',
      text: '*Einfache Sprache*\n\nAb 9 Uhr ist offen.',
    });
    expect(answer('admission', SIMPLE).form).to.equal('de');
    expect(answer('opening-hours', ENGLISH).form).to.equal('en');
  });

  it('calls it Leichte Sprache only where a group has reviewed it', () => {
    const reviewed = { ...known('opening-hours'), reviewedBy: 'Prüfgruppe Nord' };
    expect(writer.answer(reviewed, SIMPLE, NOTHING_FOUND).text).to.match(
      /^\*Leichte Sprache, geprüft von Prüfgruppe Nord\*/,
    );
  });

  it('offers with an answer what can be done with it', () => {
    expect(titles(answer('opening-hours').tools)).to.deep.equal([
      'Alle Quellen',
      'Einfache Sprache',
      'Hilfreich',
      'Nicht hilfreich',
    ]);
    expect(titles(answer('swimming-lessons').tools)).to.deep.equal([
      'Hilfreich',
      'Nicht hilfreich',
    ]);
    expect(titles(answer('lost-property').tools)).to.deep.equal([]);
  });

  it('shows all quotations under the question', () => {
    const proof = writer.proof(known('admission'), GERMAN, NOTHING_FOUND);
    expect(proof.text).to.equal('**Was kostet der Eintritt?**');
    expect(proof.citations).to.have.lengthOf(2);
  });

  it('makes one reply of several, headed by the first that answers', () => {
    const replies = [
      writer.notFound(GERMAN, NOTHING_FOUND, 1),
      answer('opening-hours'),
      answer('admission'),
    ];
    const reply = writer.several(replies, GERMAN, null);
    expect(reply).to.include({ kind: 'answer', entry: 'opening-hours', notice: null });
    expect(reply.parts.map(({ entry: id }) => id)).to.deep.equal([
      null,
      'opening-hours',
      'admission',
    ]);
    expect(reply.buttons).to.deep.equal([]);
    expect(reply.tools).to.deep.equal([]);
    expect(writer.several(replies, GERMAN, 4).notice).to.equal('Höchstens 4 Fragen, bitte.');
  });

  it('lets a choice go before follow-ups', () => {
    const choice = writer.suggestions([known('neptun')], GERMAN, NOTHING_FOUND, 2);
    const reply = writer.several([answer('opening-hours'), choice], GERMAN, null);
    expect(reply.numbered).to.equal(true);
    expect(titles(reply.buttons)).to.deep.equal(['Was ist Neptun?', 'Nichts davon']);
  });

  it('offers topics that have a name and entries', () => {
    const empty = new Writer(knowledgeBase(), POOL_DIALOGS);
    expect(titles(writer.topics(GERMAN).buttons)).to.deep.equal(['Ihr Besuch', 'Menschen']);
    expect(empty.topics(GERMAN).buttons).to.deep.equal([]);
    expect(empty.topic('visit', GERMAN)).to.deep.equal(empty.topics(GERMAN));
  });

  it('switches to Einfache Sprache in German alone', () => {
    expect(titles(writer.welcome(GERMAN).buttons)).to.include('Einfache Sprache');
    expect(titles(writer.welcome(SIMPLE).buttons)).to.include('Standardsprache');
    expect(titles(writer.welcome(ENGLISH).buttons)).to.deep.equal(['Your visit', 'People']);
  });

  it('puts the request for no personal data above what else is to be noticed', () => {
    const several = writer.several([answer('neptun')], GERMAN, 4);
    expect(writer.withPersonalDataNote(several, GERMAN).notice).to.equal(
      'Bitte nichts Persönliches.\n\nHöchstens 4 Fragen, bitte.',
    );
    expect(writer.withPersonalDataNote(answer('neptun'), GERMAN).notice).to.equal(
      'Bitte nichts Persönliches.',
    );
  });

  it('tells what there is beside an entry: its prompts first, none that is gone', () => {
    expect(writer.related(known('opening-hours')).map(({ id }) => id)).to.deep.equal([
      'admission',
      'opening-hours',
      'admission',
      'swimming-lessons',
    ]);
  });
});
