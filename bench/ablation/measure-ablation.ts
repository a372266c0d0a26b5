import type { Noise } from '../corpus/noise.js';
import type { Corpus, Hit } from '../engines/engine.js';
import { buildEngine } from '../engines/this-engine.js';
import { scopeRoc } from '../measure/ask.js';
import { type Estimate, precisionAt1 } from '../measure/metrics.js';
import { planQuestions, type Variant } from '../measure/plan-questions.js';
import { askWithout } from './ablated-engine.js';
import type { AblationSet } from './ablation-set.js';
import { changeOf } from './change.js';
import { type FuseResult, measureFuse } from './fuse-part.js';
import type { Part } from './part.js';
import { PARTS } from './parts.js';

/** How questions are asked; null: as they are. */
export const ASKED = [null, 'typo', 'typos', 'chat'] as const satisfies (Noise | null)[];

/** What one set says of the engine's parts. */
export interface AblationResult {
  set: string;
  kind: Corpus['kind'];
  questions: number;
  outOfScope: number;
  /** P@1 of the whole engine, by `ASKED`. */
  p1: Estimate[];
  auroc: Estimate | null;
  parts: PartResult[];
  fuse: FuseResult;
}

/** What changes where a part is taken away. */
export interface PartResult {
  part: string;
  /** The change in P@1, by `ASKED`. */
  p1: Estimate[];
  /** The change in the AUROC; null where there are no questions out of scope. */
  auroc: number | null;
}

export interface AblationPlan {
  /** How many questions of a set are asked, each in all ways. */
  questions: number;
  /** How many of them Fuse.js is asked, which takes long. */
  fuse: number;
}

/** Measures the whole engine on a set, then without each part that the set makes use of. */
export async function measureAblation(
  set: AblationSet,
  plan: AblationPlan,
  progress: (text: string) => void,
): Promise<AblationResult> {
  const { variants, scope } = planQuestions(set, plan.questions);
  const asked = ASKED.map((noise) => variants.filter((variant) => variant.noise === noise));
  const { kind } = set.corpus;
  progress(`${set.name}: the whole engine`);
  const whole = buildEngine(await set.knowledge(set.corpus));
  const isSplit = scope.origin === 'left out';
  const scoped = isSplit ? buildEngine(await set.knowledge(scope.corpus)) : whole;

  const ask = (part: Part | null) => ({
    found: asked.map((questions) => askWithout(part, whole, kind, questions)),
    auroc: scopeRoc(scope.corpus, scope.questions, askWithout(part, scoped, kind, scope.questions)),
  });
  const all = ask(null);
  const before = all.found.map((found, i) => rightOf(asked[i]!, found));
  const parts = PARTS.filter(({ isUsed }) => isUsed(whole.knowledge)).map((part): PartResult => {
    progress(`${set.name}, without ${part.name}`);
    const { found, auroc } = ask(part);
    return {
      part: part.name,
      p1: found.map((hits, i) => changeOf(before[i]!, rightOf(asked[i]!, hits))),
      auroc: auroc && all.auroc && auroc.value - all.auroc.value,
    };
  });
  progress(`${set.name}, with Fuse.js`);
  // Where every word has a typo there is the most to add.
  const worst = ASKED.indexOf('typos');
  const fuse = await measureFuse(
    set.corpus,
    asked[worst]!.slice(0, plan.fuse),
    all.found[worst]!.slice(0, plan.fuse),
  );
  return {
    set: set.name,
    kind,
    questions: asked[0]!.length,
    outOfScope: scope.questions.filter(({ inScope }) => !inScope).length,
    p1: before.map((right) => precisionAt1(right.map((is) => (is ? 1 : null)))),
    auroc: all.auroc,
    parts,
    fuse,
  };
}

function rightOf(asked: readonly Variant[], found: readonly Hit[][]): boolean[] {
  return found.map((hits, i) => asked[i]!.right.includes(hits[0]?.id ?? ''));
}
