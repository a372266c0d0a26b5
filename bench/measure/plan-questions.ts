import { NOISES, type Noise, withNoise } from '../corpus/noise.js';
import { Random } from '../corpus/random.js';
import type { DataSet, Question } from '../data/data-set.js';
import { type ScopeTest, scopeTest } from './scope-test.js';

/** A question as it is, where noise is null, or with noise. */
export interface Variant extends Question {
  noise: Noise | null;
}

/** What an engine is asked on a set. */
export interface QuestionPlan {
  /** Questions with an answer, each beside its noisy variants, so that a budget meets all alike. */
  variants: Variant[];
  scope: ScopeTest;
}

const SEED = 1;

/**
 * Chooses questions of a set in an order of chance, so that where a budget ends early those that were
 * asked stand for all.
 *
 * @param most how many questions at most
 */
export function planQuestions(set: DataSet, most: number): QuestionPlan {
  const random = new Random(SEED);
  const questions = random.shuffle(set.questions).slice(0, most);
  const variants = questions
    .filter(({ right }) => right.length > 0)
    .flatMap((question) => variantsOf(question, set.noisy, random));
  return { variants, scope: scopeTest(set, questions, random) };
}

function variantsOf(question: Question, noisy: boolean, random: Random): Variant[] {
  const noises = NOISES.filter(
    // English has no umlauts to write out.
    (noise) => noisy && (noise !== 'umlauts' || question.language === 'de'),
  );
  return [
    { ...question, noise: null },
    ...noises.map((noise) => ({ ...question, text: withNoise(noise, question, random), noise })),
  ];
}
