import type { Responder } from '../../conversation/conversation.js';
import type { Reply } from '../../conversation/reply.js';
import { converse } from '../converse.js';
import { judge, type Verdict } from './judge.js';
import type { LabelledQuestion } from './question.js';

/** A labelled question with the bot's reply to its last turn. */
export interface Judged {
  question: LabelledQuestion;
  reply: Reply;
  verdict: Verdict;
}

/** Puts each question to the bot, each in a conversation of its own. */
export function evaluatePart(
  questions: readonly LabelledQuestion[],
  responder: Responder,
): Judged[] {
  return questions.map((question) => {
    const { reply, state } = converse(question.turns, responder);
    const verdict = judge(
      question.expect,
      reply,
      (value) => responder.respond({ text: null, value }, state).reply,
    );
    return { question, reply, verdict };
  });
}
