import { type AblationResult, ASKED } from '../ablation/measure-ablation.js';
import { NOISE_NAMES } from '../corpus/noise.js';
import { change, count, estimate, signed } from './figures.js';
import { table } from './table.js';

/**
 * The ablation as Markdown.
 *
 * @param command that repeats it
 * @param date YYYY-MM-DD
 */
export function ablationMarkdown(
  results: readonly AblationResult[],
  command: string,
  date: string,
): string {
  return [
    `Measured on ${date}. Repeat it with:\n\n\`\`\`\n${command}\n\`\`\``,
    ...results.map(section),
  ].join('\n\n');
}

function section({
  set,
  kind,
  questions,
  outOfScope,
  p1,
  auroc,
  parts,
  fuse,
}: AblationResult): string {
  const scope = outOfScope > 0 ? `; ${count(outOfScope)} out of scope for the AUROC` : '';
  const { evidence, proposed } = fuse;
  return [
    `### ${set}, without a part`,
    `${kind === 'passages' ? 'Passages' : 'Entries'}; ${count(questions)} questions${scope}.`,
    table(
      ['without', ...ASKED.map((noise) => (noise ? NOISE_NAMES[noise] : 'as it is')), 'AUROC'],
      [
        ['**nothing: the whole engine**', ...p1.map((of) => estimate(of)), estimate(auroc)],
        ...parts.map(({ part, p1: changes, auroc: by }) => [
          part,
          ...changes.map(change),
          by === null ? '–' : signed(by),
        ]),
      ],
    ),
    `With Fuse.js added, ${count(fuse.questions)} questions with a typo in every word: its token ` +
      `search as further evidence changes P@1 by ${change(evidence)}; as a further proposer it ` +
      `brings the right one among the candidates for ${estimate(proposed.with)} % of them, ` +
      `${estimate(proposed.without)} % without it.`,
  ].join('\n\n');
}
