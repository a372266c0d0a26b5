import { spawn } from 'node:child_process';

/** What has to pass, in order. Programs run from node_modules/.bin, which npm puts into the path. */
const STAGES: [name: string, command: string][] = [
  ['types', 'npm run --silent types'],
  ['lint', 'eslint . --max-warnings 0'],
  ['format', 'prettier --check .'],
  ['unit tests', 'mocha --forbid-only'],
  ['build', 'npm run --silent build'],
  ['evaluation', 'node dist/cli/evaluate.js'],
  ['end-to-end tests', 'mocha --forbid-only --config test/e2e/.mocharc.json'],
];

interface Result {
  code: number | null;
  output: string;
}

/** Runs a command, shows what it prints as it comes, and keeps it. */
async function run(command: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/** The number that mocha's summary gives for "passing" or "failing". */
function count(output: string, word: string): number {
  return Number(new RegExp(`^ {2}(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
}

let passed = 0;
let failed = 0;
for (const [name, command] of STAGES) {
  console.log(`\n── ${name}: ${command}`);
  const { code, output } = await run(command);
  const failing = count(output, 'failing');
  passed += count(output, 'passing');
  // A stage without tests of its own that fails, or one that breaks off, is one failure.
  failed += code === 0 ? 0 : Math.max(failing, 1);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
