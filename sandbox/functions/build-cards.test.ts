import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCards } from './build-cards';

test("HubSpot's build makes one script of a card, which expects React and RemoteUI", async () => {
  const [card, ...others] = await buildCards('sandbox/functions/fixtures');
  expect(others).toEqual([]);
  expect(card).toEqual({
    uid: 'fixture_card',
    type: 'card',
    name: 'Fixture',
    location: 'crm.record.tab',
    objectTypes: ['companies'],
    file: expect.stringMatching(/Fixture-[0-9a-f]{16}\/built\/Fixture\.js$/),
  });
  const script = await readFile(card?.file ?? '', 'utf8');
  expect(script).toMatch(/\(React, ?RemoteUI\)|\(RemoteUI, ?React\)/);
});

test('A card that a test has built is for production too', async () => {
  const [card] = await buildCards('sandbox/functions/fixtures');
  const script = await readFile(card?.file ?? '', 'utf8');
  const onlyInDevelopment = 'Did you accidentally export a JSX literal';
  const runtime = 'node_modules/react/cjs/react-jsx-runtime.development.js';
  expect(await readFile(runtime, 'utf8')).toContain(onlyInDevelopment);
  expect(script).not.toContain(onlyInDevelopment);
});

test('The same sources are built once, wherever they lie', async () => {
  const [first] = await buildCards('sandbox/functions/fixtures');
  const folder = await mkdtemp(path.join(tmpdir(), 'cards-'));
  await cp('sandbox/functions/fixtures', folder, { recursive: true });
  const [second] = await buildCards(folder);
  await rm(folder, { recursive: true });
  expect(second?.file).toBe(first?.file);
});
