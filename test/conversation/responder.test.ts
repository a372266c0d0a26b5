import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Context,
  type ConversationState,
  NEW_CONVERSATION,
  type Responder,
  type Response,
  type Turn,
} from '../../src/conversation/conversation.js';
import { ACTIONS } from '../../src/knowledge/dialog.js';
import { LANGUAGES } from '../../src/text/language.js';
import type { Rating, Reply } from '../../src/conversation/reply.js';
import { numberedReplyText } from '../../src/conversation/reply-text.js';
import { buildResponderIndex } from '../../src/conversation/responder-index.js';
import { createResponder } from '../../src/conversation/responder.js';
import { finish } from '../../src/conversation/steps.js';
import { NOTHING_FOUND, Writer } from '../../src/conversation/writer.js';
import { CLUBS, entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';

const responder = createResponder(POOL, POOL_DIALOGS);

/** A conversation: takes messages and clicks, and keeps its state and the ratings. */
function conversation(locale?: string, partner: Responder = responder) {
  let state: ConversationState = NEW_CONVERSATION;
  const ratings: Rating[] = [];
  const take = (turn: Turn): Reply => {
    const { reply, rating, state: next } = partner.respond({ ...turn, locale }, state);
    state = next;
    if (rating) ratings.push(rating);
    return reply;
  };
  return {
    say: (text: string | null) => take({ text }),
    click: (value: unknown) => take({ text: null, value }),
    state: () => state,
    ratings,
  };
}

const say = (text: string | null, locale?: string): Reply => conversation(locale).say(text);
const entriesOf = ({ buttons }: Reply): string[] =>
  buttons.flatMap(({ value }) => ('entry' in value ? [value.entry] : []));
const topicsOf = ({ buttons }: Reply): string[] =>
  buttons.flatMap(({ value }) => ('topic' in value ? [value.topic] : []));
const toolsOf = ({ tools }: Reply): string[] => tools.map(({ title }) => title);

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
      expect(topicsOf(say('Hallo!'))).to.deep.equal(['visit', 'people']);
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
        text: '**Wann öffnet das Bad?**\n\n*Einfache Sprache*\n\nAb 9 Uhr ist offen.',
      });
      expect(tell('Was kostet der Eintritt?').form).to.equal('de');
      expect(tell('Wann öffnet das Bad?').form).to.equal('de-simple');
      for (const other of ['danke', 'hallo']) tell(other);
      expect(tell('Quantenphysik').text).to.equal('Das weiß ich nicht.');
      expect(tell('Wann öffnet das Bad?').form).to.equal('de-simple');
      expect(tell('Wieder normal').form).to.equal('de');
      expect(tell('Wann öffnet das Bad?').form).to.equal('de');
    });

    it('says so by a button, too', () => {
      const { say: tell, click, state } = conversation();
      const [simpler] = tell('Wann öffnet das Bad?').tools.filter(
        ({ title }) => title === 'Einfache Sprache',
      );
      const reply = click(simpler!.value);
      expect(reply.form).to.equal('de-simple');
      expect(toolsOf(reply)).to.include('Standardsprache');
      expect(click({ v: 1, action: 'standard', of: 'opening-hours' }).form).to.equal('de');
      expect(state().simple).to.equal(false);
    });

    it('says that there is no Einfache Sprache in English', () => {
      const { say: tell, state } = conversation();
      expect(toolsOf(tell('When does the pool open?'))).to.deep.equal([
        'All sources',
        'Helpful',
        'Not helpful',
      ]);
      expect(tell('Simpler please').text).to.equal('It does not get simpler.');
      expect(state().simple).to.equal(false);
    });

    it('tells more until there is no more', () => {
      const { say: tell } = conversation();
      tell('Wann öffnet das Bad?');
      expect(tell('Mehr dazu').entry).to.equal('admission');
      expect(tell('Erzähl mir mehr').entry).to.equal('swimming-lessons');
      expect(tell('Mehr dazu').text).to.equal('Wovon?');
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

  describe('asked in half sentences', () => {
    const clubs = createResponder(CLUBS, POOL_DIALOGS);
    const entriesAfter = (...messages: string[]): (string | null)[] => {
      const { say: tell } = conversation(undefined, clubs);
      return messages.map((message) => tell(message).entry);
    };

    it('asks the same of another name', () => {
      expect(entriesAfter('Wie viele Mitglieder hat Neptun?', 'und Triton?').at(-1)).to.equal(
        'triton-members',
      );
      expect(entriesAfter('What does Triton cost per year?', 'what about Neptun?').at(-1)).to.equal(
        'neptun-fee',
      );
    });

    it('goes on in another language', () => {
      expect(entriesAfter('Wie viele Mitglieder hat Neptun?', 'and Triton?').at(-1)).to.equal(
        'triton-members',
      );
    });

    it('goes on after a word of thanks, but not after two turns', () => {
      const asked = 'Wie viele Mitglieder hat Neptun?';
      expect(entriesAfter(asked, 'danke', 'und Triton?').at(-1)).to.equal('triton-members');
      expect(entriesAfter(asked, 'danke', 'hallo', 'und Triton?').at(-1)).to.equal(
        entriesAfter('und Triton?').at(-1),
      );
    });

    it('goes on from a click', () => {
      const { say: tell, click } = conversation(undefined, clubs);
      click({ v: 1, entry: 'neptun-members' });
      expect(tell('und Triton?').entry).to.equal('triton-members');
    });

    it('goes on within a message', () => {
      const { parts } = conversation(undefined, clubs).say(
        'Wie viele Mitglieder hat Neptun? Und Triton?',
      );
      expect(parts.map(({ entry: id }) => id)).to.deep.equal(['neptun-members', 'triton-members']);
    });

    it('does not take what it does not know for what was spoken of', () => {
      for (const unknown of ['Quantenphysik', 'und Quantenphysik?', 'Zahnschmerzen']) {
        const { say: tell } = conversation();
        tell('Was ist Neptun?');
        expect(tell(unknown).kind, unknown).to.not.equal('answer');
      }
    });

    it('does not bend a question that stands on its own', () => {
      const gist = ({ kind, entry: id, text }: Reply): string => [kind, id, text].join(' ');
      for (const partner of [
        { replies: responder, knowledge: POOL },
        { replies: clubs, knowledge: CLUBS },
      ]) {
        const { entries } = partner.knowledge;
        for (const language of LANGUAGES) {
          for (const phrasing of entries.flatMap(({ questions }) => questions[language] ?? [])) {
            const ask = (context: Context | null): string => {
              const state = { ...NEW_CONVERSATION, language, context };
              return gist(partner.replies.respond({ text: phrasing }, state).reply);
            };
            const alone = ask(null);
            for (const { id, questions } of entries) {
              const question = questions[language]![0]!;
              const name = /Neptun|Triton/.exec(question)?.[0] ?? null;
              const after = ask({ entry: id, question, name, age: 0 });
              expect(after, `${phrasing} after ${question}`).to.equal(alone);
            }
          }
        }
      }
    });
  });

  describe('asked several questions at once', () => {
    it('answers each in order, under its question', () => {
      const reply = say('Wann öffnet das Bad und was kostet der Eintritt?');
      expect(reply).to.include({ kind: 'answer', entry: 'opening-hours', notice: null });
      expect(reply.parts.map(({ text }) => text)).to.deep.equal([
        '**Wann öffnet das Bad?**\n\nDas Bad öffnet um 9 Uhr.',
        '**Was kostet der Eintritt?**\n\nBis 2022 rund 6 Euro, von 2018 bis 2021 mehr als 5 Euro.',
      ]);
    });

    it('says which it cannot answer, and is answered by the first that it can', () => {
      const reply = say('Quantenphysik bitte? Was ist Neptun?');
      expect(reply).to.include({ kind: 'answer', entry: 'neptun' });
      expect(reply.parts.map(({ entry: id }) => id)).to.deep.equal([null, 'neptun']);
      expect(reply.parts[0]!.text).to.match(/^Frage 1: /);
    });

    it('offers a choice where one is not understood', () => {
      const reply = say('Was ist Neptun? Was ist mit Kindern?');
      expect(reply.parts[1]).to.include({ kind: 'suggestions', text: 'Frage 2: Meinten Sie?' });
      expect(reply.numbered).to.equal(true);
      expect(reply.buttons.at(-1)!.title).to.equal('Nichts davon');
    });

    it('answers about each of several things', () => {
      const { parts } = conversation(undefined, createResponder(CLUBS, POOL_DIALOGS)).say(
        'Wie viele Mitglieder haben Neptun und Triton?',
      );
      expect(parts.map(({ entry: id }) => id)).to.deep.equal(['neptun-members', 'triton-members']);
    });

    it('answers once what is asked twice', () => {
      expect(say('Was kostet der Eintritt? Wie teuer ist eine Karte?').parts).to.have.lengthOf(1);
    });

    it('answers four at most, and says so', () => {
      const reply = say(
        'Gibt es Schwimmkurse? Was kostet der Eintritt? Was ist Neptun? Wann öffnet das Bad? ' +
          'Wo finde ich verlorene Sachen wieder?',
      );
      expect(reply.parts).to.have.lengthOf(4);
      expect(reply.notice).to.equal('Höchstens 4 Fragen, bitte.');
    });

    it('offers follow-ups, but nothing that it has just said', () => {
      expect(entriesOf(say('Wann öffnet das Bad? Was ist Neptun?'))).to.deep.equal(['admission']);
      expect(say('Wann öffnet das Bad? Was kostet der Eintritt?').buttons).to.deep.equal([]);
    });

    it('says once that it knows nothing where it can answer none', () => {
      const reply = say('Quantenphysik? Zahnschmerzen?');
      expect(reply.parts).to.have.lengthOf(1);
      expect(reply.kind).to.not.equal('answer');
    });
  });

  describe('asked with a wish', () => {
    it('answers in Einfache Sprache, and goes on so', () => {
      for (const message of [
        'Wann öffnet das Bad in einfacher Sprache?',
        'Wann öffnet das Bad, in einfacher Sprache?',
        'In einfacher Sprache: Wann öffnet das Bad?',
        'Wann öffnet das Bad? Einfacher bitte',
      ]) {
        const { say: tell, state } = conversation();
        expect(tell(message), message).to.include({ entry: 'opening-hours', form: 'de-simple' });
        expect(state().simple, message).to.equal(true);
      }
    });

    it('answers in the other language, and goes on so', () => {
      for (const message of [
        'Was kostet der Eintritt? Auf Englisch bitte',
        'Was kostet der Eintritt, auf Englisch bitte',
        'Was kostet der Eintritt auf Englisch?',
      ]) {
        const { say: tell, state } = conversation();
        expect(tell(message), message).to.include({ entry: 'admission', language: 'en' });
        expect(state().language, message).to.equal('en');
      }
    });
  });

  describe('that finds nothing', () => {
    it('says more the second time in a row', () => {
      const { say: tell } = conversation();
      expect(tell('Quantenphysik').text).to.match(/^Das weiß ich nicht\./);
      const again = tell('Quantenphysik');
      expect(again.text).to.match(/^Wieder nichts\. Stadtbad, Telefon/);
      expect(topicsOf(again)).to.deep.equal(['visit', 'people']);
    });

    it('begins anew after an answer, but not after small talk', () => {
      const { say: tell } = conversation();
      tell('Quantenphysik');
      tell('danke');
      expect(tell('Quantenphysik').text).to.match(/^Wieder nichts\./);
      for (const other of ['Was ist Neptun?', 'danke', 'hallo']) tell(other);
      expect(tell('Quantenphysik').text).to.match(/^Das weiß ich nicht\./);
    });

    it('counts “none of these” as one', () => {
      const { say: tell, click } = conversation();
      expect(click({ v: 1, command: 'none-of-these' }).text).to.match(/^Wieder nichts\./);
      expect(tell('Quantenphysik').text).to.match(/^Wieder nichts\./);
    });
  });

  describe('told what was helpful', () => {
    const helpful = { v: 1, helpful: true, of: 'admission' } as const;

    it('thanks, and gives the rating on', () => {
      const { click, ratings } = conversation();
      expect(click(helpful)).to.include({ kind: 'smalltalk', text: 'Danke.' });
      expect(click({ v: 1, helpful: false, of: 'neptun' }).text).to.equal('Das tut mir leid.');
      expect(ratings).to.deep.equal([
        { entry: 'admission', helpful: true },
        { entry: 'neptun', helpful: false },
      ]);
    });

    it('takes one rating of an answer, and asks for no other', () => {
      const { say: tell, click, ratings } = conversation();
      expect(toolsOf(tell('Was kostet der Eintritt?'))).to.include('Hilfreich');
      for (const value of [helpful, helpful, { ...helpful, helpful: false }]) click(value);
      expect(ratings).to.have.lengthOf(1);
      expect(toolsOf(tell('Was kostet der Eintritt?'))).to.not.include('Hilfreich');
      expect(toolsOf(tell('Was ist Neptun?'))).to.include('Hilfreich');
    });

    it('takes none of what is gone, nor of a referral, for which it does not ask', () => {
      const { say: tell, click, ratings } = conversation();
      expect(toolsOf(tell('Ich habe mein Handtuch verloren'))).to.deep.equal([]);
      for (const of of ['lost-property', 'drowning', 'gone', '__proto__']) {
        click({ v: 1, helpful: true, of });
      }
      expect(ratings).to.deep.equal([]);
    });

    it('speaks of the answer still', () => {
      const { say: tell, click } = conversation();
      tell('Was kostet der Eintritt?');
      click(helpful);
      expect(tell('Quelle?').entry).to.equal('admission');
    });
  });

  describe('that hears an emergency', () => {
    it('refers at once, whatever else is asked', () => {
      for (const message of [
        'Was kostet der Eintritt? Da ertrinkt ein Kind!',
        'Da ertrinkt ein Kind und was kostet der Eintritt?',
        `Da ertrinkt ein Kind! ${'Das ist eine sehr lange Nachricht. '.repeat(80)}`,
      ]) {
        const reply = say(message);
        expect(reply, message.slice(0, 60)).to.include({ kind: 'none', entry: 'drowning' });
        expect(reply.parts).to.have.lengthOf(1);
      }
    });

    it('remembers nothing of it', () => {
      for (const urgent of [
        { text: 'Da ertrinkt ein Kind' },
        { text: 'Was kostet der Eintritt? Da ertrinkt ein Kind!' },
        { text: null, value: { v: 1, entry: 'drowning' } },
        { text: null, value: { v: 1, helpful: true, of: 'drowning' } },
        { text: null, value: { v: 1, action: 'english', of: 'drowning' } },
      ]) {
        const before = responder.respond({ text: 'Was ist Neptun?' }, NEW_CONVERSATION).state;
        const { state } = responder.respond(urgent, before);
        expect(JSON.stringify(state), JSON.stringify(urgent)).to.not.include('drowning');
      }
    });
  });

  describe('sent personal data', () => {
    const DATA = ['anna.berg@example.org', '0171 2345678'];

    it('asks not to send any, and answers the rest', () => {
      for (const datum of DATA) {
        const reply = say(`Was kostet der Eintritt? Meine Daten: ${datum}`);
        expect(reply, datum).to.include({
          entry: 'admission',
          notice: 'Bitte nichts Persönliches.',
        });
      }
    });

    it('says nothing else where there was nothing else', () => {
      for (const datum of DATA) {
        expect(say(datum), datum).to.include({
          kind: 'none',
          notice: null,
          text: 'Bitte nichts Persönliches.',
        });
      }
    });

    it('says nothing else where there was only a scrap beside them', () => {
      for (const datum of DATA) {
        expect(say(`Melden Sie sich: ${datum}`), datum).to.include({
          kind: 'none',
          notice: null,
          text: 'Bitte nichts Persönliches.',
        });
      }
    });

    it('says that it knows nothing where something was asked beside them', () => {
      expect(say('Was ist Quantenphysik? anna.berg@example.org')).to.include({
        kind: 'none',
        notice: 'Bitte nichts Persönliches.',
        text: 'Das weiß ich nicht. Stadtbad, Telefon 0123 4567',
      });
    });

    it('does not reprimand who is in need', () => {
      for (const datum of DATA) {
        expect(say(`Da ertrinkt ein Kind! ${datum}`), datum).to.include({
          entry: 'drowning',
          notice: null,
        });
      }
    });

    it('never repeats nor remembers them', () => {
      const around = fc.constantFrom(
        ...[
          'Was kostet der Eintritt?',
          'und',
          'Hallo',
          'Da ertrinkt ein Kind',
          'Mützen',
          'Quelle?',
        ],
        ...['When does the pool open?', 'Ich heiße', 'auf Englisch bitte', ''],
      );
      fc.assert(
        fc.property(around, fc.constantFrom(...DATA), around, (before, datum, behind) => {
          const { say: tell, state } = conversation();
          const reply = tell(`${before} ${datum} ${behind}`);
          const all = JSON.stringify([reply, state()]);
          for (const part of ['anna', 'berg', '2345678']) expect(all).to.not.include(part);
        }),
      );
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
    const offered = new Writer(POOL, POOL_DIALOGS).suggestions(
      POOL.entries.slice(0, 2),
      { language: 'de', simple: false },
      NOTHING_FOUND,
      null,
    );
    const state = { ...NEW_CONVERSATION, offered: offered.buttons, numbered: true };
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

    it('can be refused in words', () => {
      const { reply } = responder.respond({ text: 'keine davon' }, state);
      expect(reply).to.include({ kind: 'none', entry: null });
      expect(reply.text).to.match(/^Wieder nichts\./);
    });

    it('stay open for a word of thanks, but not for another question', () => {
      const { state: after } = responder.respond({ text: 'danke' }, state);
      expect(after.offered).to.deep.equal(offered.buttons);
      expect(responder.respond({ text: '1' }, after).reply.entry).to.equal('opening-hours');
      const { state: asked } = responder.respond({ text: 'Was ist Neptun?' }, after);
      expect(responder.respond({ text: '1' }, asked).reply.entry).to.equal(null);
    });
  });

  describe('follow-ups', () => {
    it('can be chosen by number', () => {
      for (const text of ['1', 'Frage 1', 'die erste Frage']) {
        const { say: tell } = conversation();
        tell('Wann öffnet das Bad?');
        expect(tell(text), text).to.include({ entry: 'admission', confidence: 1 });
      }
    });

    it('are not meant by their words alone, nor by a bare ordinal', () => {
      for (const text of ['Eintritt', 'die erste']) {
        const { say: tell } = conversation();
        tell('Wann öffnet das Bad?');
        expect(tell(text).confidence, text).to.be.below(1);
      }
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
    expect(topicsOf(responder.welcome())).to.deep.equal(['visit', 'people']);
    expect(responder.welcome('en-US').text).to.equal('Hello, this is the city pool.');
    expect(responder.welcome('tr').language).to.equal('de');
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

  describe('in any conversation', () => {
    const id = fc.constantFrom(
      ...['admission', 'opening-hours', 'drowning', 'lost-property', '__proto__'],
    );
    const click = fc.oneof(
      fc.record({ v: fc.constant(1), entry: id }),
      fc.record({ v: fc.constant(1), topic: fc.constantFrom('visit', 'people', 'toString') }),
      fc.record({ v: fc.constant(1), command: fc.constantFrom('topics', 'none-of-these') }),
      fc.record({ v: fc.constant(1), action: fc.constantFrom(...ACTIONS), of: fc.option(id) }),
      fc.record({ v: fc.constant(1), helpful: fc.boolean(), of: id }),
    );
    const value = fc.oneof(fc.constant(undefined), fc.constant(undefined), click, fc.anything());
    const locale = fc.option(fc.string({ maxLength: 8 }), { nil: undefined });
    const message = fc.constantFrom(
      ...[
        'Wann öffnet das Bad?',
        'Was ist Neptun? Und Mützen?',
        'und Neptun?',
        'seit wann?',
        'Mützen',
      ],
      ...[
        'Wann öffnet das Bad und was kostet der Eintritt?',
        'Da ertrinkt ein Kind',
        'Quantenphysik',
      ],
      ...['1', 'die zweite', 'Quelle?', 'Einfacher bitte', 'Wieder normal', 'Mehr dazu', 'danke'],
      ...[
        'Auf Englisch bitte',
        'In German please',
        'Eintritt in einfacher Sprache',
        'Hallo, danke',
      ],
      ...['👍', 'Что', '\uD83D', '__proto__', '2026', 'x'.repeat(3000), 'anna.berg@example.org'],
    );

    it('never throws, says something, and remembers little and plain JSON', () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constant(null),
        message,
        fc.tuple(message, message).map((both) => both.join(' ')),
      );
      fc.assert(
        fc.property(fc.array(fc.record({ text, value, locale }), { maxLength: 8 }), (turns) => {
          let state = NEW_CONVERSATION;
          for (const turn of turns) {
            const { reply, state: next, rating } = responder.respond(turn, state);
            expect(reply.text).to.be.a('string').that.is.not.empty;
            expect(reply.parts).to.not.be.empty;
            for (const { confidence, candidates } of reply.parts) {
              expect(confidence).to.be.within(0, 1);
              expect(candidates.length).to.be.at.most(10);
            }
            if (rating) expect(state.rated).to.not.include(rating.entry);
            state = JSON.parse(JSON.stringify(next)) as ConversationState;
            expect(state).to.deep.equal(next);
            expect(JSON.stringify(state).length).to.be.below(2000);
            expect([state.told, state.rated, state.context?.entry].flat()).to.not.include(
              'drowning',
            );
          }
          const again = responder.welcome(turns[0]?.locale);
          expect(responder.failure(state, turns[0]?.locale).text).to.not.equal(again.text);
        }),
      );
    });

    it('says the same where two turns are taken a step of each at a time', () => {
      const schedule = fc.array(fc.boolean(), { maxLength: 60 });
      fc.assert(
        fc.property(message, message, schedule, (one, other, firsts) => {
          const turns = [{ text: one }, { text: other }];
          const alone = turns.map((turn) => responder.respond(turn, NEW_CONVERSATION));
          const [first, second] = turns.map((turn) => responder.steps(turn, NEW_CONVERSATION));
          const got: (Response | undefined)[] = [undefined, undefined];
          for (const isFirst of firsts) {
            const turn = isFirst ? 0 : 1;
            if (got[turn]) continue;
            const { done, value } = (isFirst ? first! : second!).next();
            if (done) got[turn] = value;
          }
          expect([got[0] ?? finish(first!), got[1] ?? finish(second!)]).to.deep.equal(alone);
        }),
        { numRuns: 50 },
      );
    });

    it('repeats and remembers nothing that a visitor typed', () => {
      const word = fc.stringMatching(/^[qx][jvy]{3,6}[qx]$/);
      const typed = fc.constantFrom<(word: string) => Turn>(
        (w) => ({ text: w }),
        (w) => ({ text: `Was ist ${w}?` }),
        (w) => ({ text: `Was kostet der Eintritt für ${w}?` }),
        (w) => ({ text: `und ${w}?` }),
        (w) => ({ text: `Was sind Neptun und ${w}? Wann öffnet ${w}?` }),
        (w) => ({ text: `Neptun-${w} ${w}-Neptun` }),
        (w) => ({ text: `${w}@example.org` }),
        (w) => ({ text: `Mein Name ist ${w}, wann öffnet das Bad?` }),
        (w) => ({ text: null, value: { v: 1, entry: w } }),
        (w) => ({ text: null, value: { v: 1, topic: w } }),
        (w) => ({ text: null, value: { v: 1, action: 'sources', of: w } }),
        (w) => ({ text: null, value: { v: 1, helpful: true, of: w } }),
        (w) => ({ text: null, value: { v: 1, entry: 'admission', [w]: w } }),
        (w) => ({ text: 'Wann öffnet das Bad?', locale: w }),
      );
      fc.assert(
        fc.property(word, fc.array(fc.oneof(typed, message), { maxLength: 6 }), (w, said) => {
          let state = NEW_CONVERSATION;
          for (const turn of said) {
            const { reply, ...rest } = responder.respond(
              typeof turn === 'string' ? { text: turn } : turn(w),
              state,
            );
            expect(JSON.stringify([reply, rest]).toLowerCase()).to.not.include(w);
            state = rest.state;
          }
        }),
      );
    });
  });
});
