import { expect } from 'chai';
import { partText } from '../../src/conversation/reply-text.js';
import type { Entry } from '../../src/knowledge/entry.js';
import { entryPage } from '../../src/pages/entry-page.js';
import { faqPage } from '../../src/pages/faq-page.js';
import { homePage } from '../../src/pages/home-page.js';
import { missingPage } from '../../src/pages/missing-page.js';
import { Site, type SiteParts } from '../../src/pages/site.js';
import { entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';

function siteOf(parts: Partial<SiteParts> = {}): Site {
  return new Site({
    knowledge: POOL,
    dialogs: POOL_DIALOGS,
    links: { privacy: null, imprint: null, accessibility: null },
    structuredData: false,
    styleSheet: '/style',
    icon: '/icon',
    ...parts,
  });
}

function siteWith(...entries: Entry[]): Site {
  return siteOf({ knowledge: { ...POOL, entries: [...POOL.entries, ...entries] } });
}

/** What a reader sees, in the order of the page. */
function textOf(page: string): string {
  return page
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<\/?(?:strong|em|a)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

function placesOf(text: string, ...words: string[]): number[] {
  return words.map((word) => {
    expect(text).to.include(word);
    return text.indexOf(word);
  });
}

describe('the pages', () => {
  const site = siteOf();
  const pages = (form: 'de' | 'en' | 'de-simple') => [
    homePage(site, form),
    faqPage(site, form),
    entryPage(site, site.entry('opening-hours')!, form),
    missingPage(site, 'gone', form),
  ];

  it('say their language, lead past their head, and have one heading of the first rank', () => {
    for (const form of ['de', 'en', 'de-simple'] as const) {
      for (const page of pages(form)) {
        expect(page)
          .to.match(/^<!doctype html>/)
          .and.to.include(`<html lang="${form}">`);
        expect(page).to.include('href="#content"').and.to.include('id="content"');
        expect(page.match(/<h1/g)).to.have.lengthOf(1);
      }
    }
  });

  it('hold no script, no inline style and nothing of another site', () => {
    const [home, ...others] = pages('de');
    const launcher = '<script defer src="/widget.js" data-lang="de"></script>';
    expect(home).to.include(launcher);
    for (const page of [home!.replace(launcher, ''), ...others]) {
      expect(page).not.to.match(/<script|<style|\sstyle=|\son\w+=|src=|<form|<iframe/);
    }
  });

  it('switch between the languages and Einfache Sprache by links', () => {
    const [, faq] = pages('de');
    expect(faq).to.match(/href="\/faq\?lang=en" hreflang="en" lang="en"\s*>English</);
    expect(faq).to.match(/href="\/faq\?lang=de-simple"[^>]*>Einfache Sprache</);
    expect(faq).to.match(/href="\/faq\?lang=de"[^>]*aria-current="page"[^>]*>Deutsch</);
  });

  it('tell search engines of their other forms, save those that are not to be found', () => {
    const [home, faq, found, missing] = pages('en');
    for (const page of [faq, found]) {
      expect(page).to.include('rel="canonical"').and.to.include('hreflang="x-default"');
      expect(page).not.to.include('noindex');
    }
    for (const page of [home, missing]) expect(page).to.include('content="noindex"');
  });

  it('link at their foot to what the operator has set', () => {
    const links = { privacy: 'https://example.org/?a&b', imprint: null, accessibility: null };
    for (const page of [
      homePage(siteOf({ links }), 'de'),
      missingPage(siteOf({ links }), 'x', 'de'),
    ]) {
      expect(page).to.include('<a href="https://example.org/?a&amp;b">Datenschutzerklärung</a>');
      expect(page).not.to.include('Impressum');
    }
  });

  describe('of all entries', () => {
    it('show help numbers, then the topics in their order, then the sources', () => {
      const page = faqPage(site, 'de');
      const ids = [...page.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).to.deep.equal(['urgent', 'contents', 'topic-visit', 'topic-people', 'documents']);
      placesOf(textOf(page), 'Rufen Sie sofort 112 an.', 'Das Bad öffnet um 9 Uhr.');
    });

    it('show each answer just as the chat does', () => {
      const text = textOf(faqPage(site, 'en'));
      for (const { id } of POOL.entries) {
        const reply = site.answer(site.entry(id)!, 'en');
        const said = partText(reply).replace(/[*>]/g, '').replace(/\s+/g, ' ');
        expect(text).to.include(said);
      }
    });

    it('only name what the documents do not answer, and show entries of topics without a name', () => {
      const referral = { topic: 'nowhere', referral: true };
      const text = textOf(
        faqPage(siteWith(entry('sauna', referral), entry('slide', { topic: 'else' })), 'de'),
      );
      placesOf(text, 'Weitere Fragen', 'Antwort zu slide.', 'Unbekanntes', 'Was ist sauna?');
      expect(text).not.to.include('Antwort zu sauna.');
    });

    it('show a knowledge base of any shape', () => {
      for (const form of ['de', 'en'] as const) {
        expect(faqPage(siteOf({ knowledge: knowledgeBase() }), form)).to.include('<h1');
        expect(homePage(siteOf({ knowledge: knowledgeBase() }), form)).to.include('<h1');
      }
    });

    it('carry schema.org data where that is set: facts alone', () => {
      const page = faqPage(siteOf({ structuredData: true }), 'de');
      const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
      const data = JSON.parse(json!) as { '@type': string; mainEntity: { name: string }[] };
      expect(data['@type']).to.equal('FAQPage');
      const names = data.mainEntity.map(({ name }) => name);
      expect(names).to.include('Wann öffnet das Bad?').and.not.include('Hilfe, jemand ertrinkt!');
    });

    it('let no text end that data early', () => {
      const evil = entry('evil', { questions: { de: ['</script><script>alert(1)</script>'] } });
      const knowledge = { ...POOL, entries: [evil] };
      const page = faqPage(siteOf({ knowledge, structuredData: true }), 'de');
      expect(page.match(/<\/?script/g)).to.have.lengthOf(2);
    });
  });

  describe('of an entry', () => {
    it('show the answer, all its proof, and what to ask next', () => {
      const text = textOf(entryPage(site, site.entry('opening-hours')!, 'de'));
      const places = placesOf(
        text,
        'Das Bad öffnet um 9 Uhr.',
        '„Das Schwimmbad öffnet dienstags bis sonntags um 9 Uhr.“',
        'Quelle: Titel von leaflet, 2020, kann überholt sein',
        'Was kostet der Eintritt?',
      );
      expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
    });

    it('show no quotation that stands nowhere', () => {
      const sources = [{ document: 'leaflet', quote: 'Der Eintritt ist frei.' }];
      const lie = entry('lie', { sources });
      expect(entryPage(siteWith(lie), lie, 'de')).not.to.include('frei');
    });

    it('mark what is in another language than the page', () => {
      const page = entryPage(site, site.entry('opening-hours')!, 'en');
      expect(page).to.match(/<blockquote lang="de"\s*><p>“Das Schwimmbad/);
      const germanOnly = entry('sauna');
      const english = entryPage(siteWith(germanOnly), germanOnly, 'en');
      expect(english).to.match(/<h1 lang="de"\s*>Was ist sauna\?/);
      expect(english).to.match(/<div class="answer" lang="de"\s*><p>Antwort zu sauna\./);
    });

    it('speak Einfache Sprache where the entry does, under its label, else standard German', () => {
      const simple = entryPage(site, site.entry('opening-hours')!, 'de-simple');
      expect(simple).to.include('<em>Einfache Sprache</em>').and.include('Ab 9 Uhr ist offen.');
      const standard = entryPage(site, site.entry('admission')!, 'de-simple');
      expect(standard).to.include('<html lang="de">').and.not.include('lang=de-simple');
    });

    it('escape whatever an id or a question holds', () => {
      const odd = entry('a b/"<>', { topic: 'x"<y', questions: { de: ['<b>Was?</b>'] } });
      for (const page of [entryPage(siteWith(odd), odd, 'de'), faqPage(siteWith(odd), 'de')]) {
        expect(page).to.include('&lt;b&gt;Was?').and.to.include('/faq/a%20b%2F%22%3C%3E?lang=de');
        expect(page).not.to.include('<b>');
      }
    });
  });
});
