import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverage } from '../coverage';
import { apiRoots } from '../server/unknown';
import { startApi, type RunningApi } from '../testing';

let api: RunningApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const page = async () =>
  (await fetch(`${api.url}/_sandbox`, { headers: { accept: 'text/html,*/*' } })).text();

it('tells a program what is served, on what it rests, and how much is guessed', async () => {
  const { body } = await api.send('GET', '/_sandbox');
  expect(body).toMatchObject({
    counts: { routes: coverage.length },
    routes: expect.arrayContaining([
      expect.objectContaining({
        method: 'POST',
        path: '/crm/v3/objects/:objectType/merge',
        support: 'in part',
        guessed: true,
        docs: expect.any(String),
        model: 'crm/companies SimplePublicObject',
      }),
    ]),
    switches: { missingScopes: [] },
    faults: [],
  });
});

it('names a page of the docs for every route', async () => {
  const { body } = await api.send('GET', '/_sandbox');
  expect(body['routes']).not.toContainEqual(
    expect.not.objectContaining({ docs: expect.any(String) }),
  );
});

it('tells a person the same, with every route in it', async () => {
  const html = await page();
  for (const { path, note = '' } of coverage) {
    expect(html).toContain(`<td>${path}</td>`);
    expect(html).toContain(note.slice(0, 15).replaceAll('"', '&quot;'));
  }
  expect(html).toContain('Not served');
});

it('writes what was typed as text and not as a page', async () => {
  await api.send('PATCH', '/_sandbox/switches', { missingScopes: ['<b>x'] });
  expect(await page()).toContain('&lt;b&gt;x');
});

it.each(apiRoots)('says of %s that it is not served, where it is not', async (root) => {
  const path = root.replace('*', 'no-such-thing');
  const { status, body } = await api.send('GET', path);
  expect([status, body['message']]).toEqual([404, expect.stringContaining(`GET ${path}`)]);
});

it('says how much of a torn last line was dropped', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'report-'));
  await (await startApi({ dataDir })).close();
  appendFileSync(join(dataDir, 'journal.jsonl'), '[["records"');
  const again = await startApi({ dataDir });
  expect((await again.send('GET', '/_sandbox')).body).toMatchObject({ journal: { tornBytes: 11 } });
  const html = await fetch(`${again.url}/_sandbox`, { headers: { accept: 'text/html' } });
  expect(await html.text()).toContain('Dropped a torn last line of 11 bytes');
  await again.close();
  rmSync(dataDir, { recursive: true });
});
