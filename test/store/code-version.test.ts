import { expect } from 'chai';
import { appendFile, cp, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildResponderIndex } from '../../src/conversation/responder-index.js';
import { Corpus } from '../../src/retrieval/corpus.js';
import { readTexts } from '../../src/retrieval/knowledge-texts.js';
import { versionOfCode } from '../../src/store/code-version.js';
import type * as IndexFile from '../../src/store/index-file.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

describe('the version of the code', () => {
  let root: string;
  let module: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'code-version-'));
    for (const room of ['text', 'knowledge', 'retrieval', 'conversation', 'store']) {
      await cp(path.join(PROJECT, 'src', room), path.join(root, 'src', room), { recursive: true });
    }
    module = path.join(root, 'src/store/code-version.ts');
  });

  afterEach(() => rm(root, { recursive: true }));

  const inRoot = (name: string) => path.join(root, 'src', name);

  it('is the same wherever the code lies', () => {
    expect(versionOfCode()).to.match(/^[0-9a-f]{64}$/);
    expect(versionOfCode(module)).to.equal(versionOfCode());
  });

  it('is another one for any change of the code, and for none of what is no code', async () => {
    const before = versionOfCode(module);
    await writeFile(inRoot('text/stems.ts.map'), '{}');
    expect(versionOfCode(module)).to.equal(before);
    await appendFile(inRoot('retrieval/calibration/calibrate.ts'), '\n');
    const changed = versionOfCode(module);
    expect(changed).not.to.equal(before);
    await rename(inRoot('text/stems.ts'), inRoot('text/roots.ts'));
    expect(versionOfCode(module)).not.to.be.oneOf([before, changed]);
  });

  it('keeps an index from code that has changed since it was saved', async () => {
    await symlink(path.join(PROJECT, 'node_modules'), path.join(root, 'node_modules'));
    await writeFile(path.join(root, 'package.json'), '{ "type": "module" }');
    const { readIndexFile, writeIndexFile } = (await import(
      pathToFileURL(inRoot('store/index-file.ts')).href
    )) as typeof IndexFile;
    const corpus = Corpus.read(readTexts(POOL));
    const index = buildResponderIndex(POOL, POOL_DIALOGS, corpus);
    const file = path.join(root, 'search-index.bin');
    const saved = { knowledge: POOL, dialogs: POOL_DIALOGS, index };
    await writeIndexFile(file, 'f'.repeat(64), saved, corpus.data);
    expect((await readIndexFile(file))!.saved).to.deep.equal(saved);
    await appendFile(inRoot('text/stems.ts'), '// Another way to stem.\n');
    expect(await readIndexFile(file)).to.equal(null);
  });
});
