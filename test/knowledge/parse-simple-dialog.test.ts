import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Dialog } from '../../src/knowledge/dialog.js';
import { parseDialog, parseSimpleDialog } from '../../src/knowledge/parse-dialog.js';
import { problemsOf } from './support/problems.js';

const LABELS = 'label: Einfache Sprache\nreviewed-label: "Geprüft: {reviewer}"\n';

describe('parseSimpleDialog', () => {
  let de: Dialog;

  before(async () => {
    de = parseDialog(await readFile('dialogs/de.yaml', 'utf8'), 'dialogs/de.yaml');
  });

  const parse = (yaml: string) => parseSimpleDialog(`${LABELS}${yaml}`, 'dialogs/de-simple.yaml', de);

  it('says what it leaves out as German does', () => {
    const { label, reviewedLabel, texts, ...rest } = parse('');
    expect(rest).to.deep.equal(de);
    expect(label).to.equal('Einfache Sprache');
    expect(reviewedLabel).to.equal('Geprüft: {reviewer}');
    expect(texts).to.have.lengthOf(2);
  });

  it('says one of several texts otherwise, and keeps the words that it understands', () => {
    const simple = parse(`present:
  note: Mehr weiß ich nicht.
personal-data:
  note: Bitte nichts Persönliches.
source:
  original:
    en: auf Englisch
tools:
  helpful: Gut
several-questions:
  too-many: Das sind viele.
topics:
  names:
    funding: Geld
small-talk:
  - id: thanks
    reply: Gern.
`);
    const { present, personalData, source, tools, severalQuestions, topics, smallTalk } = simple;
    expect(present).to.deep.equal({ ...de.present, note: 'Mehr weiß ich nicht.' });
    expect(personalData).to.deep.equal({
      ...de.personalData,
      note: 'Bitte nichts Persönliches.',
    });
    expect(source).to.deep.equal({ ...de.source, original: { en: 'auf Englisch' } });
    expect(tools).to.deep.equal({ ...de.tools, helpful: 'Gut' });
    expect(severalQuestions).to.deep.equal({ ...de.severalQuestions, tooMany: 'Das sind viele.' });
    expect(topics).to.deep.equal({ ...de.topics, names: { ...de.topics.names, funding: 'Geld' } });
    expect(Object.keys(topics.names)).to.deep.equal(Object.keys(de.topics.names));
    expect(smallTalk).to.deep.equal(
      de.smallTalk.map((talk) => (talk.id === 'thanks' ? { ...talk, reply: 'Gern.' } : talk)),
    );
  });

  it('names each text that it holds, with its line', () => {
    const { texts } = parse(`empty: Nichts da.
error: |
  Das ging schief.
  Bitte noch einmal.
small-talk:
  - id: thanks
    reply: |
      Gern.
`);
    expect(texts.slice(2)).to.deep.equal(
      [
        { name: 'empty', text: 'Nichts da.', line: 3 },
        { name: 'error', text: 'Das ging schief.\nBitte noch einmal.\n', line: 5 },
        { name: 'small-talk > thanks > reply', text: 'Gern.\n', line: 10 },
      ].map((text) => ({ ...text, file: 'dialogs/de-simple.yaml' })),
    );
  });

  it('refuses small talk and topics that German does not have', () => {
    const yaml = `topics:
  names:
    fundng: Geld
small-talk:
  - id: thanx
    reply: Gern.
`;
    expect(problemsOf(() => parse(yaml))).to.deep.equal([
      'dialogs/de-simple.yaml:7: "thanx" is no small talk in de.yaml; write one of its ids',
      'dialogs/de-simple.yaml:5: "fundng" is no topic with a name in de.yaml; write one of its ids',
    ]);
  });

  it('refuses word lists, and texts that Einfache Sprache never says', () => {
    const yaml = `present:
  note: Nein.
  words:
    - heute
other-language: Deutsch bitte.
tools:
  simpler: Einfacher
`;
    const problems = problemsOf(() => parse(yaml));
    expect(problems).to.have.lengthOf(3);
    for (const key of ['words', 'other-language', 'simpler']) {
      expect(problems.join('\n')).to.include(`"${key}" is not known`);
    }
  });
});
