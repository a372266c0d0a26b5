import type { AddressInfo } from 'node:net';
import type { Bot } from '../../src/bot/create-bot.js';
import { createFrameworkChannel } from '../../src/bot/framework-channel.js';
import { DirectLine } from '../../src/directline/direct-line.js';
import { Tokens } from '../../src/directline/tokens.js';
import { createServer } from '../../src/server/create-server.js';
import { DirectLineEndpoint } from '../../src/server/direct-line/endpoint.js';
import { createLog } from '../../src/server/log.js';
import { readSettings } from '../../src/server/settings.js';
import { BoundedMemoryConversations } from '../../src/store/bounded-memory-conversations.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

/**
 * A bot that repeats what it hears, on the server's own stack: both of its channels, nothing of the
 * conversation. A program of its own, for measuring; it says where it listens.
 */
const bot: Bot = {
  async run(context) {
    const { type, text } = context.activity;
    await context.sendActivity(type === 'message' ? text : 'Hallo');
  },
};

const { directLine, links, structuredData, logLevel } = readSettings(process.env, '/no/such/.env');
const log = createLog(logLevel);
const store = new BoundedMemoryConversations(directLine.conversations);
const tokens = await Tokens.create(null);
const server = createServer({
  channel: createFrameworkChannel(bot, null, log),
  directLine: new DirectLineEndpoint(new DirectLine({ bot, store, tokens, log }), directLine, log),
  extent: { entries: 0, documents: 0 },
  verifiesSenders: false,
  log,
  pages: {
    knowledge: POOL,
    dialogs: POOL_DIALOGS,
    links,
    structuredData,
    chat: { origins: [], azure: null, minutes: 60 },
  },
});
server.server.listen(0, '127.0.0.1', () => {
  console.log(`listens at ${(server.server.address() as AddressInfo).port} `);
});
