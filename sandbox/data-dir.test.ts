import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataInUse, DataNotWritable, takeDataDir } from './data-dir';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'data-dir-'));
});
afterEach(() => rmSync(dir, { recursive: true }));
const lock = (content: string) => writeFileSync(path.join(dir, 'sandbox.pid'), content);

test('A folder is taken and given back, and nothing but the lock is left meanwhile', () => {
  const taken = takeDataDir(dir);
  expect(readdirSync(dir)).toEqual(['sandbox.pid']);
  taken.release();
  expect(readdirSync(dir)).toEqual([]);
});

test('A living process that made the lock is named', () => {
  lock(String(process.ppid));
  expect(() => takeDataDir(dir)).toThrow(DataInUse);
});

test.each(['', 'nonsense', '999999999 1'])('A lock that says %j is left over', (content) => {
  lock(content);
  takeDataDir(dir).release();
});

(existsSync('/proc/1/stat') ? test : test.skip)(
  'A stranger with the number of an ended sandbox is not blamed',
  () => {
    lock(`${process.ppid} 1`);
    takeDataDir(dir).release();
  },
);

test('A folder that cannot be made is told in a sentence', () => {
  const file = path.join(dir, 'file');
  writeFileSync(file, '');
  for (const place of [file, path.join(file, 'data')])
    expect(() => takeDataDir(place)).toThrow(DataNotWritable);
});
