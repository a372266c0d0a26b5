import { expect } from 'chai';
import fc from 'fast-check';
import { readOptions } from '../../../widget/launcher/options.js';
import type { Options, Surroundings } from '../../../widget/launcher/options.js';

const SURROUNDINGS: Surroundings = {
  pageLanguage: 'de',
  browserLanguages: [],
  base: 'https://klinik.example/forschung/index.html',
};

const NO_CONFIGURATION = {
  title: null,
  colour: null,
  colourDark: null,
  privacy: null,
  imprint: null,
  accessibility: null,
};

describe('the attributes of the script tag', () => {
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
  });

  function read(
    attributes: Record<string, string>,
    surroundings: Partial<Surroundings> = {},
  ): Options {
    return readOptions(attributes, { ...SURROUNDINGS, ...surroundings }, (sentence) => {
      warnings.push(sentence);
    });
  }

  it('may all be missing, or blank', () => {
    const defaults = {
      language: 'de',
      position: 'right',
      label: null,
      configuration: NO_CONFIGURATION,
    };
    expect(read({})).to.deep.equal(defaults);
    expect(read({ lang: '', title: '  ', colour: '', privacy: ' ', label: '' })).to.deep.equal(
      defaults,
    );
    expect(warnings).to.deep.equal([]);
  });

  it('are read as they are meant', () => {
    expect(
      read({
        lang: 'de-simple',
        position: 'Left',
        title: ' Fragen zur Forschung ',
        label: 'Frag uns',
        colour: '#A31',
        colourDark: '#ffaa88',
        privacy: '/datenschutz',
        imprint: '../impressum?a=b#c',
        accessibility: 'http://klinik.example/barrierefreiheit',
      }),
    ).to.deep.equal({
      language: 'de-simple',
      position: 'left',
      label: 'Frag uns',
      configuration: {
        title: 'Fragen zur Forschung',
        colour: '#aa3311',
        colourDark: '#ffaa88',
        privacy: 'https://klinik.example/datenschutz',
        imprint: 'https://klinik.example/impressum?a=b#c',
        accessibility: 'http://klinik.example/barrierefreiheit',
      },
    });
    expect(warnings).to.deep.equal([]);
  });

  it('let the page choose the language, then the browser, then German', () => {
    const language = (lang: string, pageLanguage: string, ...browserLanguages: string[]) =>
      read({ lang }, { pageLanguage, browserLanguages }).language;
    expect(language('en', 'de', 'de')).to.equal('en');
    expect(language('', 'en-GB', 'de')).to.equal('en');
    expect(language('', 'de-AT', 'en')).to.equal('de');
    expect(language('', 'DE-Simple', 'en')).to.equal('de-simple');
    expect(language('', 'fr', 'it', 'en-US', 'de')).to.equal('en');
    expect(language('', '', 'fr')).to.equal('de');
    expect(language('', 'den')).to.equal('de');
    expect(warnings).to.deep.equal([]);
  });

  it('warn once of each wrong value, say what to write, and leave the default', () => {
    const options = read({
      lang: 'fr',
      position: 'bottom',
      colour: 'red',
      colourDark: '#12',
      privacy: 'javascript:alert(1)',
      imprint: 'https://',
    });
    expect(options).to.deep.equal(read({}));
    expect(warnings).to.have.members([
      'data-colour="red" is ignored, the default holds. Write the colour as #rrggbb, for instance data-colour="#0b5f73".',
      'data-colour-dark="#12" is ignored, the default holds. Write the colour as #rrggbb, for instance data-colour-dark="#7fd0e2".',
      'data-imprint="https://" is ignored, the default holds. Write an address that begins with https:// or http://, or one relative to the page.',
      'data-lang="fr" is ignored, the default holds. Write data-lang="de", data-lang="en" or data-lang="de-simple".',
      'data-position="bottom" is ignored, the default holds. Write data-position="right" or data-position="left".',
      'data-privacy="javascript:alert(1)" is ignored, the default holds. Write an address that begins with https:// or http://, or one relative to the page.',
    ]);
  });

  it('say how colour is spelt', () => {
    read({ color: '#123456', colorDark: '#123456' });
    expect(warnings).to.deep.equal([
      'data-color is unknown and ignored. Write data-colour.',
      'data-color-dark is unknown and ignored. Write data-colour-dark.',
    ]);
  });

  it('give, whatever they hold, only web addresses and plain colours', () => {
    const values = fc.record({ colour: fc.string(), privacy: fc.oneof(fc.string(), fc.webUrl()) });
    fc.assert(
      fc.property(values, (attributes) => {
        const { colour, privacy } = read(attributes).configuration;
        expect(colour ?? '#000000').to.match(/^#[0-9a-f]{6}$/);
        expect(privacy ?? 'https://none').to.match(/^https?:\/\//);
      }),
    );
  });
});
