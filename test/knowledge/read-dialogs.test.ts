import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { readDialogs } from '../../src/knowledge/read-dialogs.js';
import { makeFolder } from './support/folder.js';
import { rejectionOf } from './support/problems.js';

describe('readDialogs', () => {
  it('reads what the bot says in each language', async () => {
    const { de, en } = await readDialogs('dialogs');
    expect(de.welcome).to.include('automatischer');
    expect(en.didYouMean).to.be.a('string');
    expect(de.topics.names).to.have.keys(Object.keys(en.topics.names));
    expect(de.smallTalk.map(({ id }) => id)).to.have.members(en.smallTalk.map(({ id }) => id));
  });

  it('reads what it says in Einfache Sprache, and in German where that is silent', async () => {
    const { de, 'de-simple': simple } = await readDialogs('dialogs');
    expect(simple.welcome).to.not.equal(de.welcome);
    expect(simple.label).to.equal('Einfache Sprache');
    expect(simple.smallTalk.map(({ id }) => id)).to.deep.equal(de.smallTalk.map(({ id }) => id));
    expect(simple.personalData.labels).to.deep.equal(de.personalData.labels);
  });

  it('asks for Einfache Sprache, too', async () => {
    const [de, en] = await Promise.all(
      ['de', 'en'].map((name) => readFile(`dialogs/${name}.yaml`, 'utf8')),
    );
    const problems = await rejectionOf(
      readDialogs(await makeFolder({ 'de.yaml': de!, 'en.yaml': en! })),
    );
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]).to.match(/de-simple\.yaml: does not exist/);
  });

  it('names the file and what it lacks', async () => {
    const text = await readFile('dialogs/de.yaml', 'utf8');
    const folder = await makeFolder({ 'de.yaml': text.replace('not-found:', 'notfound:') });
    const problems = await rejectionOf(readDialogs(folder));
    expect(problems).to.have.lengthOf(3);
    expect(problems[0]).to.match(/de\.yaml:\d+: "not-found" is missing/);
    expect(problems[1]).to.match(/de\.yaml:\d+: "notfound" is not known.*did you mean "not-found"/);
    expect(problems[2]).to.match(/en\.yaml: does not exist/);
  });
});
