import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { entry, knowledgeBase } from './pool.js';

const PLACES = ['Bad', 'Museum', 'Zoo', 'Theater', 'Rathaus', 'Archiv', 'Stadion', 'Kino'];
const MATTERS = ['Eintritt', 'Parkplatz', 'Anfahrt'];

/** Two dozen entries, each with phrasings that share words with the others': enough to calibrate on. */
export const TOWN: KnowledgeBase = knowledgeBase({
  entries: PLACES.flatMap((place) =>
    MATTERS.map((matter) =>
      entry(`${place}-${matter}`.toLowerCase(), {
        questions: {
          de: [
            `Wie ist das mit ${matter} am ${place}?`,
            `${matter} ${place}`,
            `Ich will zum ${place}: was gilt für ${matter}?`,
            `Gibt es etwas zu ${matter} beim ${place} zu wissen?`,
            `Frage zu ${matter}, ${place}`,
          ],
        },
      }),
    ),
  ),
});
