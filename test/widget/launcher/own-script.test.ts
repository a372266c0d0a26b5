import { expect } from 'chai';
import { ownScript } from '../../../widget/launcher/own-script.js';

const OURS = { src: 'https://bot.example/widget.js?v=3' };
const BELOW = { src: 'https://klinik.example/bot/widget.js' };
const OTHER = { src: 'https://klinik.example/main.js' };
const INLINE = { src: '' };

describe('the script tag that the launcher came by', () => {
  it('is the running one', () => {
    expect(ownScript(OURS, [OTHER, BELOW, OURS])).to.equal(OURS);
    expect(ownScript(BELOW, [BELOW])).to.equal(BELOW);
  });

  it('is in a module the only one with its file name', () => {
    expect(ownScript(null, [INLINE, OTHER, OURS])).to.equal(OURS);
  });

  it('is the first of two copies of one bot', () => {
    expect(ownScript(null, [OURS, { ...OURS }])).to.equal(OURS);
  });

  it('is not a script into which others were bundled', () => {
    expect(ownScript(OTHER, [OTHER])).to.equal(null);
    expect(ownScript(INLINE, [INLINE])).to.equal(null);
    expect(ownScript(null, [{ src: 'https://klinik.example/mywidget.js' }])).to.equal(null);
  });

  it('is unknown where it could be that of one bot or another', () => {
    expect(ownScript(null, [OURS, BELOW])).to.equal(null);
  });
});
