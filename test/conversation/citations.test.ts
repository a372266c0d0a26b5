import { expect } from 'chai';
import { citeAllSources, citeSources } from '../../src/conversation/citations.js';
import type { Document } from '../../src/knowledge/document.js';
import type { Source } from '../../src/knowledge/entry.js';
import type { Language } from '../../src/text/language.js';
import { document, POOL, POOL_DIALOGS } from '../support/pool.js';

const index = (documents: Document[]): Map<string, Document> =>
  new Map(documents.map((source) => [source.id, source]));

const brief = (sources: Source[], language: Language = 'de', documents = POOL.documents) =>
  citeSources(sources, index(documents), language, POOL_DIALOGS[language]);

const full = (sources: Source[], language: Language = 'de', documents = POOL.documents) =>
  citeAllSources(sources, index(documents), language, POOL_DIALOGS[language]);

const LEAFLET = { document: 'leaflet', quote: 'Der Eintritt kostet bis 2022 rund 6 Euro.' };
const NOTICE = {
  document: 'notice',
  quote: 'Von 2018 bis 2021 kostet der Eintritt mehr als 5 Euro',
};

describe('citeSources', () => {
  it('says what a quotation stands in, how old that is, and what to mind', () => {
    const [citation] = brief([LEAFLET]);
    expect(citation).to.deep.include({ document: 'leaflet', quote: LEAFLET.quote, date: '2020' });
    expect(citation!.attribution).to.equal('Quelle: Titel von leaflet, 2020, kann überholt sein');
  });

  it('says it in the language of the reply, and marks what is a translation’s original', () => {
    expect(brief([LEAFLET], 'en')[0]!.attribution).to.equal(
      'Source: Titel von leaflet, 2020, may be outdated, German original',
    );
  });

  it('sets sources side by side that give other figures', () => {
    expect(brief([LEAFLET, NOTICE]).map(({ document: id }) => id)).to.deep.equal([
      'leaflet',
      'notice',
    ]);
  });

  it('gives one quotation where others only repeat it', () => {
    const repeated = { document: 'notice', quote: 'bis 2022 6 Euro' };
    const wordy = { document: 'notice', quote: 'sagt der Verein Neptun' };
    const more = { document: 'leaflet', quote: 'liegt seit 1912 eine Salzgrotte' };
    expect(brief([LEAFLET, repeated])).to.have.lengthOf(1);
    expect(brief([LEAFLET, wordy])).to.have.lengthOf(1);
    expect(brief([LEAFLET, more])).to.have.lengthOf(1);
  });

  it('gives none for a referral, and none of a document that is not there', () => {
    expect(brief([])).to.deep.equal([]);
    expect(brief([{ document: 'gone', quote: 'x' }])).to.deep.equal([]);
  });
});

describe('citeAllSources', () => {
  it('gives every quotation', () => {
    expect(full([LEAFLET, NOTICE, LEAFLET])).to.have.lengthOf(3);
  });

  it('names the publisher and links the page', () => {
    const linked = document('page', 'Text', {
      publisher: 'Verein Neptun',
      url: 'https://example.org/über/a%2Fb_(1)?q=%C3%BC',
    });
    expect(full([{ document: 'page', quote: 'Text' }], 'de', [linked])[0]!.attribution).to.equal(
      'Quelle: [Titel von page](https://example.org/%C3%BCber/a%2Fb_%281%29?q=%C3%BC), Verein Neptun, undatiert',
    );
  });

  it('takes an address with a stray per cent sign', () => {
    const linked = document('page', 'Text', { url: 'https://example.org/100%' });
    expect(full([{ document: 'page', quote: 'Text' }], 'de', [linked])[0]!.attribution).to.include(
      '(https://example.org/100%)',
    );
  });
});
