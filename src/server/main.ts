import { describeProblem, KnowledgeError } from '../knowledge/problem.js';
import { summarizeError } from '../bot/error-summary.js';
import { createBot } from '../bot/create-bot.js';
import { createFrameworkChannel } from '../bot/framework-channel.js';
import { DirectLine } from '../directline/direct-line.js';
import { Tokens } from '../directline/tokens.js';
import { BoundedMemoryConversations } from '../store/bounded-memory-conversations.js';
import { BoundedMemoryStorage } from '../store/bounded-memory-storage.js';
import { MemoryFeedbackStore } from '../store/memory-feedback-store.js';
import { createServer } from './create-server.js';
import { DirectLineEndpoint } from './direct-line/endpoint.js';
import { listen, ListenError } from './listen.js';
import { loadResponder } from './load-responder.js';
import { createLog } from './log.js';
import { logFeedback } from './log-feedback.js';
import { readSettings, SettingsError } from './settings.js';
import { shutDown } from './shut-down.js';
import { startMessage } from './start-message.js';
import { tellStart } from './tell-start.js';
import { withoutProxy } from './without-proxy.js';

/** How long running turns may take when the process is asked to end; in milliseconds. */
const GRACE = 10_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env, '.env');
  const { host, port, credentials, knowledgeDir, dialogsDir, logLevel } = settings;
  if (!credentials) withoutProxy(process.env);
  const log = createLog(logLevel);
  const { knowledge, dialogs, responder, search } = await loadResponder(
    { knowledge: knowledgeDir, dialogs: dialogsDir },
    tellStart(log),
  );
  const feedback = new MemoryFeedbackStore();
  const bot = createBot({ responder, search, storage: new BoundedMemoryStorage(), feedback, log });
  const channel = createFrameworkChannel(bot, credentials, log, settings.tenants);
  const store = new BoundedMemoryConversations(settings.directLine.conversations);
  const tokens = await Tokens.create(settings.directLine.tokenKey);
  const directLine = new DirectLineEndpoint(
    new DirectLine({ bot, store, tokens, log }),
    settings.directLine,
    log,
  );
  const extent = { entries: knowledge.entries.length, documents: knowledge.documents.length };
  const { links, structuredData } = settings;
  const chat = {
    origins: settings.directLine.origins,
    azure: settings.directLine.azure?.url ?? null,
    minutes: settings.directLine.conversations.lifetime / 60_000,
  };
  const pages = { knowledge, dialogs, links, structuredData, chat };
  const server = createServer({
    channel,
    directLine,
    extent,
    verifiesSenders: credentials !== null,
    log,
    pages,
  });

  // A stray failure in a library is no reason to leave all visitors alone; after an exception
  // that nothing caught, nothing can be relied upon.
  process.on('unhandledRejection', (error) => {
    log.error(summarizeError(error), 'unhandled rejection');
  });
  process.on('uncaughtException', (error) => {
    log.error(summarizeError(error), 'uncaught exception');
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once('SIGINT', () => process.exit(1)).once('SIGTERM', () => process.exit(1));
      void Promise.all([shutDown(server.server, GRACE), directLine.close(GRACE)])
        .then(() => logFeedback(feedback, log))
        .then(() => process.exit(0));
    });
  }

  const actualPort = await listen(server, host, port);
  console.log(startMessage(host, actualPort, extent, credentials !== null, links));
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

/** One line for what an operator or an editor can mend; all there is to know of anything else. */
function explain(error: unknown): unknown {
  if (error instanceof KnowledgeError) {
    const [first, ...others] = error.problems.map(describeProblem);
    if (others.length === 0) return first;
    return `${first} (and ${others.length} more: see "npm run knowledge -- check")`;
  }
  return error instanceof SettingsError || error instanceof ListenError ? error.message : error;
}
