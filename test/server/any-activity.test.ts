import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { EmulatorConversation } from '../support/emulator-activities.js';
import { FakeConnector } from '../support/fake-connector.js';
import { TestServer } from '../support/test-server.js';

type Fields = Record<string, unknown>;

const FOLDER = new URL('../fixtures/activities/', import.meta.url);
const RECORDED = readdirSync(FOLDER).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fields[],
);

/** The places of an activity: its fields, and those within them. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...placesIn(inner).map((place) => [name, ...place]),
  ]);
}

/** The same with something else in one place. */
function withValue(activity: Fields, place: readonly string[], value: unknown): Fields {
  const changed = structuredClone(activity);
  let inner = changed;
  for (const name of place.slice(0, -1)) inner = inner[name] as Fields;
  inner[place.at(-1)!] = value;
  return changed;
}

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner: unknown) => ({ a: [inner] }), 'x');

const WRONG: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['true', true],
  ['an empty text', ''],
  ['a long text', 'x'.repeat(30_000)],
  ['a huge list', Array.from({ length: 10_000 }, () => ({ type: 'mention' }))],
  ['a list of null', [null]],
  ['an object', { id: { id: {} } }],
  ['something deep', nested(14)],
  ['something too deep', nested(1000)],
];

describe('any activity', () => {
  let connector: FakeConnector;
  let server: TestServer;

  before(async () => {
    connector = await FakeConnector.start();
    server = await TestServer.start();
  });

  beforeEach(() => {
    connector.activities.length = 0;
  });

  afterEach('the bot answers others', async () => {
    connector.activities.length = 0;
    const { status } = await server.post(new EmulatorConversation(connector.url).says('Hallo'));
    expect(status).to.equal(200);
    expect(connector.texts).to.deep.equal(['Gehört: Hallo']);
  });

  after(async () => {
    await server.stop();
    await connector.stop();
  });

  let count = 0;
  /** Each in a conversation of its own, under an id of its own. */
  function fresh(activity: Fields): Fields {
    count += 1;
    return {
      ...activity,
      id: `a${count}`,
      conversation: { ...(activity.conversation as object), id: `c${count}` },
      serviceUrl: connector.url,
    };
  }

  /** One answer at most, or a refusal in one line. */
  async function expectAnswerOrRefusal(activity: Fields): Promise<void> {
    connector.activities.length = 0;
    const answer = await server.post(activity);
    const body = await answer.text();
    const isUnknownInvoke = answer.status === 501;
    expect(isUnknownInvoke ? 200 : answer.status, body).to.be.lessThan(500);
    if (answer.status >= 400) {
      const { error } = JSON.parse(body) as { error: string };
      expect(error).to.match(/^[^\n]{10,200}\.$/);
    }
    const said = connector.activities.filter(({ type }) => type === 'message');
    expect(said).to.have.length.at.most(answer.status === 200 ? 1 : 0);
  }

  for (const [name, value] of WRONG) {
    it(`is answered once or refused with ${name} in any place`, async () => {
      const kinds = new Map(
        RECORDED.map((activity) => [[activity.type, activity.name].join(), activity]),
      );
      for (const activity of kinds.values()) {
        const whole = fresh(activity);
        for (const place of placesIn(whole)) {
          // What stands within a card is nobody's business.
          if (!place.includes('content'))
            await expectAnswerOrRefusal(withValue(whole, place, value));
        }
      }
    }).timeout(60_000);
  }

  it('is answered once or refused, whatever stands where', async () => {
    const places = RECORDED.flatMap((activity) =>
      placesIn(activity).map((place) => ({ activity, place })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.jsonValue({ maxDepth: 4 }),
        async ({ activity, place }, value) => {
          await expectAnswerOrRefusal(withValue(fresh(activity), place, value));
        },
      ),
    );
  });

  it('is taken in silence, of whatever type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 100 }), async (type) => {
        fc.pre(!['message', 'invoke', 'conversationUpdate', 'installationUpdate'].includes(type));
        connector.activities.length = 0;
        expect((await server.post(fresh({ ...RECORDED[0], type }))).status).to.equal(200);
        expect(connector.activities).to.deep.equal([]);
      }),
    );
  });

  it('is no invoke that the bot knows, by whatever name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 50 }), fc.constantFrom('__proto__', 'composeExtension/x')),
        fc.jsonValue(),
        async (name, value) => {
          const answer = await server.post(fresh({ ...RECORDED[0], type: 'invoke', name, value }));
          expect(answer.status).to.equal(501);
        },
      ),
    );
  });

  it('is answered once, however often and at whatever moment it comes', async () => {
    const messages = RECORDED.filter(({ type, text }) => type === 'message' && text);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...messages),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 0, max: 3 }),
        async (message, atOnce, later) => {
          const activity = fresh({ ...message, attachments: [] });
          connector.activities.length = 0;
          await Promise.all(Array.from({ length: atOnce }, () => server.post(activity)));
          for (let i = 0; i < later; i++) await server.post(activity);
          expect(connector.activities).to.have.length(1);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is answered with 30,000 characters of text, and refused above the largest body', async () => {
    const says = (length: number): Fields =>
      new EmulatorConversation(connector.url).says('Wer fördert die MII? '.repeat(length / 21));
    expect((await server.post(says(30_000))).status).to.equal(200);
    expect(connector.activities).to.have.length(1);
    expect((await server.post(says(300_000))).status).to.equal(413);
    expect(connector.activities).to.have.length(1);
  });
});
