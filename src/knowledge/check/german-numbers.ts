// Umlauts and ß are spelt out, so that "zwölf" and "zwoelf" meet.
const ONES = ['ein', 'zwei', 'drei', 'vier', 'fuenf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS = ['zwanzig', 'dreissig', 'vierzig', 'fuenfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const BELOW_HUNDRED = new Map<string, number>([
  ...['null', ...ONES, 'zehn', 'elf', 'zwoelf'].map((word, value): [string, number] => [word, value]),
  ...['drei', 'vier', 'fuenf', 'sech', 'sieb', 'acht', 'neun'].map(
    (stem, index): [string, number] => [`${stem}zehn`, 13 + index],
  ),
  ...TENS.flatMap((ten, index) => [
    [ten, 20 + 10 * index] as [string, number],
    ...ONES.map((one, rest): [string, number] => [`${one}und${ten}`, 21 + 10 * index + rest]),
  ]),
  ['eins', 1],
  ['zwo', 2],
]);

const SCALES: [RegExp, number][] = [
  [/^dutzend(?:en?)?$/, 12],
  [/^hunderten?$/, 100],
  [/^tausenden?$|^tsd$/, 1e3],
  [/^million(?:en)?$|^mio$/, 1e6],
  [/^milliarden?$|^mrd$/, 1e9],
  [/^billion(?:en)?$/, 1e12],
];

const FRACTIONS: [RegExp, number][] = [
  [/^(?:halb(?:e[nrsm]?)?|haelfte)$/, 0.5],
  [/^(?:anderthalb|eineinhalb)$/, 1.5],
  [/^drittel[ns]?$/, 1 / 3],
  [/^viertel[ns]?$/, 0.25],
  [/^doppelt(?:e[nrsm]?)?$/, 2],
];

const IRREGULAR_ORDINALS = new Map([
  ['erst', 1],
  ['dritt', 3],
  ['siebt', 7],
  ['acht', 8],
]);

/** "dreimal", "vierfach", "zweijährig". */
const SUFFIX = /(?:mal|fach|faeltig|taegig|jaehrig|monatig|woechig|stuendig|koepfig|teilig|stellig)$/;

/** The number that a word multiplies the one before it by: 1,000,000 for "Millionen". */
export function germanScale(word: string): number | undefined {
  return lookUp(SCALES, spellOut(word));
}

/**
 * The number that a German word says: "zwölf", "hundertachtzig", "dreizehnten", "zweimal", "Hälfte",
 * "Tausende". Words that only look so are none: ein, erste, achten (to heed), Dritte (third parties).
 */
export function germanNumber(word: string): number | undefined {
  if (/^(?:Dritte|achte)[nrsm]?$/.test(word)) return undefined;
  const plain = spellOut(word);
  const value =
    cardinal(plain) ?? germanOrdinal(word) ?? lookUp(SCALES, plain) ?? lookUp(FRACTIONS, plain);
  if (value !== undefined) return value === 1 ? undefined : value;
  const uninflected = plain.replace(/(?:e[nrsm]?|s)$/, '');
  if (!SUFFIX.test(uninflected)) return undefined;
  const times = cardinal(uninflected.replace(SUFFIX, ''));
  return times === 1 ? undefined : times;
}

function cardinal(word: string): number | undefined {
  const thousand = /^(.*?)tausend(?:und)?(.*)$/.exec(word);
  if (thousand) {
    const [many, rest] = [belowThousand(thousand[1]!, 1), belowThousand(thousand[2]!, 0)];
    return many === undefined || rest === undefined ? undefined : many * 1000 + rest;
  }
  return word === '' ? undefined : belowThousand(word, 0);
}

function belowThousand(word: string, ifEmpty: number): number | undefined {
  if (word === '') return ifEmpty;
  const hundred = /^(.*?)hundert(?:und)?(.*)$/.exec(word);
  if (!hundred) return BELOW_HUNDRED.get(word);
  const many = hundred[1] === '' ? 1 : BELOW_HUNDRED.get(hundred[1]!);
  const rest = hundred[2] === '' ? 0 : BELOW_HUNDRED.get(hundred[2]!);
  return many === undefined || rest === undefined ? undefined : many * 100 + rest;
}

/** The number of an ordinal in any ending: 13 for "dreizehnten", 1 for "erste". */
export function germanOrdinal(word: string): number | undefined {
  const stem = /^(.+t)e[nrsm]?$/.exec(spellOut(word))?.[1];
  if (stem === undefined) return undefined;
  return (
    IRREGULAR_ORDINALS.get(stem) ??
    cardinal(stem.replace(/st$/, '')) ??
    cardinal(stem.replace(/t$/, ''))
  );
}

function lookUp(table: [RegExp, number][], word: string): number | undefined {
  return table.find(([pattern]) => pattern.test(word))?.[1];
}

function spellOut(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
}
