import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { FakeConnector } from '../support/fake-connector.js';
import { TestServer } from '../support/test-server.js';

/** What the Agents Playground sent as Microsoft Teams; recorded by `npm run record:activities`. */
const FOLDER = new URL('../fixtures/activities/', import.meta.url);

interface Outcome {
  /** What the bot says to it, in order. */
  says?: (string | RegExp)[];
  /** The HTTP answers to its invokes. */
  answers?: RegExp;
  /** What was done before, in the same conversation. */
  after?: string[];
}

const QUIET: Outcome = { says: [] };
const FIRST = '_Automatische Antwort_\n\n';

const OUTCOMES: Record<string, Outcome> = {
  'personal-start': { says: ['Willkommen'] },
  'personal-message': { says: [`${FIRST}Gehört: Wer fördert die MII?`] },
  'card-action': { says: [/Gehört: \{"v":1,"entry":"funding-amount"\}$/] },
  feedback: { says: [], answers: /^200 \{\}$/ },
  'extension-search': {
    says: [],
    answers: /^200 \{"composeExtension":\{"type":"result".*Gesucht: Ko?n?s?o?r?t?\b/,
  },
  'extension-insert': QUIET,
  'extension-link': { says: [], answers: /^200 .*"attachments":\[\{.*funder/ },
  installed: { says: ['Willkommen'] },
  uninstalled: { says: [], after: ['installed'] },
  'user-added': { says: [], after: ['installed'] },
  'user-removed': QUIET,
  'group-start': { says: ['Willkommen'] },
  'group-mention': { says: [`${FIRST}Gehört: Wer fördert die MII?`], after: ['group-start'] },
  'channel-start': { says: ['Willkommen'] },
  'channel-mention': { says: [`${FIRST}Gehört: Was ist ein Datenintegrationszentrum?`] },
  'channel-reply': { says: ['Gehört: Wer baut sie auf?'], after: ['channel-mention'] },
  'channel-added': QUIET,
  'channel-renamed': QUIET,
  'team-renamed': QUIET,
};

describe('what was recorded from the Agents Playground', () => {
  let connector: FakeConnector;
  let server: TestServer;

  beforeEach(async () => {
    connector = await FakeConnector.start();
    server = await TestServer.start();
  });

  afterEach(async () => {
    await server.stop();
    await connector.stop();
  });

  /** Sends what was recorded, in order; returns the HTTP answers as "status body". */
  async function play(name: string): Promise<string[]> {
    const file = new URL(`${name}.json`, FOLDER);
    const answers: string[] = [];
    for (const activity of JSON.parse(await readFile(file, 'utf8')) as object[]) {
      const answer = await server.post({ ...activity, serviceUrl: connector.url });
      answers.push(`${answer.status} ${await answer.text()}`);
    }
    return answers;
  }

  it('is all played here', async () => {
    const names = (await readdir(FOLDER)).map((file) => file.replace('.json', ''));
    expect(Object.keys(OUTCOMES)).to.have.members(names);
  });

  for (const [name, { says = [], answers = /^200 /, after = [] }] of Object.entries(OUTCOMES)) {
    it(`gets ${says.length === 0 ? 'no message' : 'one message'}, also when it comes twice: ${name}`, async () => {
      for (const earlier of after) await play(earlier);
      connector.activities.length = 0;
      for (const answer of [...(await play(name)), ...(await play(name))]) {
        expect(answer).to.match(answers);
      }
      expect(connector.activities).to.have.length(says.length);
      for (const [i, said] of says.entries()) expect(connector.texts[i]).to.match(asPattern(said));
    });
  }

  it('is greeted again after it was uninstalled', async () => {
    for (const name of ['personal-start', 'uninstalled', 'installed']) await play(name);
    expect(connector.texts).to.deep.equal(['Willkommen', 'Willkommen']);
  });

  it('is answered in the thread that it was said in', async () => {
    await play('channel-mention');
    await play('channel-reply');
    const [first, second] = connector.paths;
    expect(first).to.match(/\/v3\/conversations\/team-id%3Bmessageid%3D\d+\/activities\//);
    expect(second?.split('/activities/')[0]).to.equal(first?.split('/activities/')[0]);
  });
});

function asPattern(said: string | RegExp): RegExp {
  return said instanceof RegExp ? said : new RegExp(`^${said.replace(/[?*+.]/g, '\\$&')}$`);
}
