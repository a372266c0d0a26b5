import type { Entry } from '../knowledge/entry.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';

/** A name of the lexicon where it stands in a text, in UTF-16 units; end is exclusive. */
export interface Mention {
  /** As the lexicon writes it. */
  name: string;
  start: number;
  end: number;
}

/** A name in the titles of more than this share of all entries is common. */
const COMMON = 0.1;

/** Finds the proper names and abbreviations of a lexicon in texts, in any of their forms. */
export class NameFinder {
  readonly #names = new Map<string, string>();
  readonly #pattern: RegExp | null;
  readonly #common: ReadonlySet<string>;

  constructor({ lexicon: { names, abbreviations }, entries }: KnowledgeBase) {
    for (const { short } of abbreviations) this.#names.set(short.toLowerCase(), short);
    for (const { name, forms } of names) {
      for (const form of [name, ...forms]) this.#names.set(form.toLowerCase(), name);
    }
    // The longest first: "SMITH-Konsortium" is not "SMITH" with something behind.
    const forms = [...this.#names.keys()].sort((a, b) => b.length - a.length).map(escape);
    this.#pattern =
      forms.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    this.#common = this.#commonNames(entries);
  }

  /** Whether nearly everything is about this name: it tells no question from another. */
  isCommon(name: string): boolean {
    return this.#common.has(name);
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
    return Array.from(text.matchAll(this.#pattern), ({ 0: form, index }) => ({
      name: this.#names.get(form.toLowerCase()) ?? form,
      start: index,
      end: index + form.length,
    }));
  }

  #commonNames(entries: readonly Entry[]): Set<string> {
    const counts = new Map<string, number>();
    for (const { questions } of entries) {
      const titles = Object.values(questions).map(([title]) => title ?? '');
      for (const name of new Set(titles.flatMap((title) => this.in(title).map((m) => m.name)))) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    const least = entries.length * COMMON;
    return new Set([...counts].filter(([, count]) => count > least).map(([name]) => name));
  }
}

function escape(form: string): string {
  return form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
