import type { KnowledgeBase } from '../knowledge/knowledge-base.js';

/** A name of the lexicon where it stands in a text, in UTF-16 units; end is exclusive. */
export interface Mention {
  /** In this form, as the lexicon writes it. */
  name: string;
  start: number;
  end: number;
}

/** A name in the titles of more than this share of all entries is common. */
const COMMON = 0.1;
/** In fewer titles a name tells something, however few entries there are. */
const FEWEST_COMMON = 4;

/** Finds the proper names and abbreviations of a lexicon in texts, in any of their forms. */
export class NameFinder {
  /** What most is about; null where there is no such name. */
  readonly main: string | null;

  /** Each form as written, and the name it is a form of; by the form in small letters. */
  readonly #forms = new Map<string, { form: string; name: string }>();
  readonly #pattern: RegExp | null;
  readonly #common: ReadonlySet<string>;

  constructor({ lexicon: { names, abbreviations }, entries }: KnowledgeBase) {
    const add = (form: string, name: string) => {
      this.#forms.set(form.toLowerCase(), { form, name });
    };
    for (const { short } of abbreviations) add(short, short);
    for (const { name, forms } of names) for (const form of [name, ...forms]) add(form, name);
    // The longest first: "SMITH-Konsortium" is not "SMITH" with something behind.
    const forms = [...this.#forms.keys()].sort((a, b) => b.length - a.length).map(escape);
    this.#pattern =
      forms.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    const titles = entries.map(({ questions }) =>
      Object.values(questions).map(([title]) => title ?? ''),
    );
    this.#common = this.#commonNames(titles);
    this.main = [...this.#common][0] ?? null;
  }

  /** Whether nearly everything is about this name: it tells no question from another. */
  isCommon(form: string): boolean {
    return this.#common.has(this.#nameOf(form));
  }

  /** A text without such names. */
  withoutCommon(text: string): string {
    return this.in(text)
      .filter(({ name }) => this.isCommon(name))
      .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  }

  /** The names that a text mentions, in order. */
  in(text: string): Mention[] {
    if (!this.#pattern) return [];
    return Array.from(text.matchAll(this.#pattern)).flatMap(({ 0: found, index }) => {
      // The pattern's notion of capitals is wider ("ſ" is an "s"): what a visitor typed is no name.
      const known = this.#forms.get(found.toLowerCase());
      return known ? { name: known.form, start: index, end: index + found.length } : [];
    });
  }

  #nameOf(form: string): string {
    return this.#forms.get(form.toLowerCase())?.name ?? form;
  }

  #commonNames(titles: readonly string[][]): Set<string> {
    const counts = countAll(
      titles.flatMap((of) => [
        ...new Set(of.flatMap((title) => this.in(title).map(({ name }) => this.#nameOf(name)))),
      ]),
    );
    const least = Math.max(FEWEST_COMMON, titles.length * COMMON);
    const common = [...counts].filter(([, count]) => count > least);
    return new Set(common.sort((a, b) => b[1] - a[1]).map(([name]) => name));
  }
}

function countAll(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function escape(form: string): string {
  return form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
