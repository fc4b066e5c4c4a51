import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openJournal } from './journal';
import { openCrm } from './crm';
import { createRecord } from './records';
import { requireType } from './types';

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

it('drops a torn last line', () => {
  writeFileSync(file, '[["t","p","a",1]]\n[["t","p","b",2');
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

it('loses no acknowledged write when the process is killed', async () => {
  const acknowledged = await writeUntilKilled(dataDir, 200);
  const crm = openCrm({ dataDir });
  const found = new Set(crm.tables.records.keys('0-2'));
  crm.close();
  expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
});

/** Creates companies over HTTP in a child process, one after the other, and kills it with SIGKILL meanwhile. */
async function writeUntilKilled(folder: string, atLeast: number): Promise<string[]> {
  const script = `
    const { startApi } = await import('./sandbox/api/testing.ts');
    const { url } = await startApi({ dataDir: ${JSON.stringify(folder)} });
    for (;;) {
      const answer = await fetch(url + '/crm/v3/objects/companies', {
        method: 'POST',
        headers: { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' },
        body: JSON.stringify({ properties: { name: 'x'.repeat(2000) } }),
      });
      process.stdout.write((await answer.json()).id + '\\n');
    }`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ids: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    ids.push(line);
    if (ids.length === atLeast) child.kill('SIGKILL');
  }
  await ended;
  return ids;
}
