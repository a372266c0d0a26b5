import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { ACTIONS } from '../../src/knowledge/dialog.js';
import { parseDialog } from '../../src/knowledge/parse-dialog.js';
import { problemsOf } from './support/problems.js';

describe('parseDialog', () => {
  let german: string;
  before(async () => {
    german = await readFile('dialogs/de.yaml', 'utf8');
  });

  const problems = (content: string): string[] =>
    problemsOf(() => parseDialog(content, 'dialogs/de.yaml'));

  it('names texts as code does, and topics and small talk as the file does', () => {
    const dialog = parseDialog(german, 'dialogs/de.yaml');
    expect(dialog.severalQuestions.tooMany).to.include('{limit}');
    expect(dialog.personalData.healthTopics).to.be.an('array').that.is.not.empty;
    expect(dialog.topics.names).to.include.keys('data-protection');
  });

  it('gives small talk an action and topics only where the file says so', () => {
    const { smallTalk } = parseDialog(german, 'dialogs/de.yaml');
    expect(smallTalk.filter(({ action }) => action === null)).to.not.be.empty;
    expect(smallTalk.filter(({ showTopics }) => !showTopics)).to.not.be.empty;
    for (const { action } of smallTalk) expect([null, ...ACTIONS]).to.include(action);
  });

  it('says which actions there are where one is unknown', () => {
    const [problem, ...others] = problems(german.replace('action: sources', 'action: source'));
    expect(problem).to.match(/^dialogs\/de\.yaml:\d+: .*should be one of .*sources.*simpler/);
    expect(others).to.deep.equal([]);
  });

  it('says where a text within a group is missing', () => {
    const [problem] = problems(german.replace('  too-many:', '  many:'));
    expect(problem).to.match(/^dialogs\/de\.yaml:\d+: "too-many" is missing/);
  });

  it('names every problem', () => {
    expect(problems('welcome: Hallo').length).to.be.above(10);
  });
});
