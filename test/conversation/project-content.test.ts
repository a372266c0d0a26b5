import { expect } from 'chai';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import type { Reply } from '../../src/conversation/reply.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import {
  type ProjectContent,
  projectContent,
  sampledPhrasings,
} from '../support/project-content.js';

describe('the bot with the project’s own knowledge', () => {
  let content: ProjectContent;
  before(async () => {
    content = await projectContent();
  });

  const say = (text: string, language: Language | null = null): Reply =>
    content.responder.respond({ text }, { ...NEW_CONVERSATION, language }).reply;

  /** What a visitor notices of a reply. */
  const gist = (reply: Reply): string => [reply.kind, reply.language, reply.text].join(' ');

  it('finds every entry by its title, in its language', () => {
    for (const entry of content.knowledge.entries) {
      for (const language of LANGUAGES) {
        const [title] = entry.questions[language] ?? [];
        if (title === undefined) continue;
        const reply = say(title, language);
        expect(reply.entry, title).to.equal(entry.id);
        expect(reply.language, title).to.equal(language);
      }
    }
  });

  it('finds entries by their other phrasings', () => {
    const sample = sampledPhrasings(content.knowledge, 37);
    const missed = sample.filter(
      ({ entry, language, text }) => say(text, language).entry !== entry.id,
    );
    expect(missed.length / sample.length, missed.map(({ text }) => text).join(' | ')).to.be.below(
      0.03,
    );
  });

  it('decides the same for capitals, other spellings of umlauts, and a missing question mark', () => {
    const variants: ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) =>
        text
          .replace(/[äÄ]/g, 'ae')
          .replace(/[öÖ]/g, 'oe')
          .replace(/[üÜ]/g, 'ue')
          .replaceAll('ß', 'ss'),
      (text) => (text.endsWith('?') ? text.slice(0, -1) : `${text}?`),
      (text) => `  ${text} \n`,
    ];
    for (const { text } of sampledPhrasings(content.knowledge, 97)) {
      const expected = gist(say(text));
      for (const vary of variants) expect(gist(say(vary(text))), vary(text)).to.equal(expected);
    }
  });

  const URGENT: Record<string, string[]> = {
    emergency: [
      'Hilfe, mein Mann atmet nicht mehr',
      'mein vater ist bewusstlos',
      'Ich habe starke Schmerzen in der Brust und bekomme keine Luft',
      'Mein Kind hat Putzmittel getrunken',
      'NOTARZT!!',
      'Sie reagiert nicht mehr auf Ansprache.',
      'My grandma fell down the stairs and her head is bleeding.',
      'Someone collapsed and is not breathing',
      'I think I am having a heart attack',
      'call an ambulance',
    ],
    crisis: [
      'Ich will nicht mehr leben',
      'ich denke an selbstmord',
      'Ich bringe mich um',
      'alles ist sinnlos, ich kann nicht mehr',
      'I want to die',
      'I AM THINKING ABOUT SUICIDE',
      'i cant go on anymore',
      'mein bruder hat geschrieben dass er sich vor den zug werfen will',
      "my son said he's going to kill himself tonight",
    ],
  };
  for (const [entry, messages] of Object.entries(URGENT)) {
    for (const message of messages) {
      it(`recognises “${message}” as ${entry}`, () => {
        expect(say(message)).to.include({ kind: 'none', entry });
      });
    }
  }

  for (const message of [
    'Ich habe Krebs, was tun?',
    'Soll ich meine Tabletten absetzen?',
    'mein kind hat 40 fieber',
    'I have diabetes, what should I eat?',
    'Should I stop taking my pills?',
  ]) {
    it(`gives no medical advice on “${message}”`, () => {
      expect(say(message)).to.include({ kind: 'none', entry: 'medical-advice' });
    });
  }

  it('answers a question about the initiative beside an illness', () => {
    const messages = {
      'Ich habe Krebs. Wer fördert die MII?': 'Wer fördert die MII?',
      'I have diabetes. Who funds the MII?': 'Who funds the MII?',
    };
    for (const [message, question] of Object.entries(messages)) {
      const answered = say(message).parts.map(({ entry }) => entry);
      expect(answered, message).to.include(say(question).entry);
    }
  });

  it('keeps germs and cancer therapy as topics apart from medical questions', () => {
    for (const message of [
      'Welche gefährlichen Keime werden bekämpft?',
      'Geht es um personalisierte Krebstherapie?',
      'What about dangerous germs in hospitals?',
    ]) {
      const { entry: id } = say(message);
      expect(
        content.knowledge.entries.find((entry) => entry.id === id)?.urgent,
        message,
      ).to.not.equal(true);
    }
  });

  it('knows small talk of every kind, by its first phrasing', () => {
    for (const language of LANGUAGES) {
      for (const { id, questions } of content.dialogs[language].smallTalk) {
        // In the language of the message: "Do you speak English?" stands among the German ones, too.
        const reply = say(questions[0]!, language);
        const { smallTalk } = content.dialogs[reply.language];
        const { reply: usual, action } = smallTalk.find((talk) => talk.id === id)!;
        // What can be done before anything was asked is done.
        const expected =
          action === 'simpler' && reply.language === 'de'
            ? content.dialogs['de-simple'].welcome
            : usual;
        expect(reply.kind, questions[0]).to.equal('smalltalk');
        expect(reply.text.slice(0, 20), questions[0]).to.equal(expected.trim().slice(0, 20));
      }
    }
  });

  it('takes nearly every phrasing of small talk for small talk', () => {
    const phrasings = LANGUAGES.flatMap((language) =>
      content.dialogs[language].smallTalk.flatMap(({ questions }) =>
        questions.map((text) => ({ language, text })),
      ),
    ).filter((_, i) => i % 5 === 0);
    const missed = phrasings.filter(
      ({ language, text }) => say(text, language).kind !== 'smalltalk',
    );
    expect(
      missed.length / phrasings.length,
      missed.map(({ text }) => text).join(' | '),
    ).to.be.below(0.02);
  });

  it('grants a wish beside a question, before or behind a comma', () => {
    for (const [message, form] of [
      ['Wer fördert die MII, in einfacher Sprache?', 'de-simple'],
      ['Wer fördert die MII in einfacher Sprache?', 'de-simple'],
      ['Wer fördert die MII? Auf Englisch bitte', 'en'],
      ['Wer fördert die MII, auf Englisch bitte', 'en'],
    ] as const) {
      const { entry, form: given } = say(message);
      expect(entry, message).to.equal(say('Wer fördert die MII?').entry);
      expect(given, message).to.equal(form);
    }
  });

  it('answers the question behind a greeting', () => {
    expect(say('Hallo, wer fördert die MII?').entry).to.equal(say('Wer fördert die MII?').entry);
    expect(say('Good morning, who funds the MII? Thanks').entry).to.equal(
      say('Who funds the MII?').entry,
    );
  });

  it('says for the present that it knows nothing newer', () => {
    for (const [message, language] of [
      ['Wer fördert die MII aktuell?', 'de'],
      ['Who currently funds the MII?', 'en'],
    ] as const) {
      const { kind, text } = say(message);
      if (kind === 'answer') {
        expect(text, message).to.include(content.dialogs[language].present.note.trim());
      }
    }
  });

  it('answers nothing that has nothing to do with it', () => {
    for (const message of [
      'Wie wird das Wetter morgen?',
      'Rezept für Apfelkuchen',
      'Wer ist Bundeskanzler?',
      'pizza recipe',
      'Who won the football match?',
      'und',
      'was?',
      'and where',
      '👍',
      '42',
      'asdf jklö',
    ]) {
      expect(say(message).kind, message).to.not.equal('answer');
    }
  });

  it('hears an emergency in any sentence, whatever else is asked', () => {
    const messages: Record<string, string> = {
      'Ich will nicht mehr leben. Wer fördert die MII?': 'crisis',
      'Ich kann nicht mehr und will nicht mehr leben. Haben Sie eine Telefonnummer für mich, wo ich anrufen kann?':
        'crisis',
      'Mein Vater hat einen Herzinfarkt und atmet nicht mehr. Wo finde ich die Adresse der Koordinationsstelle?':
        'emergency',
      "I have severe chest pain and I can't breathe right now. By the way, what is the goal of the initiative?":
        'emergency',
      [`Ich will sterben. ${'Das ist eine sehr lange Nachricht. '.repeat(80)}`]: 'crisis',
    };
    for (const [message, id] of Object.entries(messages)) {
      expect(say(message).entry, message.slice(0, 60)).to.equal(id);
    }
  });

  it('takes no everyday sentence for an emergency', () => {
    const urgent = content.knowledge.entries.filter((entry) => entry.urgent).map(({ id }) => id);
    for (const message of [
      'Das habe ich selbst gemacht.',
      'Den Kuchen hatte ich selbst gebacken.',
      'Ihr Bruder liest eine andere Zeitung.',
      'Meine Nachbarin sagt, sie habe ihn auch gesehen.',
      'Ich sterbe vor Neugier, wer zahlt das alles?',
      'Can I talk to someone about a cooperation?',
      'Meine Freundin hat mir beim Kaffee alles erzählt. Den Kuchen hatte sie selbst gebacken. Wer fördert die MII?',
    ]) {
      expect(urgent, message).to.not.include(say(message).entry);
    }
  });

  it('never gives the contact of the source page without its remark', () => {
    for (const message of ['Map', '720', 'Haus M', 'Philipp-Rosenthal-Str.']) {
      const reply = say(message);
      if (reply.kind === 'answer') expect(reply.text, message).to.match(/Koordinationsstelle/);
    }
  });

  it('does not take a scrap for an emergency', () => {
    const urgent = content.knowledge.entries.filter((entry) => entry.urgent).map(({ id }) => id);
    for (const message of [
      'und',
      'und wo?',
      'wie',
      'hm',
      'ich',
      'mein',
      'and where',
      'what',
      'now',
    ]) {
      expect(urgent, message).to.not.include(say(message).entry);
    }
  });

  it('finds names in languages that it does not speak', () => {
    for (const message of ['Что такое HIGHmed?', 'Qu’est-ce que SMITH ?', 'HIGHmed nedir?']) {
      const { kind, buttons } = say(message);
      expect(kind, message).to.equal('none');
      expect(buttons.length, message).to.be.at.least(1);
    }
  });

  it('replies in the language of the message', () => {
    for (const message of ['Is the Universitätsklinikum Leipzig part of it?', 'pizza recipe']) {
      expect(say(message).language, message).to.equal('en');
    }
    for (const message of ['Opt-out möglich?', 'wer foerdert das', 'Wetter morgen']) {
      expect(say(message, 'en').language, message).to.equal('de');
    }
  });

  it('proves every answer that is no referral', () => {
    for (const { text, language } of sampledPhrasings(content.knowledge, 71)) {
      const reply = say(text, language);
      if (reply.kind === 'answer') expect(reply.citations, text).to.not.be.empty;
      for (const { quote } of reply.citations) expect(quote.length).to.be.at.most(160);
    }
  });
});
