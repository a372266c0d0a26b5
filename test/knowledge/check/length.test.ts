import { expect } from 'chai';
import { textsAreShort } from '../../../src/knowledge/check/length.js';
import { contentOf, findings, findingsInAnswer, GOOD_ENTRY } from '../support/content.js';

describe('textsAreShort', () => {
  it('accepts short answers', () => {
    expect(findings(textsAreShort)).to.be.empty;
  });

  it('refuses more than 600 characters as a visitor sees them', () => {
    expect(findingsInAnswer(textsAreShort, 'a'.repeat(601))[0]).to.include('601 characters');
    expect(findingsInAnswer(textsAreShort, `**${'a'.repeat(590)}** [hier](https://example.org/lang)`)).to
      .be.empty;
  });

  it('warns of more than four sentences, lists and full stops within sentences not counted', () => {
    const warning = { ...GOOD_ENTRY.answer, de: 'Eins. Zwei. **Drei.** Vier! Fünf?' };
    const [problem] = textsAreShort(contentOf({ answer: warning }));
    expect(problem).to.include({ severity: 'warning' });
    expect(problem!.message).to.include('5 sentences');
    const text = 'Am 13. Februar sprach Dr. Weiß z.B. im Verein e.V. dort:\n\n- Eins.\n- Zwei.\n- Drei.\n- Vier.\n\nMehr nicht.';
    expect(findingsInAnswer(textsAreShort, text)).to.be.empty;
  });

  it('counts no sentences in Einfache Sprache', () => {
    const lines = ['Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Fünf.'].join('\n');
    expect(findingsInAnswer(textsAreShort, lines, 'de-simple')).to.be.empty;
    expect(findingsInAnswer(textsAreShort, lines, 'de')).to.have.lengthOf(1);
  });
});
