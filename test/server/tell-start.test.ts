import { expect } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResponder, saveIndex } from '../../src/server/load-responder.js';
import { tellStart } from '../../src/server/tell-start.js';
import { RecordingLog } from '../support/recording-log.js';

const DIALOGS = fileURLToPath(new URL('../../dialogs', import.meta.url));

describe('what a start tells of an index that must be built', () => {
  let folder: string;
  let log: RecordingLog;
  let shown: string[];

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tell-start-'));
    await mkdir(path.join(folder, 'documents'));
    await write('Der Zoo hat Elefanten.');
    log = new RecordingLog();
    shown = [];
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = (text: string) => writeFile(path.join(folder, 'documents/zoo.txt'), text);
  const folders = () => ({ knowledge: folder, dialogs: DIALOGS });
  const indexFile = () => path.join(folder, 'search-index.bin');
  const start = (isTTY: boolean) => {
    const terminal = { isTTY, write: (text: string) => shown.push(text) };
    return loadResponder(folders(), tellStart(log, terminal), indexFile());
  };

  it('is a line of the log when it begins, and one when it is done, after how many seconds', async () => {
    await start(false);
    const [begun, done] = log.lines;
    expect(begun).to.deep.equal({ level: 'info', event: 'building index', fields: { entries: 0 } });
    expect(done).to.deep.include({ level: 'info', event: 'index built' });
    expect(done!.fields).to.have.property('seconds').that.is.at.least(0);
    expect(log.lines).to.have.lengthOf(2);
    expect(shown).to.deep.equal([]);
  });

  it('is the same where a saved index is updated, and nothing where it serves as it is', async () => {
    await saveIndex(folders(), () => undefined, indexFile());
    await start(false);
    expect(log.lines).to.deep.equal([]);
    await write('Der Zoo hat Giraffen.');
    await start(false);
    expect(log.lines.map(({ event }) => event)).to.deep.equal(['building index', 'index built']);
  });

  it('is one line that changes where a person watches, gone at the end', async () => {
    await start(true);
    expect(shown.join('')).to.include('Reading the knowledge').and.include('Building the search');
    expect(shown.at(-1)).to.equal('\r\u001b[K');
    expect(log.lines).to.deep.equal([]);
  });

  it('leaves nothing on the line behind where a file is malformed, and the log as it was', async () => {
    await write('');
    const failure = async (isTTY: boolean) =>
      start(isTTY).then(
        () => 'none',
        (error: unknown) => String(error),
      );
    expect(await failure(true)).to.include('is empty');
    expect(shown.at(-1)).to.equal('\r\u001b[K');
    expect(await failure(false)).to.include('is empty');
    expect(log.lines).to.deep.equal([]);
  });
});
