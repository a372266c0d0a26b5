import { expect } from 'chai';
import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildResponderIndex } from '../../src/conversation/responder-index.js';
import { Corpus } from '../../src/retrieval/corpus.js';
import { readTexts } from '../../src/retrieval/knowledge-texts.js';
import { versionOfCode } from '../../src/store/code-version.js';
import { readIndexFile, writeIndexFile } from '../../src/store/index-file.js';
import { POOL, POOL_DIALOGS } from '../support/pool.js';

const FINGERPRINT = 'f'.repeat(64);

describe('the index file', () => {
  const corpus = Corpus.read(readTexts(POOL));
  const saved = {
    knowledge: POOL,
    dialogs: POOL_DIALOGS,
    index: buildResponderIndex(POOL, POOL_DIALOGS, corpus),
  };
  let folder: string;
  let file: string;
  let sound: Buffer;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'index-file-'));
    file = path.join(folder, 'search-index.bin');
    await writeIndexFile(file, FINGERPRINT, saved, corpus.data);
    sound = await readFile(file);
  });

  after(() => rm(folder, { recursive: true }));

  const read = async (content: Uint8Array | string) => {
    await writeFile(file, content);
    return readIndexFile(file);
  };

  it('holds what was saved', async () => {
    const found = await read(sound);
    expect(found!.fingerprint).to.equal(FINGERPRINT);
    expect(found!.saved).to.deep.equal(saved);
    expect(found!.corpus()).to.deep.equal(corpus.data);
    expect(await readdir(folder)).to.deep.equal(['search-index.bin']);
  });

  it('is refused where it is missing', async () => {
    expect(await readIndexFile(path.join(folder, 'none.bin'))).to.equal(null);
    expect(await readIndexFile(folder)).to.equal(null);
  });

  it('is refused where it was cut short, anywhere', async () => {
    const cuts = fc.integer({ min: 0, max: sound.length - 1 });
    await fc.assert(
      fc.asyncProperty(cuts, async (length) => {
        expect(await read(sound.subarray(0, length))).to.equal(null);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused where a bit of its content flipped', async () => {
    const header = fc.integer({ min: 0, max: 8 * 512 - 1 });
    const bits = fc.oneof(header, fc.integer({ min: 0, max: 8 * sound.length - 1 }));
    await fc.assert(
      fc.asyncProperty(bits, async (bit) => {
        const damaged = Buffer.from(sound);
        damaged[bit >> 3]! ^= 1 << (bit & 7);
        const found = await read(damaged);
        // A bit of the padding harms nothing.
        if (!found) return;
        expect(found.saved).to.deep.equal(saved);
        expect(found.corpus()).to.deep.equal((await read(sound))!.corpus());
      }),
      { numRuns: 60 },
    );
    const last = Buffer.from(sound);
    last[last.length - 1]! ^= 1;
    expect(await read(last)).to.equal(null);
  });

  it('is refused where another version wrote it, or something else', async () => {
    const header = sound.toString('latin1', 0, 512);
    const body = sound.subarray(512);
    const older = header.replace(versionOfCode(), 'f'.repeat(64));
    const foreign = header.replace(process.versions.v8, '1.2.3').padEnd(512).slice(0, 512);
    for (const other of [older, foreign]) {
      expect(other).not.to.equal(header);
      expect(await read(Buffer.concat([Buffer.from(other, 'latin1'), body]))).to.equal(null);
    }
    for (const other of ['', 'abc\ndef', '{}', 'null', '[]'.padEnd(2000)]) {
      expect(await read(other), other).to.equal(null);
    }
  });
});
