import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { KnowledgeError } from '../../src/knowledge/problem.js';
import { readKnowledge } from '../../src/knowledge/read-knowledge.js';
import { makeFolder } from './support/folder.js';
import { rejectionOf } from './support/problems.js';

const entry = (id: string, document?: string) => `entries:
  - id: ${id}
    questions:
      de:
        - Was ist ${id}?
    answer:
      de: Das.
${document === undefined ? '' : `    sources:\n      - document: ${document}\n        quote: Text\n`}`;

const rejection = async (files: Record<string, string | Uint8Array>) =>
  rejectionOf(readKnowledge(await makeFolder(files)));

describe('readKnowledge', () => {
  it('reads documents, entries and the lexicon, and nothing else', async () => {
    const folder = await makeFolder({
      'documents/b.txt': 'Text\n',
      'documents/a.md': '---\ntitle: A\n---\nText\n',
      'documents/notes.pdf': '%PDF',
      'documents/.hidden.md': '',
      'faq/one.yaml': entry('one', 'a'),
      'faq/two.yml': `topic: t\n${entry('two')}`,
      'lexicon.yaml': 'nouns:\n  - Frage\n',
      'README.md': 'x',
    });
    const { documents, entries, lexicon } = await readKnowledge(folder);
    expect(documents.map(({ id, title }) => [id, title])).to.deep.equal([
      ['a', 'A'],
      ['b', 'Text'],
    ]);
    expect(entries.map(({ id, topic }) => [id, topic])).to.deep.equal([
      ['one', 'one'],
      ['two', 't'],
    ]);
    expect(lexicon.nouns).to.deep.equal(['Frage']);
    expect(entries[0]!.file).to.match(/faq\/one\.yaml$/);
  });

  it('reads a folder of documents alone, and one of entries alone', async () => {
    const documents = await readKnowledge(await makeFolder({ 'documents/a.txt': 'Text' }));
    expect(documents.entries).to.be.empty;
    const entries = await readKnowledge(await makeFolder({ 'faq/a.yaml': entry('one') }));
    expect(entries.documents).to.be.empty;
    expect(entries.lexicon.synonyms).to.be.empty;
  });

  it('refuses a folder that does not exist, holds nothing, or is a file', async () => {
    const folder = await makeFolder({ 'x.txt': 'x' });
    expect(await rejectionOf(readKnowledge(folder))).to.match(/no documents.*no entries.*no lexicon/);
    expect(await rejectionOf(readKnowledge(path.join(folder, 'y')))).to.match(/does not exist/);
    expect(await rejectionOf(readKnowledge(path.join(folder, 'x.txt')))).to.match(/is no folder/);
  });

  it('tells of the problems of all files at once', async () => {
    const problems = await rejection({
      'documents/a.md': '---\ntitel: A\n---\nText\n',
      'faq/one.yaml': entry('one', 'missing'),
      'faq/two.yaml': entry('one'),
      'faq/three.yaml': 'entries: [a, b]\n',
      'lexicon.yaml': 'x: 1\n',
    });
    expect(problems).to.have.lengthOf(5);
    expect(problems.join('\n')).to.match(/a\.md:2: "titel"/);
    expect(problems.join('\n')).to.match(/three\.yaml:1: .*brackets/);
    expect(problems.join('\n')).to.match(/lexicon\.yaml:1: "x"/);
    expect(problems.join('\n')).to.match(/one\.yaml:2: one quotes the document "missing"/);
    expect(problems.join('\n')).to.match(/two\.yaml:2: the id "one" stands also in .*one\.yaml:2;/);
  });

  it('does not miss a document that is there but malformed', async () => {
    const problems = await rejection({
      'documents/a.md': '---\n---\n',
      'faq/one.yaml': entry('one', 'a'),
    });
    expect(problems).to.have.lengthOf(1);
  });

  it('refuses two documents with one id', async () => {
    const problems = await rejection({ 'documents/a.md': 'Text', 'documents/a.txt': 'Text' });
    expect(problems).to.match(/a\.txt: another document is named "a"; rename one/);
  });

  it('refuses files that are empty, not UTF-8, binary or too large', async () => {
    const latin1 = Uint8Array.from([0x66, 0xfc, 0x72]);
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x66, 0x00]);
    const problems = await rejection({
      'documents/a.txt': '',
      'documents/b.txt': latin1,
      'documents/c.txt': utf16,
      'documents/d.txt': 'a\0b\0',
      'documents/e.txt': 'x'.repeat(5_000_001),
      'faq/a.yaml': ' \n',
      'lexicon.yaml': '',
    });
    expect(problems.map((problem) => problem.replace(/^.*\/(\w+\.\w+): /, '$1 '))).to.deep.equal([
      'a.txt is empty; fill it in or delete it',
      'b.txt is not UTF-8 text; save it with the encoding UTF-8',
      'c.txt is not UTF-8 text; save it with the encoding UTF-8',
      'd.txt is not UTF-8 text; save it with the encoding UTF-8',
      'e.txt is larger than 5 MB; split it into several files',
      'a.yaml is empty; fill it in or delete it',
      'lexicon.yaml is empty; fill it in or delete it',
    ]);
  });

  it('reads files with a byte order mark and CRLF', async () => {
    const folder = await makeFolder({
      'documents/a.md': '\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n',
      'faq/one.yaml': `\uFEFF${entry('one', 'a').replaceAll('\n', '\r\n')}`,
    });
    const { documents, entries } = await readKnowledge(folder);
    expect(documents[0]).to.deep.include({ title: 'A', text: 'Text\n' });
    expect(entries[0]).to.deep.include({ id: 'one', line: 2 });
  });

  it('refuses a folder in the place of a file, and a file in the place of a folder', async () => {
    const folder = await makeFolder({ documents: 'x', 'lexicon.yaml': 'nouns:\n  - a\n' });
    await mkdir(path.join(folder, 'faq', 'one.yaml'), { recursive: true });
    const problems = await rejectionOf(readKnowledge(folder));
    expect(problems.join('\n')).to.match(/documents: is no folder/).and.match(/one\.yaml: is no file/);
  });

  it('refuses links that lead out of the folder or nowhere, and follows those within', async () => {
    const outside = await makeFolder({ 'secret.txt': 'x' });
    const folder = await makeFolder({ 'documents/a.txt': 'Text', 'store/b.txt': 'Text' });
    const link = (target: string, name: string) => symlink(target, path.join(folder, 'documents', name));
    await link(path.join(folder, 'store/b.txt'), 'b.txt');
    expect((await readKnowledge(folder)).documents).to.have.lengthOf(2);
    await link(path.join(outside, 'secret.txt'), 'c.txt');
    await link('nowhere.txt', 'd.txt');
    const problems = await rejectionOf(readKnowledge(folder));
    expect(problems.join('\n')).to.match(/c\.txt: is a link that leads out/).and.match(/d\.txt: does not exist/);
  });

  it('reads any bytes as a file, or fails with a KnowledgeError', async () => {
    const name = fc.constantFrom('documents/a.md', 'documents/a.txt', 'faq/a.yaml', 'lexicon.yaml');
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string().map((text) => new TextEncoder().encode(text)),
      fc.string().map((text) => new TextEncoder().encode(`---\n${text}\n---\n${text}`)),
    );
    await fc.assert(
      fc.asyncProperty(name, content, async (file, bytes) => {
        const folder = await makeFolder({ [file]: bytes });
        const outcome: unknown = await readKnowledge(folder).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).to.be.instanceOf(KnowledgeError);
        else expect(outcome).to.have.keys('documents', 'entries', 'lexicon');
      }),
    );
  });
});
