import { createInterface } from 'node:readline';
import { NEW_CONVERSATION } from '../conversation/conversation.js';
import { chosenTurn } from './chosen-turn.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { loadBot } from './load-bot.js';
import { standardOutput } from './screen.js';
import { terminalTurn } from './terminal-reply.js';

const HELP = `Talks with the bot in the terminal.

npm run --silent chat

  --knowledge DIR  takes another knowledge folder
  --help           shows this text

A number chooses what it stands before; /quit, Ctrl-D or Ctrl-C ends the conversation.`;

const OPTIONS = { knowledge: { type: 'string' }, help: { type: 'boolean' } } as const;

const PROMPT = 'Question, number or /quit: ';

runCommand(async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS, 'chat');
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 0) {
    throw new UsageError(`chat takes no question as an argument. ${seeHelp('chat')}`);
  }
  const { responder } = await loadBot(values.knowledge);
  let state = NEW_CONVERSATION;
  let reply = responder.welcome();
  const say = () => {
    console.log(`${terminalTurn(reply, standardOutput())}\n`);
  };

  const terminal = process.stdin.isTTY;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal,
    prompt: terminal ? PROMPT : '',
  });
  lines.on('SIGINT', () => {
    lines.close();
  });
  say();
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '/quit') break;
    ({ reply, state } = responder.respond(chosenTurn(line, reply), state));
    if (terminal) console.log();
    say();
    lines.prompt();
  }
  lines.close();
  if (terminal) console.log();
});
