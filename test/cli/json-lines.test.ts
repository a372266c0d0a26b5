import { expect } from 'chai';
import fc from 'fast-check';
import { readLines, type Line } from '../../src/cli/json-lines.js';

async function* cut(bytes: Uint8Array, sizes: number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (const size of sizes) {
    yield bytes.subarray(start, start + size);
    start += size;
  }
  yield bytes.subarray(start);
  await Promise.resolve();
}

async function linesOf(input: string | Uint8Array, sizes: number[] = []): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(cut(Buffer.from(input), sizes))) lines.push(line);
  return lines;
}

describe('The reader of lines', () => {
  it('gives the same lines wherever the stream is cut', async () => {
    const line = fc.string({ unit: 'binary' }).map((text) => text.replace(/^\uFEFF+|[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.array(fc.nat(20)),
        async (texts, sizes) => {
          const read = await linesOf(texts.map((text) => `${text}\n`).join(''), sizes);
          expect(read).to.deep.equal(texts.map((text) => ({ text })));
        },
      ),
    );
  });

  it('reads a last line without a line break', async () => {
    expect(await linesOf('a\nb')).to.deep.equal([{ text: 'a' }, { text: 'b' }]);
  });

  it('takes carriage returns and a byte order mark away', async () => {
    expect(await linesOf('\uFEFFa\r\nb\r\n')).to.deep.equal([{ text: 'a' }, { text: 'b' }]);
  });

  it('reports bytes that are not UTF-8 and reads on', async () => {
    const read = await linesOf(Buffer.from([0xff, 0xfe, 0x0a, 0x62, 0x0a]));
    expect(read).to.deep.equal([{ error: 'the line is not UTF-8' }, { text: 'b' }]);
  });

  it('reports a line that is too long and reads on', async () => {
    const read = await linesOf(`${'x'.repeat(8_000_001)}\nb\n`, [3_000_000, 3_000_000]);
    expect(read).to.deep.equal([{ error: 'the line is longer than 8 MB' }, { text: 'b' }]);
  });
});
