import { expect } from 'chai';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEW_CONVERSATION } from '../../src/conversation/conversation.js';
import { type Loaded, loadResponder, saveIndex } from '../../src/server/load-responder.js';
import { entry } from '../support/pool.js';
import { TOWN } from '../support/town.js';

const DIALOGS = fileURLToPath(new URL('../../dialogs', import.meta.url));

/** Entries as editors write them. */
function faq(name: string, entries: typeof TOWN.entries): string {
  const written = entries.map(({ id, questions, answer }) =>
    [
      `  - id: ${id}`,
      '    questions:',
      '      de:',
      ...questions.de!.map((question) => `        - ${JSON.stringify(question)}`),
      '    answer:',
      `      de: ${JSON.stringify(answer.de)}`,
    ].join('\n'),
  );
  return `topic: ${name}\nentries:\n${written.join('\n')}\n`;
}

describe('loadResponder', () => {
  let folder: string;
  let knowledge: string;
  let indexFile: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'load-responder-'));
    knowledge = path.join(folder, 'knowledge');
    indexFile = path.join(folder, 'search-index.bin');
    await mkdir(path.join(knowledge, 'faq'), { recursive: true });
    await write(TOWN.entries);
    await saveIndex({ knowledge, dialogs: DIALOGS }, () => undefined, indexFile);
  });

  after(() => rm(folder, { recursive: true }));

  const write = (entries: typeof TOWN.entries) =>
    writeFile(path.join(knowledge, 'faq', 'town.yaml'), faq('town', entries));

  /** Loads, and tells what was done. */
  const load = async (from = knowledge, saved = indexFile) => {
    const done: string[] = [];
    const folders = { knowledge: from, dialogs: DIALOGS };
    const loaded = await loadResponder(folders, (stage) => done.push(stage?.name ?? ''), saved);
    return { ...loaded, done: done.join('\n') };
  };

  const askFor = ({ responder }: Loaded, text: string): string | null =>
    responder.respond({ text }, NEW_CONVERSATION).reply.entry;

  it('reads nothing but the saved index of the same files', async () => {
    const loaded = await load();
    expect(loaded.done).to.equal('');
    expect(askFor(loaded, 'Wie ist das mit Eintritt am Zoo?')).to.equal('zoo-eintritt');
  });

  it('updates the index where a file has changed, and keeps the calibration', async () => {
    const { engine } = await load();
    const pool = entry('pizza', { questions: { de: ['Wo gibt es Pizza?'] } });
    await write([...TOWN.entries.slice(1), pool]);
    const changed = await load();
    expect(changed.done).to.include('building').and.not.include('calibrating');
    expect(askFor(changed, 'Wo gibt es Pizza?')).to.equal('pizza');
    expect(changed.knowledge.entries).to.have.lengthOf(TOWN.entries.length);
    expect(changed.engine.data.confidence).to.deep.equal(engine.data.confidence);
    await write(TOWN.entries);
  });

  it('builds the index of another folder', async () => {
    const other = path.join(folder, 'other');
    await mkdir(path.join(other, 'faq'), { recursive: true });
    await writeFile(path.join(other, 'faq', 'x.yaml'), faq('x', [entry('only')]));
    const loaded = await load(other);
    expect(loaded.done).to.include('building');
    expect(askFor(loaded, 'Was ist only?')).to.equal('only');
  });

  it('tells what is wrong with a folder, though the files that can be listed are the same', async () => {
    const other = path.join(folder, 'documents-alone');
    const saved = path.join(folder, 'documents-alone.bin');
    await mkdir(path.join(other, 'documents'), { recursive: true });
    await writeFile(path.join(other, 'documents', 'a.md'), '---\ntitle: A\n---\nDas Bad ist zu.\n');
    await saveIndex({ knowledge: other, dialogs: DIALOGS }, () => undefined, saved);
    expect((await load(other, saved)).done).to.equal('');
    await writeFile(path.join(other, 'faq'), 'no folder');
    let problem: unknown = null;
    await load(other, saved).catch((error: unknown) => (problem = error));
    expect(problem).to.match(/faq/);
  });

  it('builds the index anew where the saved one is damaged', async () => {
    const content = await readFile(indexFile);
    await writeFile(indexFile, content.subarray(0, content.length - 1));
    const loaded = await load();
    expect(loaded.done).to.include('building').and.include('calibrating');
    expect(askFor(loaded, 'Wie ist das mit Eintritt am Zoo?')).to.equal('zoo-eintritt');
    await writeFile(indexFile, content);
  });

  it('knows the same files again behind the links of a mounted ConfigMap, and others beside them not', async () => {
    const mounted = path.join(folder, 'mounted');
    const faqFolder = path.join(mounted, 'faq');
    const own = path.join(folder, 'mounted.bin');
    const put = async (dated: string, entries: typeof TOWN.entries) => {
      await mkdir(path.join(faqFolder, dated), { recursive: true });
      await writeFile(path.join(faqFolder, dated, 'town.yaml'), faq('town', entries));
      await rm(path.join(faqFolder, '..data'), { force: true });
      await symlink(dated, path.join(faqFolder, '..data'));
    };
    const loadMounted = () => load(mounted, own);
    await put('..2026_01_01', [entry('old')]);
    await symlink('..data/town.yaml', path.join(faqFolder, 'town.yaml'));
    await saveIndex({ knowledge: mounted, dialogs: DIALOGS }, () => undefined, own);
    expect((await loadMounted()).done).to.equal('');

    await put('..2026_01_02', [entry('old')]);
    await writeFile(path.join(faqFolder, '.town.yaml.swp'), 'b0VIM');
    await writeFile(path.join(faqFolder, 'town.yaml~'), faq('town', [entry('older')]));
    expect((await loadMounted()).done).to.equal('');

    await put('..2026_01_03', [entry('new')]);
    const changed = await loadMounted();
    expect(changed.done).to.include('building');
    expect(changed.knowledge.entries.map(({ id }) => id)).to.deep.equal(['new']);
  });
});
