import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { CannotImport } from './cannot-import';
import { openSource } from './open-source';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: string | Buffer) {
  const file = path.join(folder, 'export.csv');
  await writeFile(file, content);
  return file;
}

test('a file is read from its start, with its own separator and its size', async () => {
  const source = await openSource(await fileOf('Name;City\nÖ;K\n'));
  expect(source).toMatchObject({ name: 'export.csv', delimiter: ';', size: 15 });
  expect(await text(source.file)).toBe('Name;City\nÖ;K\n');
});

test.each([
  ['', /export\.csv is empty\.$/],
  [Buffer.from('\uFEFFName\n', 'utf16le'), /export\.csv is UTF-16\. Save it as CSV in UTF-8\.$/],
])('%j is refused in a sentence', async (content, sentence) => {
  const opening = openSource(await fileOf(content));
  await expect(opening).rejects.toThrow(CannotImport);
  await expect(opening).rejects.toThrow(sentence);
});

test('a file that is not there and a folder are refused in a sentence', async () => {
  await expect(openSource(path.join(folder, 'nope.csv'))).rejects.toThrow(/nope\.csv is not there/);
  await expect(openSource(folder)).rejects.toThrow(/is not a file\.$/);
});
