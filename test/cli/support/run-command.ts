import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a command of src/cli/ as a process of its own, its input a pipe. */
export function run(
  command: string,
  args: string[],
  input: string | Buffer = '',
  settings: Record<string, string> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...settings },
  });
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.stderr += text));
  // A command that refuses its arguments ends before it has read its input.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ ...outcome, code });
    });
  });
}
