import type { Variant } from '../measure/plan-questions.js';
import type { Corpus, Engine, Hit } from '../engines/engine.js';
import { prepareTokens } from '../engines/fuse.js';
import { type Estimate, precisionAt1 } from '../measure/metrics.js';
import { changeOf } from './change.js';

/** What Fuse.js would add to the engine: its token search, which does better than Bitap. */
export interface FuseResult {
  questions: number;
  /** The change in P@1 where its score is further evidence for the engine's first ten. */
  evidence: Estimate;
  /** How often the right one is among the engine's first ten, and among these and Fuse.js's ten. */
  proposed: { without: Estimate; with: Estimate };
}

/** How much its score counts beside the confidence. */
const SHARE = 0.2;

/**
 * @param asked questions; Fuse.js takes many times as long for each as the engine
 * @param found what the engine found for each
 */
export async function measureFuse(
  corpus: Corpus,
  asked: readonly Variant[],
  found: readonly Hit[][],
): Promise<FuseResult> {
  const fuse = await fuseFor(corpus);
  const byId = new Map(corpus.items.map((item) => [item.id, item]));
  const isFirst = (hits: readonly Hit[], i: number) => asked[i]!.right.includes(hits[0]?.id ?? '');
  const holds = (hits: readonly Hit[], i: number) =>
    hits.some(({ id }) => asked[i]!.right.includes(id));

  const reordered = await Promise.all(
    found.map(async (hits, i) => {
      const few = await fuseFor({ ...corpus, items: hits.map(({ id }) => byId.get(id)!) });
      const scores = new Map((await few.search(asked[i]!)).map(({ id, score }) => [id, score]));
      const scoreOf = ({ id, score }: Hit) =>
        (1 - SHARE) * (score ?? 0) + SHARE * (scores.get(id) ?? 0);
      return hits.toSorted((a, b) => scoreOf(b) - scoreOf(a));
    }),
  );
  const proposed = await Promise.all(
    found.map(async (hits, i) => [...hits, ...(await fuse.search(asked[i]!))]),
  );
  const share = (is: boolean[]) => precisionAt1(is.map((each) => (each ? 1 : null)));
  return {
    questions: asked.length,
    evidence: changeOf(found.map(isFirst), reordered.map(isFirst)),
    proposed: { without: share(found.map(holds)), with: share(proposed.map(holds)) },
  };
}

async function fuseFor(corpus: Corpus): Promise<Engine> {
  const build = await prepareTokens(corpus);
  return build();
}
