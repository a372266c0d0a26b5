import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand, UsageError } from './command.js';
import { inProject } from './project.js';

/** The channels that the Playground can play. */
const CHANNELS = ['msteams', 'emulator', 'webchat', 'directline'];
/** The settings of a registration, without a value. */
const UNREGISTERED = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: '',
  MicrosoftAppCertificateFile: '',
  AZURE_DIRECT_LINE_SECRET: '',
  ALLOWED_TENANTS: '',
};
const HELP = `Starts the bot and the Agents Playground, which shows it as its visitors see it; without any network.

  npm run playground                 as Microsoft Teams
  npm run playground -- emulator     as one of ${CHANNELS.join(', ')}

TEAMSAPPTESTER_BROWSER=none keeps the Playground from opening a browser.`;

/**
 * Runs the bot without a registration, on any free port, and the Playground beside it; either one's
 * end, or Ctrl-C, ends both.
 */
runCommand(async ([channel = 'msteams', ...rest]) => {
  if (channel === '--help') {
    console.log(HELP);
    return;
  }
  if (!CHANNELS.includes(channel) || rest.length > 0) {
    throw new UsageError(`The channel must be one of ${CHANNELS.join(', ')}.`);
  }
  // Both run in an empty folder, so that no .env with a registration has a say.
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  const bot = spawn(process.execPath, [inProject('dist/server/main.js')], {
    cwd: folder,
    env: { ...process.env, ...UNREGISTERED, ...folders(), HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endpoint = await endpointOf(bot);
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  // --dt: no telemetry to Microsoft.
  const playground = spawn(process.execPath, [cli, '-e', endpoint, '-c', channel, '--dt', 'true'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  console.log(`The bot listens at ${endpoint}. Ctrl-C ends both.`);
  const end = (): void => {
    bot.kill();
    playground.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  bot.once('exit', end);
  playground.once('exit', end);
});

/** The content's folders, where the environment names others than the project's own. */
function folders(): Record<string, string> {
  return Object.fromEntries(
    ['KNOWLEDGE_DIR', 'DIALOGS_DIR'].flatMap((name) => {
      const folder = process.env[name];
      return folder ? [[name, resolve(folder)]] : [];
    }),
  );
}

/** Where the bot says that it listens; from then on, what it says is shown. @throws UsageError where it ends instead */
async function endpointOf(bot: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (text: string): void => {
      said += text;
      const [, endpoint] = /listens at (\S+)/.exec(said) ?? [];
      if (!endpoint) return;
      bot.stdout?.off('data', read).pipe(process.stdout);
      resolve(endpoint);
    };
    bot.stdout?.setEncoding('utf8').on('data', read);
    bot.once('exit', () => {
      reject(new UsageError('The bot did not start: see above.'));
    });
  });
}
