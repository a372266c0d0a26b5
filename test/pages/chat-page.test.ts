import { expect } from 'chai';
import fc from 'fast-check';
import type { Dialogs } from '../../src/knowledge/dialog.js';
import type { ChatConfig } from '../../src/pages/chat-config.js';
import { chatPage, chatQuestions } from '../../src/pages/chat-page.js';
import { FORMS } from '../../src/pages/forms.js';
import { Site, type SiteParts } from '../../src/pages/site.js';
import { entry, knowledgeBase, POOL, POOL_DIALOGS } from '../support/pool.js';

const FILES = {
  styleSheet: '/assets/chat.css?v=1',
  webChat: '/assets/web-chat.js?v=2',
  script: '/assets/chat.js?v=3',
  questions: '/webchat/questions?lang=de',
};

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

/** Dialogs in which the chat's name and one of its texts are this. */
function saying(text: string): Dialogs {
  const { de } = POOL_DIALOGS;
  return {
    ...POOL_DIALOGS,
    de: { ...de, pages: { ...de.pages, name: text }, chat: { ...de.chat, input: text } },
  };
}

function configOf(page: string): ChatConfig {
  const [, json] = /<script type="application\/json" id="config">([^]*?)<\/script>/.exec(page)!;
  return JSON.parse(json!) as ChatConfig;
}

describe('the page of the chat', () => {
  const pageIn = (form: (typeof FORMS)[number], parts: Partial<SiteParts> = {}) =>
    chatPage(siteOf(parts), form, FILES, 'n0nce', 60, 'own');

  it('is in its form, and loads its own files alone', () => {
    for (const form of FORMS) {
      const page = pageIn(form);
      expect(page)
        .to.match(/^<!doctype html>/)
        .and.include(`<html lang="${form}">`);
      const loaded = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/g)];
      expect(loaded.map(([, address]) => address)).to.deep.equal([
        '/icon',
        FILES.styleSheet,
        FILES.webChat,
        FILES.script,
      ]);
      expect(page).not.to.match(/<style|\sstyle=|\son\w+=/);
    }
  });

  it('gives the nonce to each script that runs, Web Chat before the chat', () => {
    const scripts = [...pageIn('de').matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).to.deep.equal([
      '<script type="application/json" id="config">',
      `<script defer nonce="n0nce" src="${FILES.webChat}">`,
      `<script defer nonce="n0nce" src="${FILES.script}">`,
    ]);
  });

  it('is not to be found by search engines, and leads to the pages where no script runs', () => {
    const page = pageIn('en');
    expect(page).to.include('name="robots" content="noindex"');
    expect(page).to.match(/<noscript><a href="\/faq\?lang=en"[^>]*>All questions<\/a><\/noscript>/);
  });

  it('tells its script what to say, where to ask, and how long all is remembered', () => {
    const { form, name, texts, questions } = configOf(pageIn('de'));
    expect({ form, name, questions }).to.deep.equal({
      form: 'de',
      name: 'Das Stadtbad',
      questions: FILES.questions,
    });
    expect(texts).to.deep.equal({
      ...POOL_DIALOGS.de.chat,
      privacy: { own: 'Nur dieser Server, 60 Minuten.', azure: 'Auch Microsoft.' },
    });
    expect(configOf(pageIn('en')).texts.privacy.own).to.equal('This server only, 60 minutes.');
  });

  it('names the switch to Einfache Sprache in German, the same in both forms, and none in English', () => {
    const simplers = FORMS.map((form) => configOf(pageIn(form)).simpler);
    expect(simplers).to.deep.equal(['Einfache Sprache', null, 'Einfache Sprache']);
  });

  it('tells what the operator has set to link to, and null for the rest', () => {
    const privacy = 'https://bad.example/datenschutz?a=b&c=d';
    const page = pageIn('de', { links: { privacy, imprint: null, accessibility: null } });
    expect(configOf(page).links).to.deep.equal({
      privacy: { title: 'Datenschutzerklärung', address: privacy },
      imprint: { title: 'Impressum', address: null },
      accessibility: { title: 'Barrierefreiheit', address: null },
    });
  });

  it('lets no text end the script element that its configuration stands in', () => {
    const evil = fc
      .array(
        fc.oneof(
          fc.constantFrom('</script>', '</SCRIPT ', '<script>', '<!--', '-->', ']]>', '"', '\\'),
          fc.string(),
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(evil, (text) => {
        const page = pageIn('de', { dialogs: saying(text) });
        expect(page.match(/<\/?script/gi)).to.have.lengthOf(6);
        expect(page).not.to.include('<!--');
        const { name, texts } = configOf(page);
        expect([name, texts.input]).to.deep.equal([text, text]);
      }),
    );
  });
});

describe('the questions for the list while typing', () => {
  it('are those of the language, with their entries, the title first', () => {
    const site = siteOf();
    expect(chatQuestions(site, 'en').find(([id]) => id === 'admission')).to.deep.equal([
      'admission',
      'How much is admission?',
      'admission prices',
      'What does a ticket cost?',
      'How much do I have to pay?',
    ]);
    expect(chatQuestions(site, 'de')).to.have.lengthOf(POOL.entries.length);
    expect(chatQuestions(site, 'de-simple')).to.deep.equal(chatQuestions(site, 'de'));
  });

  it('leave out entries that nobody has put into the language', () => {
    const knowledge = knowledgeBase({
      entries: [entry('sauna'), entry('slide', { questions: { en: ['Is there a slide?'] } })],
    });
    const site = siteOf({ knowledge });
    expect(chatQuestions(site, 'de')).to.deep.equal([['sauna', 'Was ist sauna?']]);
    expect(chatQuestions(site, 'en')).to.deep.equal([['slide', 'Is there a slide?']]);
  });
});
