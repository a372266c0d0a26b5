import { LANGUAGES } from '../../text/language.js';
import type { Judged } from './evaluate-part.js';
import type { Verdict } from './judge.js';
import { STYLES } from './question.js';

/** How the bot did on some questions. */
export interface Tally {
  /** Questions that the documents or a referral answer. */
  answerable: {
    asked: number;
    right: number;
    suggested: number;
    wrong: number;
    abstained: number;
    /** Right and half of suggested, as a share of asked; null where none was asked. */
    score: number | null;
  };
  /** Questions that nothing answers. */
  unanswerable: { asked: number; falselyAnswered: number };
}

export function tally(judged: readonly Judged[]): Tally {
  const answerable = judged.filter(({ question }) => question.expect !== 'nothing');
  const count = (verdict: Verdict, among: readonly Judged[] = answerable) =>
    among.filter((each) => each.verdict === verdict).length;
  const asked = answerable.length;
  const [right, suggested] = [count('right'), count('suggested')];
  return {
    answerable: {
      asked,
      right,
      suggested,
      wrong: count('wrong'),
      abstained: count('abstained'),
      score: asked === 0 ? null : (right + suggested / 2) / asked,
    },
    unanswerable: {
      asked: judged.length - asked,
      falselyAnswered: count('falsely answered', judged),
    },
  };
}

/** A tally of the questions of one kind. */
export interface Group {
  by: 'all' | 'language' | 'style';
  name: string;
  tally: Tally;
}

/** All questions, those of each language, and those of each style that occurs. */
export function groups(judged: readonly Judged[]): Group[] {
  const group = (by: Group['by'], name: string, chosen: readonly Judged[]): Group[] =>
    chosen.length === 0 ? [] : [{ by, name, tally: tally(chosen) }];
  return [
    ...group('all', 'all', judged),
    ...LANGUAGES.flatMap((language) =>
      group(
        'language',
        language,
        judged.filter((j) => j.question.language === language),
      ),
    ),
    ...STYLES.flatMap((style) =>
      group(
        'style',
        style,
        judged.filter((j) => j.question.style === style),
      ),
    ),
  ];
}
