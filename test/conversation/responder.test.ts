import { expect } from 'chai';
import fc from 'fast-check';
import {
  type ConversationState,
  NEW_CONVERSATION,
  type Turn,
} from '../../src/conversation/conversation.js';
import type { ButtonValue, Reply } from '../../src/conversation/reply.js';
import { numberedReplyText } from '../../src/conversation/reply-text.js';
import { buildResponderIndex, createResponder } from '../../src/conversation/responder.js';
import { Writer } from '../../src/conversation/writer.js';
import { entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';

const responder = createResponder(POOL, POOL_DIALOGS);

/** A conversation: takes messages and clicks, and keeps its state. */
function conversation(locale?: string) {
  let state: ConversationState = NEW_CONVERSATION;
  const take = (turn: Turn): Reply => {
    const result = responder.respond({ ...turn, locale }, state);
    state = result.state;
    return result.reply;
  };
  return {
    say: (text: string | null) => take({ text }),
    click: (value: unknown) => take({ text: null, value }),
    state: () => state,
  };
}

const say = (text: string | null, locale?: string): Reply => conversation(locale).say(text);
const entriesOf = ({ buttons }: Reply): string[] =>
  buttons.flatMap(({ value }) => ('entry' in value ? [value.entry] : []));

describe('a responder', () => {
  describe('asked a question', () => {
    it('answers with the fact, its proof and follow-ups', () => {
      const reply = say('Wann öffnet das Bad?');
      expect(reply).to.include({
        kind: 'answer',
        language: 'de',
        form: 'de',
        entry: 'opening-hours',
      });
      expect(reply.text).to.equal('Das Bad öffnet um 9 Uhr.');
      expect(reply.citations).to.have.lengthOf(1);
      expect(reply.buttonsTitle).to.equal('Dazu passt:');
      expect(reply.confidence).to.be.within(0.4, 1);
      expect(reply.candidates[0]).to.deep.equal({ id: 'opening-hours', score: reply.confidence });
    });

    it('offers only follow-ups that exist', () => {
      expect(entriesOf(say('Wann öffnet das Bad?'))).to.deep.equal(['admission']);
    });

    it('shows sources side by side where they differ', () => {
      expect(say('Was kostet der Eintritt?').citations.map(({ age }) => age)).to.deep.equal([
        '2020',
        'undatiert, vor 2022',
      ]);
    });

    it('names the place in the documents that fits best', () => {
      const { passage } = say('Wann öffnet das Bad?');
      const source = POOL.documents.find(({ id }) => id === passage!.document)!;
      expect(source.text.slice(passage!.start, passage!.end)).to.include('öffnet');
    });

    it('refers to others, which counts as no answer', () => {
      const reply = say('Ich habe mein Handtuch verloren');
      expect(reply).to.include({ kind: 'none', entry: 'lost-property' });
      expect(reply.text).to.equal('Fragen Sie an der Kasse.');
    });

    it('recognises an emergency in different words', () => {
      for (const text of [
        'Hilfe, jemand ertrinkt!',
        'DA ERTRINKT EIN KIND',
        'someone is drowning',
      ]) {
        expect(say(text).entry, text).to.equal('drowning');
      }
    });

    it('says so where it knows nothing', () => {
      const reply = say('Quantenphysik');
      expect(reply).to.include({ kind: 'none', entry: null });
      expect(reply.text).to.equal('Das weiß ich nicht. Stadtbad, Telefon 0123 4567');
      expect(reply.buttons).to.deep.equal([
        { title: 'Themen', value: { v: 1, command: 'topics' } },
      ]);
    });

    it('has one part for one question', () => {
      const { parts, kind, text, entry: id } = say('Wann öffnet das Bad?');
      expect(parts).to.have.lengthOf(1);
      expect(parts[0]).to.deep.include({ kind, text, entry: id });
    });

    it('finds the question in a long message', () => {
      const reply = say(
        'Guten Tag, wir kommen am Samstag mit der ganzen Familie und freuen uns schon sehr. ' +
          'Was kostet der Eintritt? Vielen Dank im Voraus und herzliche Grüße aus dem Süden!',
      );
      expect(reply.entry).to.equal('admission');
    });
  });

  describe('asked for the present', () => {
    it('says first that it knows nothing newer', () => {
      expect(say('Was kostet der Eintritt aktuell?').text).to.match(
        /^Neueres weiß ich nicht\. Bis 2022/,
      );
      expect(say('What does a ticket cost at the moment?').text).to.match(
        /^I know nothing newer\. /,
      );
    });

    it('says so for a year after all that it knows', () => {
      expect(say('Was kostet der Eintritt 2026?').text).to.match(/^Neueres weiß ich nicht\. /);
      expect(say('Was kostet der Eintritt 2021?').text).to.match(/^Bis 2022/);
    });

    it('does not say so where it refers to others', () => {
      expect(say('Wo finde ich heute verlorene Sachen wieder?').text).to.equal(
        'Fragen Sie an der Kasse.',
      );
    });
  });

  describe('small talk', () => {
    it('is answered in kind, with topics where they help', () => {
      expect(say('Hallo!')).to.include({ kind: 'smalltalk', text: 'Guten Tag!', entry: null });
      expect(say('Hallo!').buttons.map(({ title }) => title)).to.deep.equal([
        'Ihr Besuch',
        'Menschen',
      ]);
      expect(say('thank you').text).to.equal('You are welcome.');
      expect(say('thank you').buttons).to.deep.equal([]);
    });

    it('names the contact where its text has a place for it', () => {
      expect(say('Bist du ein Mensch?').text).to.equal(
        'Ich bin ein Programm. Stadtbad, Telefon 0123 4567',
      );
    });

    it('does not keep a greeting from being a question', () => {
      expect(say('Hallo, was kostet der Eintritt?').entry).to.equal('admission');
      expect(say('Hi, when does the pool open? Thanks!').entry).to.equal('opening-hours');
    });
  });

  describe('asked about its last answer', () => {
    it('gives all its quotations', () => {
      const { say: tell } = conversation();
      tell('Was kostet der Eintritt?');
      const reply = tell('Quelle?');
      expect(reply).to.include({ kind: 'answer', entry: 'admission' });
      expect(reply.citations).to.have.lengthOf(2);
    });

    it('says it in Einfache Sprache, and goes on so until told otherwise', () => {
      const { say: tell } = conversation();
      tell('Wann öffnet das Bad?');
      expect(tell('Einfacher bitte')).to.include({
        form: 'de-simple',
        text: 'Ab 9 Uhr ist offen.',
      });
      expect(tell('Was kostet der Eintritt?').form).to.equal('de');
      expect(tell('Wann öffnet das Bad?').form).to.equal('de-simple');
      expect(tell('Wieder normal').form).to.equal('de');
      expect(tell('Wann öffnet das Bad?').form).to.equal('de');
    });

    it('says it in the other language, and stays with that', () => {
      const { say: tell, state } = conversation();
      tell('Wann öffnet das Bad?');
      expect(tell('Auf Englisch bitte')).to.include({ language: 'en', entry: 'opening-hours' });
      expect(state().language).to.equal('en');
      expect(tell('In German please')).to.include({ language: 'de', entry: 'opening-hours' });
    });

    it('asks back where there was none, or none that can be said so', () => {
      expect(say('Quelle?')).to.include({ kind: 'smalltalk', text: 'Quelle wovon?' });
      const { say: tell } = conversation();
      tell('Was kostet der Eintritt?');
      expect(tell('Einfacher bitte').text).to.equal('Einfacher geht es nicht.');
      tell('Ich habe mein Handtuch verloren');
      expect(tell('Quelle?').text).to.equal('Quelle wovon?');
    });
  });

  describe('language', () => {
    it('follows the message', () => {
      const { say: tell } = conversation();
      expect(tell('When does the pool open?').language).to.equal('en');
      expect(tell('Wann öffnet das Bad?').language).to.equal('de');
    });

    it('stays where a message has none', () => {
      const { say: tell, click } = conversation();
      tell('When does the pool open?');
      expect(tell('Neptun').language).to.equal('en');
      expect(tell('👍').language).to.equal('en');
      expect(tell('').language).to.equal('en');
      expect(click({ v: 1, entry: 'admission' }).language).to.equal('en');
    });

    it('is at first that of the client, else German', () => {
      expect(say('Neptun').language).to.equal('de');
      expect(say('Neptun', 'en-GB').language).to.equal('en');
      expect(say('Neptun', 'EN').language).to.equal('en');
      expect(say('Neptun', 'fr-FR').language).to.equal('de');
      expect(say('Wann öffnet das Bad?', 'en-GB').language).to.equal('de');
    });

    it('that it does not speak gets a note in both that it speaks', () => {
      const reply = say('Quand est-ce que la piscine est ouverte ?');
      expect(reply).to.include({ kind: 'none', entry: null });
      expect(reply.text).to.equal(
        'Ich spreche Deutsch und Englisch.\n\nI speak German and English.',
      );
      expect(reply.buttons).to.deep.equal([]);
    });

    it('that it does not speak gets a button where it knows a name', () => {
      expect(entriesOf(say('Qu’est-ce que Neptun ?'))).to.deep.equal(['neptun']);
      expect(entriesOf(say('Что такое Neptun'))).to.deep.equal(['neptun']);
    });

    it('that it does not speak leaves the conversation in its own', () => {
      const { say: tell, state } = conversation();
      tell('When does the pool open?');
      tell('Что это такое');
      expect(state().language).to.equal('en');
    });

    it('of an answer is the one there is', () => {
      const german = createResponder(
        knowledgeBase({ entries: [entry('tea', { questions: { de: ['Was ist Tee?'] } })] }),
        POOL_DIALOGS,
      );
      const { reply } = german.respond(
        { text: 'what is tea', value: { v: 1, entry: 'tea' } },
        { ...NEW_CONVERSATION, language: 'en' },
      );
      expect(reply).to.include({
        language: 'en',
        form: 'de',
        text: '**Was ist Tee?**\n\nAntwort zu tea.',
      });
    });
  });

  describe('a click', () => {
    const { click } = conversation();

    it('on an entry gives its answer', () => {
      const reply = click({ v: 1, entry: 'admission' });
      expect(reply).to.include({ kind: 'answer', entry: 'admission', confidence: 1 });
      expect(reply.text).to.match(/^\*\*Was kostet der Eintritt\?\*\*\n\nBis 2022/);
    });

    it('on an entry that is gone says so', () => {
      for (const id of ['gone', '__proto__', 'constructor']) {
        expect(click({ v: 1, entry: id })).to.include({
          kind: 'none',
          entry: null,
          text: 'Diese Frage gibt es nicht mehr.',
        });
      }
    });

    it('on a topic gives its questions', () => {
      const reply = click({ v: 1, topic: 'visit' });
      expect(reply).to.include({ kind: 'smalltalk', text: 'Fragen zu „Ihr Besuch“:' });
      expect(entriesOf(reply)).to.deep.equal(['opening-hours', 'admission', 'swimming-lessons']);
    });

    it('on a topic that is gone gives the topics', () => {
      for (const topic of ['gone', 'constructor']) {
        expect(click({ v: 1, topic }).text).to.equal('Diese Themen gibt es:');
      }
    });

    it('on the topics shows those that have a name and entries', () => {
      expect(click({ v: 1, command: 'topics' }).buttons.map(({ value }) => value)).to.deep.equal([
        { v: 1, topic: 'visit' },
        { v: 1, topic: 'people' },
      ]);
    });

    it('on "none of these" says that it knows nothing', () => {
      expect(click({ v: 1, command: 'none-of-these' }).kind).to.equal('none');
    });

    it('without a meaning is read as its text', () => {
      const turn = { text: 'Wann öffnet das Bad?', value: { any: 'thing' } };
      expect(responder.respond(turn, NEW_CONVERSATION).reply.entry).to.equal('opening-hours');
      expect(click({ v: 1, entry: 7 }).text).to.equal('Ich lese nur Text.');
    });

    it('goes before the text', () => {
      const turn = { text: 'Wann öffnet das Bad?', value: { v: 1, entry: 'neptun' } };
      expect(responder.respond(turn, NEW_CONVERSATION).reply.entry).to.equal('neptun');
    });
  });

  describe('suggestions', () => {
    const offered = new Writer(POOL, POOL_DIALOGS).suggestions(POOL.entries.slice(0, 2), 'de', {
      confidence: 0.3,
      entry: null,
      passage: null,
      candidates: [],
    });
    const state = { ...NEW_CONVERSATION, offered: offered.buttons };
    const choice = (text: string): string | null => responder.respond({ text }, state).reply.entry;

    it('are numbered, with a way out', () => {
      expect(offered).to.include({ kind: 'suggestions', numbered: true, entry: null });
      expect(numberedReplyText(offered)).to.equal(
        'Meinten Sie?\n\n1. Wann öffnet das Bad?\n2. Was kostet der Eintritt?\n3. Nichts davon',
      );
    });

    it('can be chosen by number and by words', () => {
      expect(choice('2')).to.equal('admission');
      expect(choice('die erste bitte')).to.equal('opening-hours');
      expect(choice('Eintritt')).to.equal('admission');
      expect(choice('Nichts davon')).to.equal(null);
    });

    it('do not stand in the way of another question', () => {
      expect(choice('Was ist Neptun?')).to.equal('neptun');
      expect(choice('Da ertrinkt ein Kind')).to.equal('drowning');
      expect(responder.respond({ text: 'danke' }, state).reply.kind).to.equal('smalltalk');
    });

    it('are offered for one turn', () => {
      const { state: after } = responder.respond({ text: 'danke' }, state);
      expect(after.offered).to.deep.equal([]);
      expect(responder.respond({ text: '1' }, after).reply.entry).to.equal(null);
    });
  });

  describe('messages that are no question', () => {
    it('get a word of their own', () => {
      expect(say(null).text).to.equal('Ich lese nur Text.');
      expect(say('').text).to.equal('Die Nachricht ist leer.');
      expect(say(' \n\u00a0 ').text).to.equal('Die Nachricht ist leer.');
      expect(say('x'.repeat(2001)).text).to.equal('Höchstens 2000 Zeichen, bitte.');
      for (const text of [null, '', 'x'.repeat(20_000)]) expect(say(text).kind).to.equal('none');
    });

    it('are not measured with the white space around them', () => {
      expect(say(`${' '.repeat(3000)}Wann öffnet das Bad?`).entry).to.equal('opening-hours');
    });

    it('are never repeated', () => {
      for (const text of [
        '<script>alert(1)</script>',
        '[Klick](https://evil.example)',
        '**fett** ![x](https://evil.example/x.png)',
        'Was kostet <img src=x onerror=alert(1)> der Eintritt?',
        '{contact} {limit} {topic} $& $1',
      ]) {
        const reply = JSON.stringify(say(text));
        for (const part of ['script', 'evil', 'fett', 'onerror', '{contact}', '$&']) {
          expect(reply, text).to.not.include(part);
        }
      }
    });
  });

  it('welcomes in the language of the client, with the topics', () => {
    expect(responder.welcome()).to.include({ language: 'de', kind: 'smalltalk' });
    expect(responder.welcome('en-US').text).to.equal('Hello, this is the city pool.');
    expect(responder.welcome('tr').language).to.equal('de');
    expect(responder.welcome().buttons).to.have.lengthOf(2);
  });

  it('says when something failed, in the language of the conversation', () => {
    expect(responder.failure(NEW_CONVERSATION).text).to.equal('Da ging etwas schief.');
    expect(responder.failure(NEW_CONVERSATION, 'en').text).to.equal('Something went wrong.');
    expect(responder.failure({ ...NEW_CONVERSATION, language: 'en' }, 'de').language).to.equal(
      'en',
    );
  });

  it('keeps the contact as it is written, signs and all', () => {
    const dialogs = {
      ...POOL_DIALOGS,
      de: { ...POOL_DIALOGS.de, contact: 'A & B, $& $1 {topic}' },
    };
    const { reply } = createResponder(POOL, dialogs).respond(
      { text: 'Quantenphysik' },
      NEW_CONVERSATION,
    );
    expect(reply.text).to.equal('Das weiß ich nicht. A & B, $& $1 {topic}');
  });

  it('remembers plain JSON and nothing that the visitor typed', () => {
    const { say: tell, state } = conversation();
    tell('Geheimes Wort, was kostet der Eintritt?');
    expect(JSON.parse(JSON.stringify(state()))).to.deep.equal(state());
    expect(JSON.stringify(state())).to.not.include('Geheim');
  });

  it('takes a state that an older version kept', () => {
    const old = { language: 'en' } as ConversationState;
    expect(responder.respond({ text: '1' }, old).reply.language).to.equal('en');
  });

  it('answers the same with an index that was saved and read again', () => {
    const index = structuredClone(buildResponderIndex(POOL, POOL_DIALOGS));
    const copy = createResponder(POOL, POOL_DIALOGS, index);
    for (const text of ['Wann öffnet das Bad?', 'eintritspreise', 'Hallo', 'Quantenphysik']) {
      expect(copy.respond({ text }, NEW_CONVERSATION)).to.deep.equal(
        responder.respond({ text }, NEW_CONVERSATION),
      );
    }
  });

  describe('with less than everything', () => {
    it('knows nothing and says so', () => {
      const { reply } = createResponder(knowledgeBase(), POOL_DIALOGS).respond(
        { text: 'Wann öffnet das Bad?' },
        NEW_CONVERSATION,
      );
      expect(reply).to.include({ kind: 'none', confidence: 0 });
      expect(reply.candidates).to.deep.equal([]);
    });

    it('quotes a passage, marked as a find, where it has documents alone', () => {
      const alone = createResponder(knowledgeBase({ documents: POOL.documents }), POOL_DIALOGS);
      const { reply } = alone.respond(
        { text: 'Salzgrotte mit Solevernebelung seit 1912 im Keller' },
        NEW_CONVERSATION,
      );
      expect(reply).to.include({ kind: 'answer', entry: null });
      expect(reply.text).to.equal('Diese Stelle könnte helfen:');
      expect(reply.citations[0]!.quote).to.include('Salzgrotte');
      expect(reply.candidates[0]!.id).to.equal('leaflet#3');
    });
  });

  it('never throws on any turn, whatever was said before', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constant(null),
      fc.constantFrom(
        'Wann öffnet das Bad?',
        'Mützen',
        '1',
        'die zweite',
        'Quelle?',
        'Einfacher bitte',
        'Auf Englisch bitte',
        'In German please',
        'danke',
        '👍',
        'Что',
        '\uD83D',
        '__proto__',
        '2026',
        'x'.repeat(3000),
      ),
    );
    const click: fc.Arbitrary<ButtonValue | undefined> = fc.constantFrom(
      undefined,
      { v: 1, entry: 'admission' },
      { v: 1, entry: '__proto__' },
      { v: 1, topic: 'visit' },
      { v: 1, command: 'none-of-these' },
    );
    const value = fc.oneof(fc.constant(undefined), click, fc.anything());
    const locale = fc.option(fc.string({ maxLength: 8 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.record({ text, value, locale }), { maxLength: 6 }), (turns) => {
        let state = NEW_CONVERSATION;
        for (const turn of turns) {
          const result = responder.respond(turn, state);
          expect(result.reply.text).to.be.a('string').that.is.not.empty;
          expect(result.reply.confidence).to.be.within(0, 1);
          expect(result.reply.candidates.length).to.be.at.most(10);
          state = JSON.parse(JSON.stringify(result.state)) as ConversationState;
          expect(state).to.deep.equal(result.state);
        }
      }),
    );
  });
});
