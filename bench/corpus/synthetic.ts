import type { DataSet, Question } from '../data/data-set.js';
import type { Item } from '../engines/engine.js';
import {
  CONTEXTS,
  FAR_QUESTIONS,
  type Gender,
  HEADS,
  INTENTS,
  MODIFIERS,
  PLACE_ENDS,
  PLACE_STARTS,
} from './german.js';
import { withNoise } from './noise.js';
import { Random, Zipf } from './random.js';

/** A noun that questions ask for. */
interface Subject {
  word: string;
  gender: Gender;
}

const ARTICLES: Record<Gender, { das: string; den: string; dem: string }> = {
  m: { das: 'der', den: 'den', dem: 'dem' },
  f: { das: 'die', den: 'die', dem: 'der' },
  n: { das: 'das', den: 'das', dem: 'dem' },
};

/** Every tenth first part is in no entry: compounds of it are out of scope. */
const UNSEEN_MODIFIER = 10;
/** The shares of entries whose question has nothing, whom or when, or a place at its end. */
const [PLAIN, CONTEXT] = [0.25, 0.5];

/**
 * A corpus of German questions to an institution, one an entry: what is asked (twenty intents in
 * three wordings), of what (compounds whose parts and whole follow Zipf's law, so that a few are in
 * very many entries and many in one), for whom, when or where. Two entries differ in at least one of
 * the three, so there are near misses for every question.
 *
 * Half of the questions ask for an entry with one typo, every second of them in another wording than
 * the entry's own. A quarter asks the same things of nouns that no entry has, a quarter is of
 * everyday life: these are out of scope.
 *
 * @param size how many entries
 * @param count how many questions
 */
export function syntheticSet(size: number, count: number, seed: number): DataSet {
  const random = new Random(seed);
  const compounds = subjects(random);
  const seen = new Zipf(compounds.seen);
  const places = new Zipf(placeNames(random));
  const entries: {
    item: Item;
    intent: string[];
    wording: number;
    subject: Subject;
    rest: string;
  }[] = [];
  const taken = new Set<string>();
  while (entries.length < size) {
    const intent = random.pick(INTENTS);
    const subject = seen.draw(random);
    const rest = ending(random, places);
    const meaning = `${INTENTS.indexOf(intent)} ${subject.word}${rest}`;
    if (taken.has(meaning)) continue;
    taken.add(meaning);
    const wording = random.below(intent.length);
    const text = ask(intent[wording]!, subject, rest);
    const item: Item = {
      id: `entry-${entries.length + 1}`,
      texts: [{ text, language: 'de' }],
      refuses: false,
    };
    entries.push({ item, intent, wording, subject, rest });
  }

  const questions = Array.from({ length: count }, (_, i): Question => {
    if (i % 2 === 0) {
      const { item, intent, wording, subject, rest } = random.pick(entries);
      const shift = i % 4 === 0 ? 0 : 1 + random.below(intent.length - 1);
      const asked = intent[(wording + shift) % intent.length]!;
      const phrase = { text: ask(asked, subject, rest), language: 'de' as const };
      return {
        ...phrase,
        text: withNoise('typo', phrase, random),
        right: [item.id],
        inScope: true,
      };
    }
    const text =
      i % 4 === 1
        ? ask(
            random.pick(random.pick(INTENTS)),
            random.pick(compounds.unseen),
            ending(random, places),
          )
        : `${random.pick(FAR_QUESTIONS[0]).replace('{x}', random.pick(FAR_QUESTIONS[1]))}?`;
    return { text, language: 'de', right: [], inScope: false };
  });
  const corpus = {
    kind: 'entries' as const,
    items: entries.map(({ item }) => item),
    folder: null,
  };
  return { name: `${size} entries`, corpus, questions, noisy: false };
}

/** All compounds, in an order that makes the frequent parts frequent. */
function subjects(random: Random): { seen: Subject[]; unseen: Subject[] } {
  const pairs = [...new Set(MODIFIERS)].flatMap((modifier, m) =>
    HEADS.map(([head, gender], h) => ({
      subject: { word: modifier + head.toLowerCase(), gender },
      isUnseen: m % UNSEEN_MODIFIER === UNSEEN_MODIFIER - 1,
      rank: (m + 1) * (h + 1) * (0.5 + random.next()),
    })),
  );
  pairs.sort((a, b) => a.rank - b.rank);
  const of = (isUnseen: boolean) =>
    pairs.filter((pair) => pair.isUnseen === isUnseen).map(({ subject }) => subject);
  return { seen: of(false), unseen: of(true) };
}

function placeNames(random: Random): string[] {
  return random.shuffle(PLACE_STARTS.flatMap((start) => PLACE_ENDS.map((end) => start + end)));
}

function ending(random: Random, places: Zipf<string>): string {
  const kind = random.next();
  if (kind < PLAIN) return '';
  return kind < PLAIN + CONTEXT ? ` ${random.pick(CONTEXTS)}` : ` in ${places.draw(random)}`;
}

function ask(wording: string, { word, gender }: Subject, rest: string): string {
  const { das, den, dem } = ARTICLES[gender];
  const filled = wording
    .replace('{das}', `${das} ${word}`)
    .replace('{den}', `${den} ${word}`)
    .replace('{dem}', `${dem} ${word}`)
    .replace('{X}', word);
  return `${filled}${rest}?`;
}
