import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'dotenv';
import { readSettings, SettingsError } from '../../src/server/settings.js';
import { CERTIFICATE, KEY, OTHER_KEY } from '../support/certificate.js';

const ID = '11111111-2222-4333-8444-555555555555';
const NO_FILE = '/no/such/.env';

function messageOf(environment: Record<string, string>, file = NO_FILE): string {
  try {
    readSettings(environment, file);
  } catch (error) {
    expect(error).to.be.instanceOf(SettingsError);
    return (error as Error).message;
  }
  throw new Error('no error');
}

describe('readSettings', () => {
  it('has a default for everything', () => {
    const settings = readSettings({}, NO_FILE);
    expect(settings).to.include({ host: '127.0.0.1', port: 3978, credentials: null });
    expect(settings.logLevel).to.equal('info');
    expect(settings.knowledgeDir).to.match(/[\\/]knowledge$/);
    expect(settings.dialogsDir).to.match(/[\\/]dialogs$/);
  });

  it('reads what the pages show', () => {
    const settings = readSettings(
      { IMPRINT_URL: 'https://example.org/impressum', FAQ_STRUCTURED_DATA: 'true' },
      NO_FILE,
    );
    expect(settings.links).to.deep.equal({
      privacy: null,
      imprint: 'https://example.org/impressum',
      accessibility: null,
    });
    expect(settings.structuredData).to.equal(true);
    expect(readSettings({}, NO_FILE).structuredData).to.equal(false);
  });

  it('takes an empty value for none', () => {
    expect(readSettings({ PORT: '', HOST: ' ', MicrosoftAppId: '' }, NO_FILE)).to.deep.equal(
      readSettings({}, NO_FILE),
    );
  });

  it('reads a registration', () => {
    expect(
      readSettings({ MicrosoftAppId: ID, MicrosoftAppPassword: 'secret' }, NO_FILE).credentials,
    ).to.deep.equal({
      MicrosoftAppId: ID,
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppPassword: 'secret',
    });
  });

  it('reads ids however they are spelt', () => {
    const id = 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE';
    const { credentials } = readSettings(
      { MicrosoftAppId: id, MicrosoftAppPassword: 'x' },
      NO_FILE,
    );
    expect(credentials?.MicrosoftAppId).to.equal(id.toLowerCase());
  });

  describe('with a file', () => {
    let folder: string;
    let file: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'settings-'));
      file = join(folder, '.env');
    });

    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    it('reads it, and lets the environment overrule it', () => {
      writeFileSync(file, 'PORT=4000\nHOST=localhost # a remark\nLOG_LEVEL="warn"\n');
      const settings = readSettings({ PORT: '5000', LOG_LEVEL: '' }, file);
      expect(settings).to.include({ port: 5000, host: 'localhost', logLevel: 'warn' });
    });

    it('says when it cannot be read', () => {
      expect(messageOf({}, folder)).to.include('cannot be read');
    });

    it('takes .env.example as it stands, and finds every setting in it', () => {
      const example = readFileSync('.env.example', 'utf8');
      writeFileSync(file, example);
      expect(readSettings({}, file)).to.deep.equal(readSettings({}, NO_FILE));
      writeFileSync(file, example.replaceAll(/^# (?=\w+=)/gm, ''));
      expect(Object.keys(parse(readFileSync(file)))).to.have.members([
        'HOST',
        'PORT',
        'MicrosoftAppId',
        'MicrosoftAppPassword',
        'MicrosoftAppTenantId',
        'MicrosoftAppType',
        'MicrosoftAppCertificateFile',
        'ALLOWED_TENANTS',
        'KNOWLEDGE_DIR',
        'DIALOGS_DIR',
        'LOG_LEVEL',
        'WEBCHAT_ORIGINS',
        'TRUSTED_PROXIES',
        'DIRECT_LINE_SECRET',
        'DIRECT_LINE_TOKEN_KEY',
        'AZURE_DIRECT_LINE_SECRET',
        'AZURE_DIRECT_LINE_URL',
        'DIRECT_LINE_CONVERSATIONS',
        'DIRECT_LINE_MEMORY_MB',
        'DIRECT_LINE_IDLE_MINUTES',
        'DIRECT_LINE_MESSAGE_KB',
        'DIRECT_LINE_MESSAGES_PER_MINUTE',
        'DIRECT_LINE_REQUESTS_PER_MINUTE',
        'DIRECT_LINE_TOKENS_PER_MINUTE',
        'DIRECT_LINE_SOCKETS_PER_ADDRESS',
        'PRIVACY_URL',
        'IMPRINT_URL',
        'ACCESSIBILITY_URL',
        'FAQ_STRUCTURED_DATA',
      ]);
    });
  });

  it("reads the web chat's settings", () => {
    const { directLine } = readSettings(
      {
        WEBCHAT_ORIGINS: 'https://www.example.org, https://EXAMPLE.org/',
        DIRECT_LINE_MESSAGE_KB: '2',
        AZURE_DIRECT_LINE_URL: 'https://europe.directline.botframework.com/v3/directline/',
        AZURE_DIRECT_LINE_SECRET: 'x',
        MicrosoftAppId: ID,
        MicrosoftAppPassword: 'secret',
      },
      NO_FILE,
    );
    expect(directLine.origins).to.deep.equal(['https://www.example.org', 'https://example.org']);
    expect(directLine.limits.messageBytes).to.equal(2048);
    expect(directLine.azure).to.deep.equal({
      secret: 'x',
      url: 'https://europe.directline.botframework.com/v3/directline',
    });
    expect(readSettings({}, NO_FILE).directLine).to.deep.include({
      origins: [],
      secret: null,
      tokenKey: null,
      azure: null,
    });
  });

  it('reads the organisations that may use the bot', () => {
    const tenants = `${ID.toUpperCase()}, ${ID.replace('1', '2')}`;
    expect(readSettings({ ALLOWED_TENANTS: tenants }, NO_FILE).tenants).to.deep.equal([
      ID,
      ID.replace('1', '2'),
    ]);
    expect(readSettings({}, NO_FILE).tenants).to.deep.equal([]);
  });

  describe('with a certificate', () => {
    const registration = {
      MicrosoftAppId: ID,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: ID,
    };
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    });

    afterEach(() => {
      rmSync(folder, { recursive: true });
    });

    /** The settings with a file of this content. */
    function withFile(content: string): Record<string, string> {
      const file = join(folder, 'bot.pem');
      writeFileSync(file, content);
      return { ...registration, MicrosoftAppCertificateFile: file };
    }

    it('takes it in place of the password', () => {
      const { credentials } = readSettings(withFile(CERTIFICATE + KEY), NO_FILE);
      expect(credentials).to.not.have.property('MicrosoftAppPassword');
      expect(credentials?.certificate?.thumbprint).to.match(/^[\dA-F]{40}$/);
      expect(credentials?.certificate?.certificate).to.equal(CERTIFICATE.trim());
      expect(credentials?.certificate?.privateKey).to.include('PRIVATE KEY');
    });

    it('says what is wrong with the file, and nothing of what is in it', () => {
      for (const [content, words] of [
        ['', 'must hold a certificate and its private key'],
        [CERTIFICATE, 'must hold a certificate and its private key'],
        [CERTIFICATE + OTHER_KEY, 'does not belong to its certificate'],
        [CERTIFICATE.replace('MII', 'xxx') + KEY, 'cannot be read'],
      ] as const) {
        const message = messageOf(withFile(content));
        expect(message).to.include(words).and.to.include('bot.pem');
        expect(message).not.to.match(/BEGIN|MII/);
      }
      expect(messageOf({ ...registration, MicrosoftAppCertificateFile: folder })).to.include(
        'cannot be read',
      );
    });

    it('does not stand beside another proof', () => {
      const file = withFile(CERTIFICATE + KEY);
      expect(messageOf({ ...file, MicrosoftAppPassword: 'x' })).to.include('keep one');
      expect(messageOf({ ...file, MicrosoftAppType: 'UserAssignedMSI' })).to.include('keep one');
    });
  });

  const wrong: [Record<string, string>, string][] = [
    [{ ALLOWED_TENANTS: 'my-tenant' }, 'ALLOWED_TENANTS is "my-tenant"'],
    [
      { MicrosoftAppCertificateFile: 'x.pem' },
      'MicrosoftAppCertificateFile is set without MicrosoftAppId',
    ],
    [{ WEBCHAT_ORIGINS: 'www.example.org' }, 'WEBCHAT_ORIGINS is "www.example.org"'],
    [{ WEBCHAT_ORIGINS: '*' }, 'WEBCHAT_ORIGINS is "*"'],
    [{ TRUSTED_PROXIES: '127.0.0.1,localhost' }, 'TRUSTED_PROXIES is "127.0.0.1,localhost"'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES is "10.0.0.0/33"'],
    [{ DIRECT_LINE_CONVERSATIONS: '0' }, 'DIRECT_LINE_CONVERSATIONS is "0"'],
    [{ DIRECT_LINE_MESSAGE_KB: '1e9' }, 'DIRECT_LINE_MESSAGE_KB is "1e9"'],
    [{ DIRECT_LINE_SECRET: 'short' }, 'DIRECT_LINE_SECRET is set: it must have'],
    [{ AZURE_DIRECT_LINE_URL: 'http://example.org' }, 'AZURE_DIRECT_LINE_URL is "http:'],
    [{ AZURE_DIRECT_LINE_SECRET: 'x' }, 'AZURE_DIRECT_LINE_SECRET is set without MicrosoftAppId'],
    [{ PORT: 'abc' }, 'PORT is "abc"'],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ PORT: '65536' }, 'PORT is "65536"'],
    [{ PORT: '80.5' }, 'PORT is "80.5"'],
    [{ HOST: 'http://localhost' }, 'HOST is "http://localhost"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ PRIVACY_URL: 'example.org' }, 'PRIVACY_URL is "example.org"'],
    [{ IMPRINT_URL: 'javascript:alert(1)' }, 'begins with https://'],
    [{ FAQ_STRUCTURED_DATA: 'yes' }, 'must be true or false'],
    [{ MicrosoftAppId: 'my-bot', MicrosoftAppPassword: 'x' }, 'MicrosoftAppId is "my-bot"'],
    [
      { MicrosoftAppId: ID, MicrosoftAppPassword: 'x', MicrosoftAppType: 'Any' },
      'MicrosoftAppType is "Any"',
    ],
    [{ MicrosoftAppId: ID }, 'without MicrosoftAppPassword'],
    [{ MicrosoftAppPassword: 'x' }, 'MicrosoftAppPassword is set without MicrosoftAppId'],
    [{ MicrosoftAppTenantId: ID }, 'MicrosoftAppTenantId is set without MicrosoftAppId'],
    [
      { MicrosoftAppId: ID, MicrosoftAppPassword: 'x', MicrosoftAppType: 'SingleTenant' },
      'needs MicrosoftAppTenantId',
    ],
    [{ MicrosoftAppId: ID, MicrosoftAppType: 'UserAssignedMSI' }, 'needs MicrosoftAppTenantId'],
    [
      { MicrosoftAppId: ID, MicrosoftAppPassword: 'x', MicrosoftAppType: 'UserAssignedMSI' },
      'remove it',
    ],
  ];
  for (const [environment, words] of wrong) {
    it(`says in one line: ${words}`, () => {
      const message = messageOf(environment);
      expect(message).to.include(words).and.to.include('.env.example');
      expect(message).not.to.include('\n');
    });
  }

  it('never tells a password', () => {
    const password = 'T0p-s3cret';
    const message = messageOf({ MicrosoftAppId: 'no guid', MicrosoftAppPassword: password });
    expect(message).not.to.include(password);
    for (const name of ['DIRECT_LINE_SECRET', 'DIRECT_LINE_TOKEN_KEY']) {
      expect(messageOf({ [name]: password })).not.to.include(password);
    }
  });
});
