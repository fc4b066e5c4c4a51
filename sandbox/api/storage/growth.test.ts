import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Crm } from '../crm';
import { createRecord, requireRecord, updateRecord } from '../objects/state';
import { openCrm } from '../open-crm';
import { requireType } from '../schemas/find';

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'growth-'));
  file = join(dataDir, 'journal.jsonl');
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const names = ['name', 'city', 'zip', 'address', 'description', 'phone', 'state', 'country'];
const write = (crm: Crm, id: string, values: Record<string, string>) => {
  const type = requireType(crm, 'companies');
  updateRecord(crm, type, requireRecord(crm, type, id), values);
};
const company = (crm: Crm) => createRecord(crm, requireType(crm, 'companies'), { name: 'Acme' }).id;
const recordsIn = (crm: Crm) => crm.tables.records.all('0-2');

it('grows with the number of writes to one record, not with what it holds already', () => {
  const crm = openCrm({ dataDir });
  const id = company(crm);
  const bytesOf = (count: number) => {
    const before = statSync(file).size;
    for (let turn = 0; turn < count; turn += 1)
      write(crm, id, { [names[turn % 8] ?? '']: `${count}-${turn}`.padEnd(200, '.') });
    return statSync(file).size - before;
  };
  const [few, many] = [bytesOf(20), bytesOf(2_000)];
  crm.close();
  expect(many / few).toBeLessThan(110);
  expect(many / 2_000).toBeLessThan(1_000);
});

it('leads to the same records after a restart, values and histories, and once it is written anew', () => {
  const first = openCrm({ dataDir });
  const ids = [company(first), company(first), company(first)];
  for (let turn = 0; turn < 300; turn += 1)
    first.transaction(() => {
      const [id = '', name = ''] = [ids[turn % 3], names[(turn * 7) % 8]];
      write(first, id, { [name]: turn % 5 === 0 ? '' : `v${turn % 4}` });
      write(first, id, { description: `d${turn % 2}` });
    });
  const kept = structuredClone(recordsIn(first));
  first.close();
  for (let start = 0; start < 2; start += 1) {
    const again = openCrm({ dataDir });
    expect(recordsIn(again)).toEqual(kept);
    again.close();
  }
});

it('drops a torn last change, and the one before it stands', () => {
  const first = openCrm({ dataDir });
  const id = company(first);
  write(first, id, { city: 'Bonn' });
  const stood = statSync(file).size;
  write(first, id, { city: 'Graz' });
  first.close();
  expect(readFileSync(file, 'utf8').slice(stood)).toContain('"delta"');
  truncateSync(file, statSync(file).size - 5);
  const second = openCrm({ dataDir });
  expect(recordsIn(second)[0]?.properties['city']).toBe('Bonn');
  write(second, id, { city: 'Lyon' });
  second.close();
  const third = openCrm({ dataDir });
  expect(recordsIn(third)[0]?.properties['city']).toBe('Lyon');
  third.close();
});
