import type { Dialog, Dialogs, SimpleDialog, SmallTalk } from '../../src/knowledge/dialog.js';
import type { Document } from '../../src/knowledge/document.js';
import type { Entry } from '../../src/knowledge/entry.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { EMPTY_LEXICON, type Lexicon } from '../../src/knowledge/lexicon.js';
import { splitPassages } from '../../src/knowledge/passages.js';
import { PERSONAL_DATA_WORDS } from './personal-data-words.js';

/** An entry with what a test leaves out filled in: the answers name the entry. */
export function entry(id: string, more: Partial<Entry> = {}): Entry {
  const { questions = { de: [`Was ist ${id}?`] } } = more;
  return {
    id,
    topic: 'pool',
    questions,
    answer: {
      ...(questions.de && { de: `Antwort zu ${id}.` }),
      ...(questions.en && { en: `Answer on ${id}.` }),
    },
    sources: [],
    prompts: [],
    referral: false,
    urgent: false,
    reviewedBy: null,
    file: 'faq/pool.yaml',
    line: 1,
    ...more,
  };
}

/** A document with its passages. */
export function document(id: string, text: string, more: Partial<Document> = {}): Document {
  return {
    id,
    title: `Titel von ${id}`,
    publisher: null,
    url: null,
    language: 'de',
    date: null,
    dateNote: {},
    note: {},
    text,
    passages: splitPassages(id, text),
    ...more,
  };
}

/** A knowledge base with what a test leaves out empty. */
export function knowledgeBase(parts: Partial<KnowledgeBase> = {}): KnowledgeBase {
  return { documents: [], entries: [], lexicon: EMPTY_LEXICON, ...parts };
}

const lexicon: Lexicon = {
  synonyms: [
    ['Eintritt', 'Ticket', 'admission'],
    ['Schwimmbad', 'Hallenbad'],
  ],
  abbreviations: [{ short: 'DLRG', long: 'Deutsche Lebens-Rettungs-Gesellschaft' }],
  names: [
    { name: 'Stadtbad Nord', forms: [] },
    { name: 'Neptun', forms: [] },
  ],
  nouns: [],
};

const leaflet = document(
  'leaflet',
  `Das Stadtbad Nord

Das Schwimmbad öffnet dienstags bis sonntags um 9 Uhr. Der Eintritt kostet bis 2022 rund 6 Euro. Die Wassertemperatur beträgt z. B. im Kinderbecken 32 Grad.

Im Keller liegt seit 1912 eine Salzgrotte mit Solevernebelung.`,
  { date: '2020', note: { de: 'kann überholt sein', en: 'may be outdated' } },
);

const notice = document(
  'notice',
  'Von 2018 bis 2021 kostet der Eintritt mehr als 5 Euro, sagt der Verein Neptun.',
  { title: 'Aushang', dateNote: { de: 'undatiert, vor 2022', en: 'undated, before 2022' } },
);

const entries: Entry[] = [
  entry('opening-hours', {
    topic: 'visit',
    questions: {
      de: [
        'Wann öffnet das Bad?',
        'Öffnungszeiten',
        'Ab wann hat das Schwimmbad geöffnet?',
        'Um wie viel Uhr macht ihr auf?',
      ],
      en: [
        'When does the pool open?',
        'opening hours',
        'From what time is the pool open?',
        'What time do you open?',
      ],
    },
    answer: {
      de: 'Das Bad öffnet um 9 Uhr.',
      'de-simple': 'Ab 9 Uhr ist offen.',
      en: 'The pool opens at 9 o’clock.',
    },
    sources: [
      { document: 'leaflet', quote: 'Das Schwimmbad öffnet dienstags bis sonntags um 9 Uhr.' },
    ],
    prompts: ['admission', 'no-such-entry'],
  }),
  entry('admission', {
    topic: 'visit',
    questions: {
      de: [
        'Was kostet der Eintritt?',
        'Eintrittspreise',
        'Wie teuer ist eine Karte?',
        'Wie viel muss ich bezahlen?',
      ],
      en: [
        'How much is admission?',
        'admission prices',
        'What does a ticket cost?',
        'How much do I have to pay?',
      ],
    },
    answer: {
      de: 'Bis 2022 rund 6 Euro, von 2018 bis 2021 mehr als 5 Euro.',
      en: 'About 6 euros until 2022, more than 5 euros from 2018 to 2021.',
    },
    sources: [
      { document: 'leaflet', quote: 'Der Eintritt kostet bis 2022 rund 6 Euro.' },
      { document: 'notice', quote: 'Von 2018 bis 2021 kostet der Eintritt mehr als 5 Euro' },
    ],
  }),
  entry('neptun', {
    topic: 'people',
    questions: {
      de: [
        'Was ist Neptun?',
        'Neptun',
        'Welcher Verein betreut die Gäste?',
        'Wer sind die Neptunen?',
      ],
      en: ['What is Neptun?', 'Neptun club', 'Which club looks after guests?', 'Who are Neptun?'],
    },
    answer: { de: 'Neptun ist ein Verein.', en: 'Neptun is a club.' },
    sources: [{ document: 'notice', quote: 'sagt der Verein Neptun' }],
  }),
  entry('lost-property', {
    topic: 'people',
    referral: true,
    questions: {
      de: [
        'Ich habe mein Handtuch verloren',
        'Fundbüro',
        'Wo finde ich verlorene Sachen wieder?',
        'Meine Badehose ist weg',
      ],
      en: [
        'I lost my towel',
        'lost property',
        'Where do I find lost things?',
        'My trunks are gone',
      ],
    },
    answer: { de: 'Fragen Sie an der Kasse.', en: 'Please ask at the till.' },
  }),
  entry('drowning', {
    topic: 'urgent',
    referral: true,
    urgent: true,
    questions: {
      de: [
        'Hilfe, jemand ertrinkt!',
        'Da ertrinkt ein Kind',
        'Notfall im Becken',
        'Jemand liegt bewusstlos im Wasser',
      ],
      en: [
        'Help, someone is drowning!',
        'A child is drowning',
        'emergency in the water',
        'Someone is unconscious in the water',
      ],
    },
    answer: { de: 'Rufen Sie sofort 112 an.', en: 'Call 112 at once.' },
  }),
  entry('swimming-lessons', {
    topic: 'visit',
    questions: {
      de: [
        'Gibt es Schwimmkurse?',
        'Schwimmkurs für Kinder',
        'Wo lerne ich schwimmen?',
        'Unterrichtet jemand Anfänger?',
      ],
      en: [
        'Are there swimming lessons?',
        'lessons for children',
        'Where do I learn to swim?',
        'Does someone teach beginners?',
      ],
    },
    answer: { de: 'Ja, **Kurse** gibt es.', en: 'Yes, there are **lessons**.' },
  }),
];

/** A knowledge base about a swimming pool: small, and no word of it is the project's own. */
export const POOL: KnowledgeBase = { documents: [leaflet, notice], entries, lexicon };

/** Entries that ask the same of two clubs: half sentences need what was said before. */
const clubs: Entry[] = ['Neptun', 'Triton'].flatMap((club): Entry[] => {
  const of = (id: string, de: string[], en: string[]): Entry =>
    entry(`${club.toLowerCase()}-${id}`, { topic: 'people', questions: { de, en } });
  return [
    of(
      'members',
      [`Wie viele Mitglieder hat ${club}?`, `Mitgliederzahl von ${club}`],
      [`How many members does ${club} have?`, `number of members of ${club}`],
    ),
    of(
      'fee',
      [`Was kostet ${club} im Jahr?`, `Jahresbeitrag für ${club}`],
      [`What does ${club} cost per year?`, `annual fee of ${club}`],
    ),
    of(
      'founding',
      [`Seit wann gibt es ${club}?`, `Gründung von ${club}`],
      [`Since when has ${club} existed?`, `founding of ${club}`],
    ),
  ];
});

/** A knowledge base about two clubs with a name each. */
export const CLUBS: KnowledgeBase = knowledgeBase({
  entries: clubs,
  lexicon: {
    ...EMPTY_LEXICON,
    names: ['Neptun', 'Triton'].map((name) => ({ name, forms: [`${name}-Verein`] })),
  },
});

function talk(
  id: string,
  questions: string[],
  reply: string,
  more: Partial<SmallTalk> = {},
): SmallTalk {
  return { id, questions, reply, action: null, showTopics: false, ...more };
}

const de: Dialog = {
  welcome: 'Guten Tag, hier antwortet das Stadtbad.',
  contact: 'Stadtbad, Telefon 0123 4567',
  smallTalk: [
    talk('greeting', ['Hallo', 'Guten Tag', 'Hi'], 'Guten Tag!', { showTopics: true }),
    talk('thanks', ['Danke', 'Vielen Dank', 'Danke schön'], 'Gern geschehen.'),
    talk(
      'human',
      ['Bist du ein Mensch?', 'Bist du ein Bot?', 'Rede ich mit einer Maschine?'],
      'Ich bin ein Programm. {contact}',
    ),
    talk('sources', ['Quelle?', 'Woher weißt du das?'], 'Quelle wovon?', { action: 'sources' }),
    talk('simpler', ['Einfacher bitte', 'In einfacher Sprache'], 'Einfacher geht es nicht.', {
      action: 'simpler',
    }),
    talk('standard', ['Wieder normal', 'Normale Sprache'], 'Gern.', { action: 'standard' }),
    talk('english', ['Auf Englisch bitte', 'Englisch'], 'Yes, please ask.', { action: 'english' }),
    talk('more', ['Mehr dazu', 'Erzähl mir mehr'], 'Wovon?', { action: 'more' }),
  ],
  topics: {
    prompt: 'Diese Themen gibt es:',
    button: 'Themen',
    entries: 'Fragen zu „{topic}“:',
    names: { visit: 'Ihr Besuch', people: 'Menschen', empty: 'Leer' },
  },
  didYouMean: 'Meinten Sie?',
  noneOfThese: 'Nichts davon',
  notFound: 'Das weiß ich nicht. {contact}',
  secondMiss: 'Wieder nichts. {contact}',
  severalQuestions: {
    heading: 'Frage {number}:',
    unanswered: 'Frage {number}: Das weiß ich nicht.',
    unsure: 'Frage {number}: Meinten Sie?',
    tooMany: 'Höchstens {limit} Fragen, bitte.',
  },
  personalData: { note: 'Bitte nichts Persönliches.', ...PERSONAL_DATA_WORDS.de },
  tooLong: 'Höchstens {limit} Zeichen, bitte.',
  notText: 'Ich lese nur Text.',
  empty: 'Die Nachricht ist leer.',
  error: 'Da ging etwas schief.',
  entryGone: 'Diese Frage gibt es nicht mehr.',
  otherLanguage: 'Ich spreche Deutsch und Englisch.',
  found: 'Diese Stelle könnte helfen:',
  present: { words: ['aktuell', 'heute', 'immer noch', 'noch'], note: 'Neueres weiß ich nicht.' },
  source: { label: 'Quelle', undated: 'undatiert', original: { en: 'englisches Original' } },
  followUps: 'Dazu passt:',
  tools: {
    sources: 'Alle Quellen',
    simpler: 'Einfache Sprache',
    standard: 'Standardsprache',
    helpful: 'Hilfreich',
    unhelpful: 'Nicht hilfreich',
  },
  feedback: { helpful: 'Danke.', unhelpful: 'Das tut mir leid.' },
  chat: {
    privacy: { own: 'Nur dieser Server, {minutes} Minuten.', azure: 'Auch Microsoft.' },
    input: 'Ihre Frage',
    send: 'Senden',
    matches: 'Passende Fragen',
    matchCount: '{number} passen',
    choices: 'Auswahl',
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Nicht kopiert',
    print: 'Drucken',
    clear: 'Löschen',
    cleared: 'Gelöscht',
    clearedHere: 'Hier gelöscht',
    close: 'Schließen',
    connecting: 'Verbinde',
    offline: 'Getrennt',
    online: 'Verbunden',
    notSent: 'Nicht gesendet',
  },
  pages: {
    name: 'Das Stadtbad',
    language: 'Deutsch',
    languages: 'Sprache',
    skip: 'Zum Inhalt',
    home: { title: 'Fragen zum Bad', text: 'Hier steht **alles**.' },
    faq: { title: 'Alle Fragen', text: 'Alle Antworten.' },
    urgent: 'Im Notfall',
    topics: 'Themen',
    others: 'Weitere Fragen',
    uncovered: { title: 'Unbekanntes', text: 'Das steht nirgends.' },
    documents: 'Quellen',
    missing: { title: 'Keine solche Frage', text: 'Die Adresse stimmt nicht.' },
    privacy: 'Datenschutzerklärung',
    imprint: 'Impressum',
    accessibility: 'Barrierefreiheit',
  },
};

const en: Dialog = {
  welcome: 'Hello, this is the city pool.',
  contact: 'City pool, telephone 0123 4567',
  smallTalk: [
    talk('greeting', ['Hello', 'Good morning', 'Hi'], 'Hello!', { showTopics: true }),
    talk('thanks', ['Thanks', 'Thank you', 'Many thanks'], 'You are welcome.'),
    talk(
      'human',
      ['Are you human?', 'Are you a bot?', 'Am I talking to a machine?'],
      'I am a program. {contact}',
    ),
    talk('sources', ['Source?', 'How do you know?'], 'Source of what?', { action: 'sources' }),
    talk('simpler', ['Simpler please', 'In plain language'], 'It does not get simpler.', {
      action: 'simpler',
    }),
    talk('german', ['In German please', 'German'], 'Ja, bitte fragen Sie.', { action: 'german' }),
    talk('more', ['More about that', 'Tell me more'], 'More of what?', { action: 'more' }),
  ],
  topics: {
    prompt: 'These are the topics:',
    button: 'Topics',
    entries: 'Questions on “{topic}”:',
    names: { visit: 'Your visit', people: 'People', empty: 'Empty' },
  },
  didYouMean: 'Did you mean?',
  noneOfThese: 'None of these',
  notFound: 'I do not know that. {contact}',
  secondMiss: 'Nothing again. {contact}',
  severalQuestions: {
    heading: 'Question {number}:',
    unanswered: 'Question {number}: I do not know that.',
    unsure: 'Question {number}: Did you mean?',
    tooMany: 'At most {limit} questions, please.',
  },
  personalData: { note: 'Nothing personal, please.', ...PERSONAL_DATA_WORDS.en },
  tooLong: 'At most {limit} characters, please.',
  notText: 'I only read text.',
  empty: 'The message is empty.',
  error: 'Something went wrong.',
  entryGone: 'This question is gone.',
  otherLanguage: 'I speak German and English.',
  found: 'This passage may help:',
  present: {
    words: ['currently', 'today', 'still', 'at the moment'],
    note: 'I know nothing newer.',
  },
  source: { label: 'Source', undated: 'undated', original: { de: 'German original' } },
  followUps: 'You may also ask:',
  tools: {
    sources: 'All sources',
    simpler: null,
    standard: null,
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
  },
  feedback: { helpful: 'Thank you.', unhelpful: 'Sorry about that.' },
  chat: {
    privacy: { own: 'This server only, {minutes} minutes.', azure: 'Microsoft, too.' },
    input: 'Your question',
    send: 'Send',
    matches: 'Matching questions',
    matchCount: '{number} match',
    choices: 'Choices',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied',
    print: 'Print',
    clear: 'Delete',
    cleared: 'Deleted',
    clearedHere: 'Deleted here',
    close: 'Close',
    connecting: 'Connecting',
    offline: 'Offline',
    online: 'Online',
    notSent: 'Not sent',
  },
  pages: {
    name: 'The city pool',
    language: 'English',
    languages: 'Language',
    skip: 'Skip to content',
    home: { title: 'Questions about the pool', text: 'Here is **everything**.' },
    faq: { title: 'All questions', text: 'All answers.' },
    urgent: 'In an emergency',
    topics: 'Topics',
    others: 'More questions',
    uncovered: { title: 'Unknown', text: 'Nobody says that.' },
    documents: 'Sources',
    missing: { title: 'No such question', text: 'The address is wrong.' },
    privacy: 'Privacy policy',
    imprint: 'Imprint',
    accessibility: 'Accessibility',
  },
};

const simple: SimpleDialog = {
  ...de,
  label: 'Einfache Sprache',
  reviewedLabel: 'Leichte Sprache, geprüft von {reviewer}',
  texts: [],
  notFound: 'Das weiß ich nicht.',
};

/** What the bot says of itself, in short. */
export const POOL_DIALOGS: Dialogs = { de, en, 'de-simple': simple };
