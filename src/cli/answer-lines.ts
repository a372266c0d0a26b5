import type { Responder } from '../conversation/conversation.js';
import { answerRecord, type AnswerRecord } from './answer-record.js';
import { converse } from './converse.js';
import { readLines } from './json-lines.js';
import { readRequest, type BadRequest } from './request.js';

/**
 * Answers requests, one JSON object a line, each as it comes and in the same order; blank lines are
 * passed over, a bad line gets its error.
 *
 * @param chunks UTF-8, cut anywhere
 * @returns lines with their line breaks
 */
export async function* answerLines(
  chunks: AsyncIterable<Uint8Array>,
  responder: Responder,
): AsyncGenerator<string> {
  for await (const line of readLines(chunks)) {
    if ('text' in line && line.text.trim() === '') continue;
    const record = 'text' in line ? answerLine(line.text, responder) : { id: null, ...line };
    yield `${JSON.stringify(record)}\n`;
  }
}

function answerLine(line: string, responder: Responder): AnswerRecord | BadRequest {
  const request = readRequest(line);
  if ('error' in request) return request;
  try {
    return answerRecord(request.id, converse(request.turns, responder).reply);
  } catch (error) {
    // A fault of the bot costs one line, not the run.
    return { id: request.id, error: `the bot failed: ${String(error)}` };
  }
}
