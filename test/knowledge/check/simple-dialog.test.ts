import { expect } from 'chai';
import { checkKnowledge } from '../../../src/knowledge/check/check-knowledge.js';
import { parseSimpleDialog } from '../../../src/knowledge/parse-dialog.js';
import { describeProblem } from '../../../src/knowledge/problem.js';
import { contentOf } from '../support/content.js';

/** What the check says of a file dialogs/de-simple.yaml. */
function problemsIn(yaml: string): string[] {
  const { knowledgeBase, dialogs } = contentOf();
  const labels = 'label: Einfache Sprache\nreviewed-label: "Geprüft: {reviewer}"\n';
  const simple = parseSimpleDialog(labels + yaml, 'dialogs/de-simple.yaml', dialogs.de);
  return checkKnowledge(knowledgeBase, { ...dialogs, 'de-simple': simple }).map(
    (problem) => `${problem.severity} ${describeProblem(problem)}`,
  );
}

describe("The check of the bot's own texts in Einfache Sprache", () => {
  it('finds nothing in simple ones', () => {
    expect(
      problemsIn(`welcome: |
  Guten Tag!
  Schreiben Sie mir Ihre Frage.

  {contact}
several-questions:
  unsure: |
    **Frage {number}:**
    Meinen Sie eine von diesen Fragen?
`),
    ).to.deep.equal([]);
  });

  const OFFENCES: [rule: string, line: string, message: RegExp][] = [
    ['length', 'Das ist ein Satz mit sehr vielen Wörtern und niemand liest ihn gern.', /13 words/],
    ['statements', 'Das ist ein Haus, in dem viele arbeiten.', /says several things/],
    ['sentences', 'Das Bad öffnet. Es ist warm.', /2 sentences/],
    ['compounds', 'Das ist die Telefonnummernliste.', /"Telefonnummernliste" is long/],
    ['abbreviations', 'Die XYZ hilft Ihnen.', /"XYZ" is not explained/],
    ['grammar', 'Das wäre gut.', /subjunctive/],
  ];
  for (const [rule, line, message] of OFFENCES) {
    it(`warns where a line breaks the rule of ${rule}, and names the line`, () => {
      const [problem, ...more] = problemsIn(`error: |
  Das ging schief.
  ${line}
small-talk:
  - id: thanks
    reply: Gern.
`);
      expect(more).to.be.empty;
      expect(problem).to.match(/^warning dialogs\/de-simple\.yaml:5: error: /);
      expect(problem).to.match(message);
    });
  }

  it('holds them against the house style, too', () => {
    const [problem, ...more] = problemsIn(`small-talk:
  - id: thanks
    reply: |
      Gern.
      Hast du Fragen?
`);
    expect(more).to.be.empty;
    expect(problem).to.match(
      /^error dialogs\/de-simple\.yaml:7: small-talk > thanks > reply: "du": .*Sie/,
    );
  });
});
