import type { PersonalDataWords } from '../../src/knowledge/personal-data-words.js';
import type { Language } from '../../src/text/language.js';

/** A few words of each kind by which personal data is recognised. */
export const PERSONAL_DATA_WORDS: Record<Language, PersonalDataWords> = {
  de: {
    introductions: ['ich heiße', 'mein Name ist'],
    possibleIntroductions: ['ich', 'ich bin', 'hier ist'],
    nameLabels: ['Name', 'Vorname'],
    titles: ['Herr', 'Frau', 'Dr', 'med'],
    possessives: ['mein', 'meine', 'meinen'],
    relations: ['Sohn', 'Frau', 'Mutter', 'Arzt'],
    closings: ['LG', 'Grüße', 'viele Grüße'],
    health: ['Krebs', 'Leukämie', 'Demenz', 'erkrankt', 'operiert', 'Sklerose'],
    about: ['zu', 'gegen', 'bei'],
    healthTopics: ['Forschung'],
    having: ['hat', 'ist an'],
    institutions: ['Institut', 'Klinikum'],
    labels: ['E-Mail', 'IBAN', 'meine Nummer', 'Tel', 'Telefonnummer', 'Versichertennummer'],
    birth: ['geboren', 'geb', 'Geburtsdatum'],
    dwelling: ['ich wohne'],
    mailboxes: ['info'],
  },
  en: {
    introductions: ['my name is'],
    possibleIntroductions: ['I am', "I'm"],
    nameLabels: ['name'],
    titles: ['Dr', 'Mr'],
    possessives: ['my'],
    relations: ['son', 'doctor'],
    closings: ['best regards'],
    health: ['cancer', 'diabetes'],
    about: ['about'],
    healthTopics: ['research'],
    having: ['has'],
    institutions: ['institute'],
    labels: ['phone number'],
    birth: ['born', 'date of birth'],
    dwelling: ['I live'],
    mailboxes: ['contact'],
  },
};
