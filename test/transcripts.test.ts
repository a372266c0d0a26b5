import { readdirSync, readFileSync } from 'node:fs';
import { errorAt, KnowledgeError } from '../src/knowledge/problem.js';
import { projectContent } from './support/project-content.js';
import { compareTranscript } from './support/transcripts/compare-transcript.js';
import { parseTranscripts } from './support/transcripts/parse-transcripts.js';
import type { Transcript } from './support/transcripts/transcript.js';
import { TranscriptStage } from './support/transcripts/transcript-stage.js';

const FOLDER = new URL('./transcripts/', import.meta.url);

describe('transcripts', () => {
  let stage: TranscriptStage;
  let ids: ReadonlySet<string>;

  before(async function () {
    this.timeout(20_000);
    const { knowledge, responder } = await projectContent();
    ids = new Set(knowledge.entries.map(({ id }) => id));
    stage = await TranscriptStage.open(responder);
  });
  after(() => stage.close());

  for (const name of readdirSync(FOLDER).filter((file) => !file.startsWith('.'))) {
    describe(name, () => {
      for (const transcript of read(name)) {
        it(transcript.title, async () => {
          refuseUnknownEntries(transcript, ids);
          compareTranscript(transcript, await stage.play(transcript));
        });
      }
    });
  }
});

/** The conversations of a file; a file that cannot be read is a test of its own, which fails. */
function read(name: string): Transcript[] {
  const file = `test/transcripts/${name}`;
  try {
    if (!name.endsWith('.txt')) {
      throw new KnowledgeError([errorAt(file, null, 'is no text file; let its name end in .txt')]);
    }
    return parseTranscripts(readFileSync(new URL(name, FOLDER), 'utf8'), file);
  } catch (error) {
    it('can be read', () => {
      throw withoutTrace(error);
    });
    return [];
  }
}

/** @throws KnowledgeError where a transcript names an entry that there is not */
function refuseUnknownEntries({ file, lines }: Transcript, ids: ReadonlySet<string>): void {
  const problems = lines.flatMap((line) => {
    if (line.role !== 'bot') return [];
    return line.parts
      .flatMap(({ entries }) => entries)
      .filter((id) => /\w/.test(id) && !ids.has(id))
      .map((id) => errorAt(file, line.line, `"${id}" is the id of no entry; correct it`));
  });
  if (problems.length > 0) throw withoutTrace(new KnowledgeError(problems));
}

/** What is wrong with a file stands in the file: a program's lines would only hide it. */
function withoutTrace(error: unknown): unknown {
  if (error instanceof KnowledgeError) error.stack = error.message;
  return error;
}
