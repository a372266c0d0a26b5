import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { ESLint } from 'eslint';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RULE = '@typescript-eslint/no-restricted-imports';

describe('the rule of the rooms', () => {
  // Typed rules need files that exist; this one rule does not.
  const eslint = new ESLint({ cwd: ROOT, ruleFilter: ({ ruleId }) => ruleId === RULE });

  /** What the rule says to a line of code in a file. */
  const complaints = async (file: string, code: string): Promise<string[]> => {
    const results = await eslint.lintText(code, { filePath: `${ROOT}${file}` });
    return results.flatMap(({ messages }) => messages.map(({ message }) => message));
  };

  for (const [file, code, reason] of [
    ['src/text/tokens.ts', "import { decide } from '../retrieval/decision.js';", 'src/retrieval/'],
    ['src/text/tokens.ts', "import type { Entry } from '../knowledge/entry.js';", 'src/knowledge/'],
    ['src/knowledge/entry.ts', "export * from '../retrieval/decision.js';", 'src/retrieval/'],
    [
      'src/retrieval/decision.ts',
      "import type { Reply } from '../conversation/reply.js';",
      'rooms',
    ],
    ['src/conversation/reply.ts', "import type { Turn } from '../bot/turn.js';", 'src/bot/'],
    ['src/conversation/reply.ts', "import { readFile } from 'node:fs/promises';", 'browser'],
    ['src/bot/turn.ts', "import { fold } from '../text/normalize.js';", 'src/text/'],
    ['src/bot/turn.ts', "import restify from 'restify';", 'src/server/'],
    ['src/pages/site.ts', "import { readFile } from 'node:fs/promises';", 'browser'],
    ['src/pages/site.ts', "import type { Turn } from '../bot/turn.js';", 'src/bot/'],
    ['src/server/main.ts', "import { ask } from '../cli/ask.js';", 'src/cli/'],
    ['src/server/main.ts', "import { ActivityHandler } from 'botbuilder';", 'src/bot/'],
    [
      'src/cli/ask.ts',
      "import s from 'natural/lib/natural/stemmers/porter_stemmer.js';",
      'src/text/',
    ],
  ] as const) {
    it(`refuses in ${file}: ${code}`, async () => {
      const found = await complaints(file, code);
      expect(found).to.have.lengthOf(1);
      expect(found[0]).to.include(reason);
    });
  }

  for (const [file, code] of [
    ['src/text/tokens.ts', "import { fold } from './normalize.js';"],
    ['src/text/stems.ts', "import s from 'natural/lib/natural/stemmers/porter_stemmer.js';"],
    ['src/retrieval/decision.ts', "import type { Entry } from '../knowledge/entry.js';"],
    ['src/conversation/reply.ts', "import { decide } from '../retrieval/decision.js';"],
    ['src/conversation/choice.ts', "import Fuse from 'fuse.js';"],
    ['src/bot/turn.ts', "import { ActivityHandler } from 'botbuilder';"],
    ['src/cli/ask.ts', "import { main } from '../server/main.js';"],
  ] as const) {
    it(`allows in ${file}: ${code}`, async () => {
      expect(await complaints(file, code)).to.deep.equal([]);
    });
  }
});

describe('what src/ imports', () => {
  /** Needed by people who develop the bot alone; types need nothing when it runs. */
  const DEVELOPMENT = ['@microsoft/m365agentsplayground'];

  it('is installed without the tools of development, too', async () => {
    const { dependencies } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const known = [...Object.keys(dependencies), ...DEVELOPMENT];
    const files = await readdir(`${ROOT}src`, { recursive: true });
    const missing: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const code = await readFile(`${ROOT}src/${file}`, 'utf8');
      const imports = code.matchAll(
        /^(?:import|export)(?! type\b)[^;]*? from '([^'.][^']*)'|(?:require|resolve|import)\(\s*'([^'.][^']*)'/gm,
      );
      for (const [, one, other] of imports) {
        const name = (one ?? other)!;
        const [packageName] = /^(@[^/]+\/)?[^/]+/.exec(name)!;
        if (!name.startsWith('node:') && !known.includes(packageName)) {
          missing.push(`src/${file}: ${name}`);
        }
      }
    }
    expect(missing).to.deep.equal([]);
  });
});
