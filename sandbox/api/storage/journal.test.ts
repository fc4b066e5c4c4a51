import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from './journal';
import { openCrm } from '../open-crm';
import { createRecord } from '../objects/state';
import { requireType } from '../schemas/find';

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'journal-'));
  file = join(dataDir, 'journal.jsonl');
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it('hands over the latest rows and drops what was overwritten', () => {
  const { journal } = openJournal(dataDir);
  journal.append([
    ['t', 'p', 'a', 1],
    ['t', 'p', 'b', 2],
  ]);
  journal.append([
    ['t', 'p', 'a', 3],
    ['t', 'p', 'b', null],
  ]);
  journal.close();
  const again = openJournal(dataDir);
  again.journal.close();
  expect(again.rows).toEqual([['t', 'p', 'a', 3]]);
  expect(readFileSync(file, 'utf8')).toBe('[["t","p","a",3]]\n');
});

it('drops a torn last line, says how long it was, and goes on behind what stands', () => {
  writeFileSync(file, '[["t","p","a",1]]\n[["t","p","b",2');
  const { rows, journal, report } = openJournal(dataDir);
  journal.append([['t', 'p', 'c', 3]]);
  journal.close();
  expect(rows).toEqual([['t', 'p', 'a', 1]]);
  expect(report).toEqual({ tornBytes: 15, rows: 1, sizeBefore: 33, sizeAfter: 18 });
  expect(readFileSync(file, 'utf8')).toBe('[["t","p","a",1]]\n[["t","p","c",3]]\n');
});

it('is written anew when much of it was overwritten, and not for a little', () => {
  const first = openJournal(dataDir).journal;
  for (let key = 0; key < 100; key += 1) first.append([['t', 'p', `${key}`, 'x'.repeat(100)]]);
  first.append([['t', 'p', '0', 'y']]);
  first.close();
  const little = openJournal(dataDir);
  expect(little.report.sizeAfter).toBe(little.report.sizeBefore);
  for (let key = 0; key < 99; key += 1) little.journal.append([['t', 'p', `${key}`, 'z']]);
  little.journal.close();
  const much = openJournal(dataDir);
  much.journal.close();
  expect(much.report.sizeAfter).toBeLessThan(much.report.sizeBefore / 3);
  const again = openJournal(dataDir);
  again.journal.close();
  expect(again.rows).toEqual(much.rows);
  expect(again.rows.map(([, , key]) => key)).toEqual(little.rows.map(([, , key]) => key));
});

it('takes no notice of a half written new journal', () => {
  writeFileSync(file, '[["t","p","a",1]]\n[["t","p","a",2]]\n');
  writeFileSync(`${file}.new`, '[["t","p","a",');
  const { rows, journal } = openJournal(dataDir);
  journal.close();
  expect(rows).toEqual([['t', 'p', 'a', 2]]);
  expect(readFileSync(file, 'utf8')).toBe('[["t","p","a",2]]\n');
});

it('reads a line that is longer than what is read at a time', () => {
  const long = 'ä'.repeat(5_000_000);
  const first = openJournal(dataDir).journal;
  first.append([['t', 'p', 'a', long]]);
  first.append([['t', 'p', 'b', 1]]);
  first.close();
  const { rows, journal } = openJournal(dataDir);
  journal.close();
  expect(rows.map(([, , key]) => key)).toEqual(['a', 'b']);
  expect(rows[0]?.[3] === long).toBe(true);
});

it('writes of several changes to one row in a transaction the last only', () => {
  const crm = openCrm({ dataDir });
  const company = requireType(crm, 'companies');
  const before = readFileSync(file, 'utf8').length;
  crm.transaction(() => {
    for (let count = 0; count < 9; count += 1) createRecord(crm, company, { name: `${count}` });
  });
  crm.close();
  const written = readFileSync(file, 'utf8').slice(before);
  expect(written.match(/"counters","all","records"/g)).toHaveLength(1);
  expect(written.match(/"records","0-2"/g)).toHaveLength(9);
});

it('takes no notice of an empty last line', () => {
  writeFileSync(file, '[["t","p","a",1]]\n\n');
  const { rows, journal } = openJournal(dataDir);
  journal.close();
  expect(rows).toEqual([['t', 'p', 'a', 1]]);
});

it('names a broken line that is not the last', () => {
  writeFileSync(file, '[["t","p","a",1]]\nnonsense\n[["t","p","b",2]]\n');
  expect(() => openJournal(dataDir)).toThrow(/Line 2 of .*journal\.jsonl cannot be read/);
});

it('keeps records, ids and definitions from one run to the next', () => {
  const first = openCrm({ dataDir });
  const company = requireType(first, 'companies');
  const { id } = createRecord(first, company, { name: 'Acme' });
  first.close();
  appendFileSync(file, '[["records","0-2","torn');
  const second = openCrm({ dataDir });
  const after = createRecord(second, company, { name: 'Beta' });
  const names = second.tables.records.all('0-2').map(({ properties }) => properties['name']);
  second.close();
  expect(names).toEqual(['Acme', 'Beta']);
  expect(Number(after.id)).toBe(Number(id) + 1);
});

it('writes nothing of a change that was refused', () => {
  const crm = openCrm({ dataDir });
  const company = requireType(crm, 'companies');
  const values = { name: 'Acme' };
  const associations = [{ to: { id: '1' }, types: [] }];
  const wrong = [{ to: { id: '1' }, types: [{ associationCategory: 'X', associationTypeId: 1 }] }];
  const attempt = () => crm.transaction(() => createRecord(crm, company, values, wrong));
  expect(attempt).toThrow('One or more associations are invalid');
  crm.transaction(() => createRecord(crm, company, values, associations));
  crm.close();
  const again = openCrm({ dataDir });
  expect(again.tables.records.size('0-2')).toBe(1);
  again.close();
});

it('writes nothing of an inner change that was undone', () => {
  const crm = openCrm({ dataDir });
  const company = requireType(crm, 'companies');
  crm.transaction(() => {
    createRecord(crm, company, { name: 'Kept' });
    const undone = () => {
      createRecord(crm, company, { name: 'Undone' });
      throw new Error('no');
    };
    expect(() => crm.transaction(undone)).toThrow('no');
  });
  crm.close();
  const again = openCrm({ dataDir });
  const names = again.tables.records.all('0-2').map(({ properties }) => properties['name']);
  again.close();
  expect(names).toEqual(['Kept']);
});

it('changes nothing when the journal cannot be written', () => {
  const crm = openCrm({ dataDir });
  crm.close();
  const create = () => createRecord(crm, requireType(crm, 'companies'), { name: 'Acme' });
  expect(() => crm.transaction(create)).toThrow();
  expect(crm.tables.records.size('0-2')).toBe(0);
});

it('gives other ids to another account', () => {
  const [one, two] = [openCrm(), openCrm()];
  expect(one.nextId('types')).not.toBe(two.nextId('types'));
});
