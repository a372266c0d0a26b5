import { expect } from 'chai';
import fc from 'fast-check';
import { html } from '../../src/pages/html.js';

describe('html', () => {
  it('escapes what is put in, in a text and in an attribute', () => {
    const text = `<script>"Tom" & 'Eva'</script>`;
    expect(html`<p title="${text}">${text}</p>`.text).to.equal(
      '<p title="&lt;script&gt;&quot;Tom&quot; &amp; &#39;Eva&#39;&lt;/script&gt;">&lt;script&gt;&quot;Tom&quot; &amp; &#39;Eva&#39;&lt;/script&gt;</p>',
    );
  });

  it('takes other pieces as they are, lists one after the other, and nothing for null', () => {
    expect(html`${[html`<b>1</b>`, ['&', 2]]}${null}`.text).to.equal('<b>1</b>&amp;2');
  });

  it('lets no sign of HTML through, whatever is put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.text).not.to.match(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
