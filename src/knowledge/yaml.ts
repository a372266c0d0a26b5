import { Composer, isMap, isNode, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { CST, Document, ErrorCode, Node, YAMLError, YAMLMap } from 'yaml';
import { errorAt, KnowledgeError, MOST_PROBLEMS, type Problem } from './problem.js';

/** A place in a YAML file: keys of maps and indices of lists, from the outside in. */
export type Path = readonly PropertyKey[];

/** A YAML file in the small part of YAML that the content is written in. */
export interface Yaml {
  /** Objects, lists and strings alone: "Nein", yes and 2020 stay as written. Empty keys are left out. */
  value: unknown;
  /**
   * The line of a place, or of the innermost part of it that exists.
   *
   * @param row a line within a text of several lines, from 0
   */
  lineOf(path: Path, row?: number): number;
}

/** Deeper than any content; deep nesting would exhaust the stack. */
const DEEPEST = 16;
/** One broken line often breaks those after it. */
const MOST_SYNTAX_ERRORS = 5;

/**
 * Reads YAML in block style without anchors, aliases and tags.
 *
 * @param text the file's text
 * @param file its name in messages
 * @param firstLine the number of the text's first line, where it is a part of a file
 * @throws KnowledgeError with all problems
 */
export function parseYaml(text: string, file: string, firstLine = 1): Yaml {
  const counter = new LineCounter();
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1) + firstLine - 1;
  const tokens = Array.from(new Parser(counter.addNewLine).parse(text));
  const problems: Problem[] = [];
  const report = (offset: number, message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push(errorAt(file, lineAt(offset), message));
  };

  for (const token of tokens) refuseForbidden(token, report);
  if (problems.length > 0) throw new KnowledgeError(problems);

  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false });
  const documents = Array.from(composer.compose(tokens));
  for (const error of documents.flatMap(({ errors }) => errors).slice(0, MOST_SYNTAX_ERRORS)) {
    report(error.pos[0], explain(error));
  }
  const document = documents[0] as Document | undefined;
  if (documents.length > 1) {
    report(documents[1]!.range[0], 'a second YAML document begins here; remove the line "---"');
  }
  const value = document ? toValue(document.contents, report) : '';
  if (problems.length > 0) throw new KnowledgeError(problems);

  return {
    value,
    lineOf: (path, row = 0) => {
      const { offset, block } = locate(document?.contents ?? null, path);
      return lineAt(offset) + (block ? row + 1 : 0);
    },
  };
}

type Report = (offset: number, message: string) => void;

/** Refuses what YAML allows and the content does not, before YAML makes anything of it. */
function refuseForbidden(token: CST.Token | null | undefined, report: Report, depth = 0): void {
  if (!token) return;
  if (depth > DEEPEST) {
    report(token.offset, 'is nested too deeply; compare with a file that works');
    return;
  }
  switch (token.type) {
    case 'document':
      refuseProperties(token.start, report);
      refuseForbidden(token.value, report, depth);
      break;
    case 'block-map':
    case 'block-seq':
      for (const { start, key, sep, value } of token.items) {
        refuseProperties(start, report);
        refuseForbidden(key, report, depth + 1);
        refuseProperties(sep ?? [], report);
        refuseForbidden(value, report, depth + 1);
      }
      break;
    case 'flow-collection':
      report(
        token.offset,
        token.start.source === '['
          ? 'a list in [brackets] splits texts at each comma; write one item a line, each after "- ", ' +
              'leave an empty list out, or put a text that begins with [ in double quotes'
          : 'a map in {braces} splits texts at each comma; write one "key: value" a line, ' +
              'or put a text that begins with { in double quotes',
      );
      break;
    case 'alias':
      report(
        token.offset,
        `"${shorten(token.source)}" refers to an anchor, which is not supported here; ` +
          'repeat the text, or put a text that begins with * in double quotes',
      );
      break;
    case 'block-scalar':
      refuseProperties(token.props, report);
  }
}

function refuseProperties(tokens: readonly CST.Token[], report: Report): void {
  for (const token of tokens) {
    if (token.type === 'anchor' || token.type === 'tag') {
      report(
        token.offset,
        `"${shorten(token.source)}" is an ${token.type === 'tag' ? 'explicit type' : 'anchor'}, which is not ` +
          `supported here; remove it, or put a text that begins with ${token.source[0]!} in double quotes`,
      );
    }
  }
}

function shorten(source: string): string {
  return source.length > 40 ? `${source.slice(0, 40)}…` : source;
}

/** The library's words for a syntax error, put for an editor. */
function explain({ code, message }: YAMLError): string {
  const known: Partial<Record<ErrorCode, string>> = {
    TAB_AS_INDENT: 'the line is indented with a tab; indent with blanks',
    BLOCK_AS_IMPLICIT_KEY: 'a colon followed by a blank stands within the text; put the text in double quotes',
    BAD_INDENT: 'the indentation does not fit the lines above; align the line with its neighbours',
    BAD_SCALAR_START: 'a text begins with a character that YAML reserves; put the text in double quotes',
    MULTILINE_IMPLICIT_KEY: 'a colon is missing, or the line above it is not finished; write "key: value"',
  };
  if (code in known) return known[code]!;
  if (code === 'MISSING_CHAR' && message.includes('quote')) {
    return 'a quotation mark is opened and not closed; close it, or write the text without';
  }
  return `is not valid YAML (${message}); check colons, dashes, quotation marks and the indentation`;
}

function toValue(node: Node | null, report: Report): unknown {
  if (isMap(node)) return toObject(node, report);
  if (isSeq(node)) return node.items.map((item) => toValue(item as Node | null, report));
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

function toObject(map: YAMLMap, report: Report): unknown {
  const values = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const { key, value } of map.items) {
    const offset = offsetOf(key);
    if (!isScalar(key) || typeof key.value !== 'string' || key.value === '') {
      report(offset, 'a key is missing or is no simple text; write "key: value"');
      continue;
    }
    if (seen.has(key.value)) {
      report(offset, `"${key.value}" stands twice; remove one or join the two`);
    }
    seen.add(key.value);
    const plain = toValue(value as Node | null, report);
    if (plain !== '') values.set(key.value, plain);
  }
  return Object.fromEntries(values);
}

function locate(root: Node | null, path: Path): { offset: number; block: boolean } {
  let node: unknown = root;
  let offset = offsetOf(root);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = offsetOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) break;
      offset = offsetOf(item);
      node = item;
    } else break;
  }
  const block = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  return { offset, block };
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
