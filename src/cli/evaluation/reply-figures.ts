import { numberedReplyText } from '../../conversation/reply-text.js';
import type { Judged } from './evaluate-part.js';
import { isSmallTalk } from './judge.js';

/** What the replies are like, whether right or not. */
export interface ReplyFigures {
  /** In UTF-16 units. */
  medianLength: number;
  /** The share of replies under 600 units. */
  shortShare: number;
  /** Replies in another language than their question's. */
  otherLanguage: number;
  /** Questions for a fact that got small talk and nothing else. */
  smallTalkForFact: number;
}

const LONG_REPLY = 600;

/** @param judged at least one */
export function replyFigures(judged: readonly Judged[]): ReplyFigures {
  const lengths = judged.map(({ reply }) => numberedReplyText(reply).length).sort((a, b) => a - b);
  return {
    medianLength: lengths[Math.floor(lengths.length / 2)]!,
    shortShare: lengths.filter((length) => length < LONG_REPLY).length / lengths.length,
    otherLanguage: judged.filter(({ question, reply }) => reply.language !== question.language)
      .length,
    smallTalkForFact: judged.filter(
      ({ question, reply }) => Array.isArray(question.expect) && isSmallTalk(reply),
    ).length,
  };
}
