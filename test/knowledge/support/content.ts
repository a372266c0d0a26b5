import type { Dialogs } from '../../../src/knowledge/dialog.js';
import type { AnswerForm, Entry } from '../../../src/knowledge/entry.js';
import type { Lexicon } from '../../../src/knowledge/lexicon.js';
import { parseDialog } from '../../../src/knowledge/parse-dialog.js';
import { parseDocument } from '../../../src/knowledge/parse-document.js';
import type { Content, Rule } from '../../../src/knowledge/check/rule.js';

const DIALOG = `welcome: Hallo, hier wird höchstens zitiert.
contact: Kontakt
small-talk:
  - id: thanks
    questions:
      - Danke
    reply: Gern.
topics:
  prompt: Themen
  button: Themen
  entries: Fragen
  names:
    library: Bibliothek
did-you-mean: Meinten Sie
none-of-these: Nichts davon
not-found: Nicht gefunden.
too-long: Zu lang
not-text: Kein Text
empty: Leer
error: Fehler
entry-gone: Weg
other-language: Andere Sprache
found: Fund
present:
  words:
    - heute
  note: Nichts Neueres
source:
  label: Quelle
  undated: undatiert
follow-ups: Mehr
second-miss: Wieder nichts
several-questions:
  heading: Frage
  unanswered: Nichts
  unsure: Unsicher
  too-many: Zu viele
personal-data:
  note: Nichts Persönliches
  introductions:
    - wort
  possible-introductions:
    - wort
  name-labels:
    - wort
  titles:
    - wort
  possessives:
    - wort
  relations:
    - wort
  closings:
    - wort
  health:
    - wort
  about:
    - wort
  health-topics:
    - wort
  having:
    - wort
  institutions:
    - wort
  labels:
    - wort
  birth:
    - wort
  dwelling:
    - wort
  mailboxes:
    - wort
tools:
  sources: Quellen
  helpful: Gut
  unhelpful: Schlecht
feedback:
  helpful: Danke
  unhelpful: Schade
chat:
  privacy:
    own: Nur hier
    azure: Auch dort
  input: Frage
  send: Senden
  matches: Passend
  match-count: Anzahl {number}
  choices: Auswahl
  copy: Kopieren
  copied: Kopiert
  not-copied: Nicht kopiert
  print: Drucken
  clear: Löschen
  cleared: Gelöscht
  cleared-here: Hier gelöscht
  close: Schließen
  connecting: Verbinden
  offline: Getrennt
  online: Verbunden
  not-sent: Nicht gesendet
pages:
  name: Auskunft
  language: Deutsch
  languages: Sprache
  skip: Zum Inhalt
  home:
    title: Fragen
    text: Auskunft
  faq:
    title: Alle Fragen
    text: Antworten
  urgent: Notfall
  topics: Themen
  others: Weitere
  uncovered:
    title: Unbekannt
    text: Unbekannt
  documents: Quellen
  missing:
    title: Weg
    text: Weg
  privacy: Datenschutz
  imprint: Impressum
  accessibility: Barrierefreiheit
`;

const DOCUMENT = `---
title: Über die Bibliothek
url: https://example.org/bibliothek
language: de
date-note:
  de: undatiert, vor Ende 2022
  en: undated, before the end of 2022
---
Die Stadtbibliothek Leipzig öffnet am 13. Februar 2020 um neun Uhr. In den vier Häusern stehen rund
180 Millionen Bände, die das Konsortium SMITH von 2018 bis 2021 betreut. Etwa 45 % sind verliehen.

Philipp-Rosenthal-Str. 27, Haus M, Telefon: 0341 - 97 16 720
`;

const QUOTES = [
  'Die Stadtbibliothek Leipzig öffnet am 13. Februar 2020 um neun Uhr.',
  'In den vier Häusern stehen rund 180 Millionen Bände, die das Konsortium SMITH von 2018 bis 2021 betreut.',
  'Etwa 45 % sind verliehen',
  'Philipp-Rosenthal-Str. 27, Haus M, Telefon: 0341 - 97 16 720',
];

const LEXICON: Lexicon = {
  synonyms: [],
  abbreviations: [],
  names: [{ name: 'Stadtbibliothek Leipzig', forms: ['Leipzig City Library', 'SMITH consortium'] }],
  nouns: ['Seite', 'Angabe'],
};

/** An entry that keeps all rules. */
export const GOOD_ENTRY: Entry = {
  id: 'opening',
  topic: 'library',
  questions: {
    de: [
      'Wann öffnet die Bibliothek?',
      'Ab welcher Uhrzeit ist geöffnet?',
      'öffnungszeiten',
      'Wie früh kann man kommen?',
      'Habt ihr schon auf?',
      'Ist morgens jemand da?',
      'Ab wann darf ich rein?',
      'Geschäftszeiten der Einrichtung',
    ],
    en: [
      'When does the library open?',
      'opening hours',
      'How early may I come?',
      'Is anybody there in the morning?',
      'From what time is it accessible?',
    ],
  },
  answer: {
    'de': 'Die Bibliothek öffnet am 13.\u00a0Februar 2020 um neun Uhr.',
    'en': 'The Leipzig City Library opens on 13\u00a0February 2020 at nine.',
    'de-simple': 'Die Bibliothek öffnet um neun Uhr.',
  },
  sources: QUOTES.map((quote) => ({ document: 'seite', quote })),
  prompts: ['address'],
  referral: false,
  urgent: false,
  reviewedBy: null,
  file: 'faq/library.yaml',
  line: 3,
};

const REFERRAL: Entry = {
  ...GOOD_ENTRY,
  id: 'address',
  questions: {
    de: Array.from('abcdefgh', (letter) => `Adresse ${letter}`),
    en: Array.from('abcde', (letter) => `Address ${letter}`),
  },
  answer: {
    'de': 'Das steht auf keiner Seite.',
    'en': 'No page tells that.',
    'de-simple': 'Das steht nirgends.',
  },
  sources: [],
  prompts: [],
  referral: true,
  line: 60,
};

/** What the rules are held against: one entry to change, one referral beside it. */
export function contentOf(changes: Partial<Entry> = {}, lexicon: Partial<Lexicon> = {}): Content {
  const dialog = parseDialog(DIALOG, 'dialogs/de.yaml');
  const simple = { ...dialog, label: 'Einfache Sprache', reviewedLabel: '{reviewer}', texts: [] };
  const dialogs: Dialogs = { 'de': dialog, 'en': dialog, 'de-simple': simple };
  return {
    knowledgeBase: {
      documents: [parseDocument('seite', DOCUMENT, 'documents/seite.md')],
      entries: [{ ...GOOD_ENTRY, ...changes }, REFERRAL],
      lexicon: { ...LEXICON, ...lexicon },
    },
    dialogs,
  };
}

/** What a rule says of a changed entry. */
export function findings(rule: Rule, changes: Partial<Entry> = {}): string[] {
  return rule(contentOf(changes)).map(({ message }) => message);
}

/** What a rule says of one text in the place of an answer. */
export function findingsInAnswer(
  rule: Rule,
  text: string,
  form: AnswerForm = 'de',
  changes: Partial<Entry> = {},
): string[] {
  return findings(rule, { ...changes, answer: { ...GOOD_ENTRY.answer, [form]: text } });
}
