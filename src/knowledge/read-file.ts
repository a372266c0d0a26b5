import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorAt, KnowledgeError } from './problem.js';

/** A file's name in messages: seen from where the command runs, with slashes. */
export function fileLabel(file: string): string {
  const absolute = path.resolve(file);
  const label = isWithin(process.cwd(), absolute) ? path.relative('', absolute) : absolute;
  return label === '' ? '.' : label.split(path.sep).join('/');
}

/**
 * The files of a folder by name, hidden ones left out.
 *
 * @param ending what their names match
 * @returns their paths in order; null where there is no such folder
 * @throws KnowledgeError where the folder cannot be read
 */
export async function listFiles(folder: string, ending: RegExp): Promise<string[] | null> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => !name.startsWith('.') && ending.test(name))
      .sort()
      .map((name) => path.join(folder, name));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return null;
    throw refusal(
      folder,
      code === 'ENOTDIR'
        ? 'is no folder; rename it, or put the files into a folder of this name'
        : `cannot be read (${code}); check its permissions`,
    );
  }
}

/**
 * Reads a text file of the content, without its byte order mark.
 *
 * @param folder the folder that the file must lie in, links followed
 * @param mostBytes a larger file is refused
 * @throws KnowledgeError where it is no such file
 */
export async function readTextFile(
  folder: string,
  file: string,
  mostBytes: number,
): Promise<string> {
  const bytes = await readWithin(folder, file, mostBytes).catch((error: unknown) => {
    if (error instanceof KnowledgeError) throw error;
    const code = codeOf(error);
    throw refusal(
      file,
      code === 'ENOENT'
        ? 'does not exist; check the path'
        : `cannot be read (${code}); check its permissions`,
    );
  });
  const text = decode(bytes);
  if (text === null) throw refusal(file, 'is not UTF-8 text; save it with the encoding UTF-8');
  if (text.trim() === '') throw refusal(file, 'is empty; fill it in or delete it');
  return text;
}

async function readWithin(folder: string, file: string, mostBytes: number): Promise<Uint8Array> {
  const target = await realpath(file);
  if (!isWithin(await realpath(folder), target)) {
    throw refusal(file, 'is a link that leads out of the folder; put the file itself there');
  }
  const stats = await stat(target);
  if (!stats.isFile()) throw refusal(file, 'is no file; rename or remove it');
  if (stats.size > mostBytes) {
    throw refusal(file, `is larger than ${mostBytes / 1_000_000} MB; split it into several files`);
  }
  return readFile(target);
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function refusal(file: string, message: string): KnowledgeError {
  return new KnowledgeError([errorAt(fileLabel(file), null, message)]);
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
