import type { ReplyCitation } from '../../src/conversation/reply.js';

/** A quotation with the line that says where it stands. */
export const CITATION: ReplyCitation = {
  document: 'leaflet',
  title: 'Faltblatt',
  publisher: null,
  url: null,
  date: null,
  age: 'undatiert',
  quote: 'Um 9 Uhr.',
  attribution: 'Quelle: Faltblatt, undatiert',
};
