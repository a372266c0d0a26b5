import { parseArgs, type ParseArgsConfig } from 'node:util';
import { KnowledgeError } from '../knowledge/problem.js';

/** A command was called wrongly; the message is one line that says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command to its end. Wrong usage is one line and exit code 2, a wrong file its message and
 * exit code 1; a reader that has seen enough of the output (`| head`) ends it quietly.
 *
 * @param main takes the arguments
 */
export function runCommand(main: (args: string[]) => Promise<void>): void {
  process.stdout.on('error', endQuietly);
  main(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof KnowledgeError) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      endQuietly(error);
    }
  });
}

/**
 * Reads a command's arguments.
 *
 * @param command its name in messages
 * @throws UsageError where an option is unknown or lacks its value
 */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  command: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [problem] = (error as Error).message.split(/\.? To specify/);
    throw new UsageError(`${problem!.replace(/\.$/, '')}. ${seeHelp(command)}`);
  }
}

/** Where a command's usage is explained. */
export function seeHelp(command: string): string {
  return `See npm run ${command} -- --help.`;
}

function endQuietly(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit();
  throw error;
}
