import type { Language } from './language.js';
import { wordSet } from './word-set.js';

/**
 * Everyday words, folded, that belong to one of the languages alone: they tell the language of
 * messages without a function word, such as "pizza recipe", also where the knowledge base does not
 * use them. English words that German has borrowed ("Team", "Software") are no sign of English.
 */
export const COMMON_WORDS: Record<Language, ReadonlySet<string>> = {
  de: wordSet(`
    hallo guten morgen abend danke tschüss entschuldigung
    heute gestern uhr jahr jahre tage woche monat zeit
    machen macht gemacht geht gehen gehört kommen kommt gesagt sagen sagt sag weiß wissen wisst
    finden finde zeigen zeig zeige brauche brauchen bedeutet bedeuten heißt heißen erklären erklär
    erkläre nennen nenne gebe geben steht stehen kostet kosten arbeitet arbeiten helfen
    frage fragen antwort leute menschen kinder geld preis stadt haus arzt krankheit wetter rezept
    kuchen hauptstadt fußball ergebnis spiel buch straße anschrift quelle quellen los
    wichtig möglich schlecht groß neue neuen erste ersten einfach genau
  `),
  en: wordSet(`
    hello thanks thank goodbye sorry
    today tomorrow yesterday hour year years days month
    make makes made get give gives go goes come comes say said says know show need want mean means
    work works help explain look pay pays paid wrote
    question answer people children money country doctor disease weather recipe capital football
    joke street better important possible first simple exactly
  `),
};
