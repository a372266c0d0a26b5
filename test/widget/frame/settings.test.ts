import { expect } from 'chai';
import fc from 'fast-check';
import type { ChatConfig } from '../../../src/pages/chat-config.js';
import { settingsOf } from '../../../widget/frame/settings.js';

const CONFIG = {
  name: 'Das Stadtbad',
  links: {
    privacy: { title: 'Datenschutz', address: 'https://bad.example/datenschutz' },
    imprint: { title: 'Impressum', address: null },
    accessibility: { title: 'Barrierefreiheit', address: null },
  },
} as ChatConfig;

const DEFAULTS = {
  title: 'Das Stadtbad',
  colour: null,
  colourDark: null,
  links: [{ title: 'Datenschutz', address: 'https://bad.example/datenschutz' }],
};

describe('the settings of the chat', () => {
  it('are the server’s where the page says nothing', () => {
    expect(settingsOf(CONFIG)).to.deep.equal(DEFAULTS);
    const nulls = { title: null, colour: null, colourDark: null, privacy: null, imprint: null };
    expect(settingsOf(CONFIG, nulls)).to.deep.equal(DEFAULTS);
  });

  it('are the page’s where it says something', () => {
    expect(
      settingsOf(CONFIG, {
        title: ' Fragen zur Forschung ',
        colour: '#A31',
        colourDark: '#ffaa88',
        privacy: 'https://klinik.example/datenschutz',
        imprint: 'http://klinik.example/impressum?a=b#c',
      }),
    ).to.deep.equal({
      title: 'Fragen zur Forschung',
      colour: '#aa3311',
      colourDark: '#ffaa88',
      links: [
        { title: 'Datenschutz', address: 'https://klinik.example/datenschutz' },
        { title: 'Impressum', address: 'http://klinik.example/impressum?a=b#c' },
      ],
    });
  });

  it('take no address from the page that is not one of the web', () => {
    for (const address of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'blob:https://klinik.example/1',
      'file:///etc/passwd',
      'mailto:a@klinik.example',
      '/datenschutz',
      '//klinik.example',
      'https://',
      '',
      7,
      { toString: () => 'https://klinik.example' },
    ]) {
      const page = { privacy: address, imprint: address, accessibility: address };
      expect(settingsOf(CONFIG, page), String(address)).to.deep.equal(DEFAULTS);
    }
  });

  it('take no colour from it that is none', () => {
    for (const colour of [
      'red',
      '#12',
      '#12345678',
      'rgb(1, 2, 3)',
      'var(--x)',
      '#fff; background: url(https://evil.example)',
      '#fff}',
      '',
      0xffffff,
      ['#fff'],
    ]) {
      expect(settingsOf(CONFIG, { colour, colourDark: colour }), String(colour)).to.deep.equal(
        DEFAULTS,
      );
    }
  });

  it('take no heading from it that is blank or no text, and of a long one its beginning', () => {
    for (const title of ['', '  \n', 7, ['Titel'], null]) {
      expect(settingsOf(CONFIG, { title }).title).to.equal('Das Stadtbad');
    }
    expect(settingsOf(CONFIG, { title: 'x'.repeat(10_000) }).title).to.equal('x'.repeat(100));
  });

  it('are safe and short, whatever the page says', () => {
    const value = fc.oneof(fc.anything(), fc.string(), fc.webUrl());
    const page = fc.record({
      title: value,
      colour: value,
      colourDark: value,
      privacy: value,
      imprint: value,
      accessibility: value,
    });
    fc.assert(
      fc.property(page, (said) => {
        const { title, colour, colourDark, links } = settingsOf(CONFIG, said);
        expect(title).to.match(/\S/);
        expect(title.length).to.be.at.most(100);
        for (const one of [colour, colourDark]) expect(one ?? '#000000').to.match(/^#[0-9a-f]{6}$/);
        for (const { address } of links) {
          expect(new URL(address!).protocol).to.be.oneOf(['http:', 'https:']);
        }
      }),
    );
  });
});
