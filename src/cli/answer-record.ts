import type { Reply, ReplyKind, ReplyPart } from '../conversation/reply.js';
import { numberedReplyText, partText } from '../conversation/reply-text.js';
import type { Candidate } from '../retrieval/candidate.js';
import type { Language } from '../text/language.js';
import type { RequestId } from './request.js';

/** A reply as programs read it: one line of `ask --jsonl`. docs/design.md explains the fields. */
export interface AnswerRecord extends PartRecord {
  id: RequestId;
  language: Language;
  parts: PartRecord[];
}

interface PartRecord {
  kind: ReplyKind;
  text: string;
  confidence: number;
  entry: string | null;
  passage: { document: string; start: number; end: number } | null;
  candidates: Candidate[];
  sources: { document: string; title: string; date: string | null; quote: string }[];
}

/** @param id of the request that the reply answers */
export function answerRecord(id: RequestId, reply: Reply): AnswerRecord {
  const { kind, text, ...rest } = partRecord(reply, numberedReplyText(reply));
  const parts = reply.parts.map((part) => partRecord(part, partText(part)));
  return { id, kind, text, language: reply.language, ...rest, parts };
}

function partRecord(part: Omit<ReplyPart, 'text'>, text: string): PartRecord {
  const { kind, confidence, entry, passage, candidates, citations } = part;
  const sources = citations.map(({ document, title, date, quote }) => ({
    document,
    title,
    date,
    quote,
  }));
  return { kind, text, confidence, entry, passage, candidates, sources };
}
