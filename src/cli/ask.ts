import { pipeline } from 'node:stream/promises';
import { clauses } from '../conversation/clauses.js';
import { NEW_CONVERSATION } from '../conversation/conversation.js';
import { PresentWords } from '../conversation/present.js';
import { questionsIn } from '../conversation/questions.js';
import type { Reply, ReplyPart } from '../conversation/reply.js';
import { decide } from '../retrieval/decision.js';
import type { Ranking } from '../retrieval/search-engine.js';
import { answerLines } from './answer-lines.js';
import { readArguments, runCommand, seeHelp, UsageError } from './command.js';
import { explain } from './explain.js';
import { loadBot, type Bot } from './load-bot.js';
import { standardOutput } from './screen.js';
import { terminalReply } from './terminal-reply.js';

const HELP = `Asks the bot one question, or answers a program's questions.

npm run --silent ask -- "Wer fördert die MII?"
npm run --silent ask -- --jsonl < questions.jsonl

  --explain        also shows why the reply was chosen
  --jsonl          reads {"id": "…", "turns": ["first message", "second message"]} from standard
                   input, one a line and each a fresh conversation, and answers each with a line
  --knowledge DIR  takes another knowledge folder
  --help           shows this text`;

const OPTIONS = {
  explain: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  knowledge: { type: 'string' },
  help: { type: 'boolean' },
} as const;

runCommand(async (args) => {
  const { values, positionals } = readArguments(args, OPTIONS, 'ask');
  if (values.help) {
    console.log(HELP);
  } else if (values.jsonl) {
    if (positionals.length > 0 || values.explain) {
      throw new UsageError(
        `--jsonl takes its questions from standard input, and no --explain. ${seeHelp('ask')}`,
      );
    }
    const { responder } = await loadBot(values.knowledge);
    await pipeline(
      process.stdin,
      (chunks: AsyncIterable<Uint8Array>) => answerLines(chunks, responder),
      process.stdout,
      { end: false },
    );
  } else {
    if (positionals.length === 0)
      throw new UsageError(`The question is missing. ${seeHelp('ask')}`);
    const bot = await loadBot(values.knowledge);
    const question = positionals.join(' ');
    const { reply } = bot.responder.respond({ text: question }, NEW_CONVERSATION);
    console.log(terminalReply(reply, standardOutput()));
    if (values.explain) console.log(`\n${explanation(question, reply, bot)}`);
  }
});

/** Searches again, beside the responder: it does not tell how it came to its reply. */
function explanation(question: string, reply: Reply, { dialogs, engine }: Bot): string {
  const { light } = new PresentWords(dialogs[reply.language]);
  const asked = questionsIn(clauses(question), () => false);
  const explanations = (asked.length > 0 ? asked : [[question]]).map((readings) => {
    const ranking = readings
      .map((reading) => engine.search(reading, reply.language, light))
      .reduce((best, other) => (certainty(other) > certainty(best) ? other : best));
    return explain(ranking, decide(ranking));
  });
  return [...explanations, reply.parts.map(outcome).join('\n')].join('\n\n');
}

function outcome({ kind, entry }: ReplyPart): string {
  return `Reply: ${kind}${entry === null ? '' : `, entry ${entry}`}`;
}

function certainty(ranking: Ranking): number {
  return decide(ranking).confidence;
}
