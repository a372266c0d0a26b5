import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { checkPackage, type PackageFiles } from '../../src/cli/teams-package/check-package.js';
import { MANIFEST_VERSION } from '../../src/cli/teams-package/manifest.js';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { projectContent } from '../support/project-content.js';
import { run } from './support/run-command.js';

const BOT = '11111111-2222-4333-8444-555555555555';
const REQUIRED = ['--bot-id', BOT, '--domain', 'faq.example.org'];

interface Manifest {
  [key: string]: unknown;
  id: string;
  developer: Record<string, string>;
  bots: { botId: string; scopes: string[]; commandLists: { commands: { title: string }[] }[] }[];
  composeExtensions: { messageHandlers: { value: { domains: string[] } }[] }[];
  validDomains: string[];
}

describe('npm run teams:package', () => {
  let folder: string;
  let files: PackageFiles;

  const json = (name: string): unknown => JSON.parse(Buffer.from(files[name]!).toString());

  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    const out = join(folder, 'app.zip');
    const { code, stderr } = await run('teams-package', [...REQUIRED, '--out', out]);
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
    files = unzipSync(readFileSync(out));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes manifest, translation and icons, and nothing else', () => {
    expect(Object.keys(files)).to.have.members([
      'manifest.json',
      'en.json',
      'color.png',
      'outline.png',
    ]);
  });

  it('offers what the bot can do, in all scopes', () => {
    const manifest = json('manifest.json') as Manifest;
    expect(manifest.id).to.equal(BOT);
    expect(manifest.bots[0]).to.deep.include({
      botId: BOT,
      scopes: ['personal', 'team', 'groupChat'],
    });
    expect(manifest.composeExtensions[0]?.messageHandlers[0]?.value.domains).to.deep.equal([
      'faq.example.org',
    ]);
    expect(manifest.validDomains).to.deep.equal(['faq.example.org']);
    expect(manifest.developer.privacyUrl).to.equal('https://faq.example.org/teams/privacy');
    expect(manifest.developer.termsOfUseUrl).to.equal('https://faq.example.org/teams/terms');
  });

  it('has the newest stable version of the schema', async () => {
    const schemas = dirname(
      createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'),
    );
    const versions = (await readdir(join(schemas, 'build/json-schemas/teams')))
      .filter((name) => /^v\d+\.\d+$/.test(name))
      .map((name) => Number(name.split('.')[1]));
    expect(MANIFEST_VERSION).to.equal(`1.${Math.max(...versions)}`);
  });

  it('lists commands that the bot understands, in either language', async () => {
    const { dialogs, responder } = await projectContent();
    for (const language of ['de', 'en'] as const) {
      const { commands } = dialogs[language].teams;
      expect(commands).to.have.length.within(1, 12);
      for (const { title } of commands) {
        const { reply } = responder.respond({ text: title, locale: language }, NEW_CONVERSATION);
        expect(reply.kind, title).to.equal('smalltalk');
      }
    }
  });

  for (const [args, words, settings] of [
    [[], '--bot-id is missing'],
    [['--bot-id', 'x', '--domain', 'a.example'], '--bot-id is "x"'],
    [['--bot-id', BOT], '--domain is missing'],
    [['--bot-id', BOT, '--domain', 'https://a.example'], 'without https://'],
    [['--bot-id', BOT, '--domain', 'localhost'], '--domain is "localhost"'],
    [[...REQUIRED, '--privacy-url', 'http://a.example'], '--privacy-url is "http://a.example"'],
    [[...REQUIRED, '--developer', 'x'.repeat(33)], '--developer'],
    [[...REQUIRED, '--developer', 'a\nb'], '--developer'],
    [[...REQUIRED, '--terms-url', 'https://a:b@c.example'], '--terms-url holds a user name'],
    [[...REQUIRED, '--version', '1.0'], '--version is "1.0"'],
    [[...REQUIRED, '--out', 'test'], 'test cannot be written (EISDIR)'],
    [[...REQUIRED, 'extra'], '"extra" belongs to no option'],
    [[...REQUIRED, '--bots', '1'], '--bots'],
    [REQUIRED, 'PRIVACY_URL is "http://a.example"', { PRIVACY_URL: 'http://a.example' }],
  ] as [string[], string, Record<string, string>?][]) {
    it(`says in one line: ${words}`, async () => {
      const { code, stdout, stderr } = await run('teams-package', args, '', settings);
      expect(code).to.equal(2);
      expect(stdout).to.equal('');
      expect(stderr).to.include(words);
      expect(stderr.trim()).not.to.include('\n');
    });
  }

  describe('checks the package', () => {
    /** What is said of the package with one file changed. */
    function problemsWith(name: string, content: unknown): string[] {
      return checkPackage({
        ...files,
        [name]: content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content)),
      });
    }

    /** The manifest with something changed. */
    function changed(change: (manifest: Manifest) => void): string[] {
      const manifest = json('manifest.json') as Manifest;
      change(manifest);
      return problemsWith('manifest.json', manifest);
    }

    function picture(size: number, paint: (i: number) => number[]): Uint8Array {
      const png = new PNG({ width: size, height: size });
      for (let i = 0; i < size * size; i++) png.data.set(paint(i), 4 * i);
      return PNG.sync.write(png);
    }

    it('finds nothing wrong with what it made', () => {
      expect(checkPackage(files)).to.deep.equal([]);
    });

    it('holds the manifest against the schema', () => {
      expect(changed((m) => (m.id = undefined as never))).not.to.deep.equal([]);
      expect(changed((m) => (m.id = 'no guid'))[0]).to.include('/id');
      expect(changed((m) => (m.extra = 1))[0]).to.include('extra');
      expect(changed((m) => (m.name = { short: 'x'.repeat(31), full: 'x' }))[0]).to.include('30');
      expect(problemsWith('manifest.json', Buffer.from('{'))).to.deep.equal([
        'manifest.json is not JSON.',
      ]);
    });

    it('holds the translation against the manifest', () => {
      const translation = json('en.json') as Record<string, string>;
      expect(problemsWith('en.json', { ...translation, 'staticTabs[9].name': 'x' })).to.deep.equal([
        'en.json: "staticTabs[9].name" is no text of manifest.json.',
      ]);
      const less = Object.fromEntries(
        Object.entries(translation).filter(([place]) => !place.endsWith('commands[0].title')),
      );
      expect(problemsWith('en.json', less)[0]).to.include('both need as many');
      const without = Object.fromEntries(
        Object.entries(files).filter(([name]) => name !== 'en.json'),
      );
      expect(checkPackage(without)).to.deep.equal(['en.json is missing from the package.']);
    });

    it("keeps Teams' rules that the schema does not know", () => {
      expect(changed((m) => (m.validDomains = ['*.example.org']))).to.have.lengthOf(2);
      expect(changed((m) => (m.developer.privacyUrl = 'http://a.example'))[0]).to.include('https');
      const long = 'x'.repeat(33);
      expect(changed((m) => (m.bots[0]!.commandLists[0]!.commands[0]!.title = long))[0]).to.include(
        '33 characters',
      );
      expect(problemsWith('secret.txt', Buffer.from('x'))[0]).to.include('leave it out');
    });

    it('looks at the icons', () => {
      const white = (): number[] => [255, 255, 255, 255];
      expect(problemsWith('color.png', picture(192, white))).to.deep.equal([]);
      expect(problemsWith('color.png', picture(96, white))[0]).to.include('96×96');
      expect(
        problemsWith(
          'color.png',
          picture(192, () => [0, 0, 0, 9]),
        )[0],
      ).to.include('transp');
      expect(problemsWith('outline.png', picture(32, white))[0]).to.include('transparent ground');
      const red = picture(32, (i) => [255, 0, 0, i % 2 === 0 ? 255 : 0]);
      expect(problemsWith('outline.png', red)[0]).to.include('other colours than white');
      expect(problemsWith('outline.png', Buffer.from('GIF89a'))[0]).to.include('no PNG');
    });
  });

  it('keeps secrets of the settings out of it', async () => {
    const out = join(folder, 'secret.zip');
    const { code } = await run('teams-package', [...REQUIRED, '--out', out], '', {
      MicrosoftAppId: BOT,
      MicrosoftAppPassword: 'Rumpelstilzchen',
      DIRECT_LINE_SECRET: 'Rumpelstilzchen-Rumpelstilzchen-Rumpelstilzchen',
    });
    expect(code).to.equal(0);
    const all = Object.values(unzipSync(await readFile(out)));
    expect(all.map((content) => Buffer.from(content).toString('latin1')).join()).not.to.include(
      'Rumpel',
    );
  });

  it('bears the version that it is given, so that Teams takes it as an update', async () => {
    const out = join(folder, 'version.zip');
    await run('teams-package', [...REQUIRED, '--version', '2.10.3', '--out', out]);
    const content = unzipSync(await readFile(out))['manifest.json']!;
    expect(JSON.parse(Buffer.from(content).toString())).to.include({ version: '2.10.3' });
  });
});
