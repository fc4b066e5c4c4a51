import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAppName, readExtensions } from './metadata';

const FIXTURES = 'sandbox/host/extension/fixtures';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'metadata-'));
  await cp(FIXTURES, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const add = (name: string, meta: object) =>
  writeFile(path.join(folder, 'app', `${name}-hsmeta.json`), JSON.stringify(meta));

test('Each type of extension has its true location, and what has no name has the app’s', async () => {
  const bulk = { label: 'Start', objectTypes: ['companies'], entrypoint: '/app/a/Start.tsx' };
  await add('bulk', { uid: 'start', type: 'crm-bulk-action', config: bulk });
  const found = await readExtensions(folder);
  const told = found.map(({ uid, location, name, displayMode }) => [
    uid,
    location,
    name,
    displayMode,
  ]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['contracts', 'crm.record.tab', 'Contracts', undefined],
      ['fixture_pages', 'pages', 'Fixture', undefined],
      ['fixture_settings', 'settings', 'Fixture', undefined],
      ['start', 'crm.bulkActions', 'Start', 'PANEL'],
    ]),
  );
  expect(await readAppName(folder)).toBe('Fixture');
});

test('A card without a location is refused', async () => {
  await add('lost', { uid: 'lost', type: 'card', config: { entrypoint: '/app/c/Lost.tsx' } });
  await expect(readExtensions(folder)).rejects.toThrow('lost has no location.');
});
