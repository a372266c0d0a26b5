import type { DialogText } from './dialog.js';
import type { Yaml } from './yaml.js';

type Step = string | number;

/** All texts of a file of dialogs/ as they are written, ids left out. */
export function dialogTexts(yaml: Yaml, file: string): DialogText[] {
  return textsIn(yaml.value, [], []).map(({ path, names, text }) => ({
    name: names.join(' > '),
    text,
    file,
    line: yaml.lineOf(path),
  }));
}

interface Found {
  path: Step[];
  /** The path as an editor reads it: an item of a list goes by its id. */
  names: string[];
  text: string;
}

function textsIn(value: unknown, path: Step[], names: string[]): Found[] {
  if (typeof value === 'string') return [{ path, names, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item: { id: string }, i) =>
      textsIn(item, [...path, i], [...names, item.id]),
    );
  }
  return Object.entries(value as object)
    .filter(([key]) => key !== 'id')
    .flatMap(([key, part]) => textsIn(part, [...path, key], [...names, key]));
}
