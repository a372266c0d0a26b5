import type { Language } from './language.js';

/** What the launcher itself says; all else the chat says. */
export interface Texts {
  /** The launcher's button, closed. */
  open: string;
  close: string;
  /** The name of the window, where the page gives none. */
  title: string;
  loading: string;
  failed: string;
  advice: string;
  retry: string;
  /** The link to the readable pages. */
  faq: string;
}

const GERMAN: Texts = {
  open: 'Fragen? Chat öffnen',
  close: 'Chat schließen',
  title: 'Chat: Fragen und Antworten',
  loading: 'Der Chat wird geladen …',
  failed: 'Der Chat ist gerade nicht erreichbar.',
  advice:
    'Vielleicht ist Ihre Verbindung unterbrochen. Versuchen Sie es bitte in einer Minute noch einmal.',
  retry: 'Erneut versuchen',
  faq: 'Alle Fragen und Antworten (neuer Tab)',
};

/** The German is plain enough for Einfache Sprache, too. */
export const TEXTS: Record<Language, Texts> = {
  de: GERMAN,
  'de-simple': GERMAN,
  en: {
    open: 'Questions? Open chat',
    close: 'Close chat',
    title: 'Chat: questions and answers',
    loading: 'The chat is loading …',
    failed: 'The chat cannot be reached at the moment.',
    advice: 'Your connection may be interrupted. Please try again in a minute.',
    retry: 'Try again',
    faq: 'All questions and answers (new tab)',
  },
};
