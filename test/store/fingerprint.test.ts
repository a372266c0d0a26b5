import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprintFiles } from '../../src/store/fingerprint.js';

describe('the fingerprint of files', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'fingerprint-'));
    await writeFile(path.join(folder, 'a'), 'one');
    await writeFile(path.join(folder, 'b'), 'two');
  });

  afterEach(() => rm(folder, { recursive: true }));

  const inFolder = (name: string) => path.join(folder, name);
  const fingerprint = (...names: string[]) =>
    fingerprintFiles({ folder, files: names.map(inFolder) });

  it('is another one for other bytes, other names and other files', async () => {
    const before = await fingerprint('a', 'b');
    expect(before).to.match(/^[0-9a-f]{64}$/);
    expect(await fingerprint('a', 'b')).to.equal(before);
    expect(await fingerprint('a')).not.to.equal(before);
    await rename(inFolder('b'), inFolder('c'));
    expect(await fingerprint('a', 'c')).not.to.equal(before);
    expect(await fingerprint('a', 'b')).not.to.equal(before);
    await writeFile(inFolder('b'), 'tow');
    expect(await fingerprint('a', 'b')).not.to.equal(before);
    await writeFile(inFolder('b'), 'two');
    expect(await fingerprint('a', 'b')).to.equal(before);
  });

  it('stays where the whole folder is moved', async () => {
    const before = await fingerprint('a', 'b');
    const moved = `${folder}-moved`;
    await rename(folder, moved);
    folder = moved;
    expect(await fingerprint('a', 'b')).to.equal(before);
  });

  it('changes with what a link leads to', async () => {
    await symlink('a', inFolder('link'));
    const before = await fingerprint('link');
    await writeFile(inFolder('a'), 'ONE');
    const changed = await fingerprint('link');
    expect(changed).not.to.equal(before);
    await rm(inFolder('link'));
    expect(await fingerprint('link')).not.to.equal(changed);
    await symlink('b', inFolder('link'));
    expect(await fingerprint('link')).not.to.equal(changed);
  });

  it('does not wait for what a pipe says', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [inFolder('pipe')]);
    expect(await fingerprint('pipe')).to.match(/^[0-9a-f]{64}$/);
  });
});
