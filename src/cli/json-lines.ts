/** A line of the input: its text, or why it cannot be read. */
export type Line = { text: string } | { error: string };

/** A longer line is not kept in memory. */
const MOST_BYTES = 8_000_000;
const NEWLINE = 0x0a;

/**
 * The lines of a stream as they come, without line breaks and byte order mark. A line's length is
 * bounded, so that no input fills the memory.
 *
 * @param chunks UTF-8, cut anywhere
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new LineBuffer();
  for await (const chunk of chunks) {
    let start = 0;
    let end: number;
    while ((end = chunk.indexOf(NEWLINE, start)) >= 0) {
      line.append(chunk.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.append(chunk.subarray(start));
  }
  if (line.length > 0) yield line.take();
}

class LineBuffer {
  #pieces: Uint8Array[] = [];
  length = 0;

  append(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length <= MOST_BYTES) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  take(): Line {
    const tooLong = this.length > MOST_BYTES;
    const bytes = Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.length = 0;
    if (tooLong) return { error: `the line is longer than ${MOST_BYTES / 1_000_000} MB` };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '') };
    } catch {
      return { error: 'the line is not UTF-8' };
    }
  }
}
