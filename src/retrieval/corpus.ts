import { fold, umlautForm } from '../text/normalize.js';
import { rawWords } from '../text/tokens.js';
import type { Postings } from './postings.js';

/** Texts as read: plain data that can be saved. */
export interface CorpusData {
  /** By form, a word in one of its spellings: the word, folded. */
  words: string[];
  /** By form: its spelling with umlauts, or null where it has none. */
  umlauts: (string | null)[];
  /** By text: its forms in order. */
  texts: Postings;
}

/**
 * Texts, each different one read once: cut into words, these folded and numbered. Reading is the
 * costly part of building an index, and each text is read without the others: what was read before
 * need not be read again when others come or go.
 */
export class Corpus {
  readonly #numbers: ReadonlyMap<string, number>;

  private constructor(
    readonly data: CorpusData,
    numbers: ReadonlyMap<string, number>,
  ) {
    this.#numbers = numbers;
  }

  /**
   * A corpus as it was saved.
   *
   * @param texts those that it was read from, in the same order
   */
  static restore(data: CorpusData, texts: Iterable<string>): Corpus {
    const numbers = new Map<string, number>();
    for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size);
    return new Corpus(data, numbers);
  }

  /**
   * Reads texts. The result does not depend on what was read before.
   *
   * @param texts one that comes again is passed over
   * @param before a corpus that may hold some of them
   */
  static read(texts: Iterable<string>, before: Corpus | null = null): Corpus {
    const numbers = new Map<string, number>();
    const forms = new FormTable();
    const copy = before && new Copier(before.data, forms);
    const starts = [0];
    const items: number[] = [];
    for (const text of texts) {
      if (numbers.has(text)) continue;
      numbers.set(text, numbers.size);
      const known = before?.numberOf(text);
      if (copy && known !== undefined) copy.text(known, items);
      else forms.read(text, items);
      starts.push(items.length);
    }
    const postings = { starts: new Int32Array(starts), items: new Int32Array(items) };
    return new Corpus({ words: forms.words, umlauts: forms.umlauts, texts: postings }, numbers);
  }

  /** The number of a text; undefined where it does not hold the text. */
  numberOf(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  /** The share of some texts that it holds, 0 to 1. */
  shareOf(texts: Iterable<string>): number {
    let all = 0;
    let held = 0;
    for (const text of texts) {
      all += 1;
      if (this.#numbers.has(text)) held += 1;
    }
    return all === 0 ? 1 : held / all;
  }

  /** Where a text's forms begin and end among all: nowhere, if it does not hold the text. */
  run(text: string): [start: number, end: number] {
    const number = this.#numbers.get(text);
    if (number === undefined) return [0, 0];
    const { starts } = this.data.texts;
    return [starts[number]!, starts[number + 1]!];
  }
}

/** Numbers forms in the order of their first occurrence. */
class FormTable {
  readonly words: string[] = [];
  readonly umlauts: (string | null)[] = [];
  readonly #numbers = new Map<string, number>();
  /** By word as written; folding is costly, and most words come again. */
  readonly #written = new Map<string, number>();

  /** Appends the forms of a text to others. */
  read(text: string, to: number[]): void {
    for (const raw of rawWords(text)) {
      let form = this.#written.get(raw);
      if (form === undefined) {
        const word = fold(raw);
        form = word === '' ? NO_WORD : this.add(word, umlautForm(raw));
        this.#written.set(raw, form);
      }
      if (form !== NO_WORD) to.push(form);
    }
  }

  add(word: string, umlauts: string | null): number {
    // A sign that no word holds parts the two.
    const key = umlauts === null ? word : `${word}~${umlauts}`;
    let form = this.#numbers.get(key);
    if (form === undefined) {
      form = this.words.push(word) - 1;
      this.umlauts.push(umlauts);
      this.#numbers.set(key, form);
    }
    return form;
  }
}

/** Takes over the forms of texts from another corpus. */
class Copier {
  /** By form of the other corpus: its number in this one; -1 where it has none yet. */
  readonly #numbers: Int32Array;

  constructor(
    private readonly from: CorpusData,
    private readonly forms: FormTable,
  ) {
    this.#numbers = new Int32Array(from.words.length).fill(-1);
  }

  /** Appends the forms of a text to others. */
  text(number: number, to: number[]): void {
    const { texts, words, umlauts } = this.from;
    const numbers = this.#numbers;
    const end = texts.starts[number + 1]!;
    for (let i = texts.starts[number]!; i < end; i++) {
      const form = texts.items[i]!;
      if (numbers[form] === -1) numbers[form] = this.forms.add(words[form]!, umlauts[form]!);
      to.push(numbers[form]!);
    }
  }
}

const NO_WORD = -1;
