import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_TOKEN, startApi } from '../testing';

const dataDir = mkdtempSync(join(tmpdir(), 'restart-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const overdue = {
  filterBranchType: 'OR',
  filters: [],
  filterBranches: [
    {
      filterBranchType: 'AND',
      filterBranches: [],
      filters: [
        {
          filterType: 'PROPERTY',
          property: 'closedate',
          operation: {
            operationType: 'TIME_POINT',
            operator: 'IS_BEFORE',
            timePoint: {
              timeType: 'INDEXED',
              zoneId: 'Europe/Berlin',
              indexReference: { referenceType: 'TODAY' },
            },
          },
        },
      ],
    },
  ],
};

it('has its lists, members, files and drawn association ids after a restart', async () => {
  const labels = '/crm/v4/associations/contracts/companies/labels';
  const before = await startApi({ dataDir });
  const list = (processingType: string, more: object = {}) =>
    before.send('POST', '/crm/v3/lists', {
      name: processingType,
      objectTypeId: '0-3',
      processingType,
      ...more,
    });
  const deal = { properties: { dealname: 'D', closedate: '2020-01-01' } };
  const id = String((await before.send('POST', '/crm/v3/objects/deals', deal)).body['id']);
  await list('DYNAMIC', { filterBranch: overdue });
  const manual: unknown = Reflect.get(Object((await list('MANUAL')).body['list']), 'listId');
  await before.send('PUT', `/crm/v3/lists/${String(manual)}/memberships/add`, [id]);
  const form = new FormData();
  form.append('file', new Blob(['kept']), 'a.txt');
  form.append('folderPath', '/a');
  form.append('options', '{"access":"PRIVATE"}');
  const headers = { authorization: `Bearer ${APP_TOKEN}` };
  await fetch(`${before.url}/files/v3/files`, { method: 'POST', headers, body: form });
  const drawn = (await before.send('GET', labels)).body;
  await before.close();

  const after = await startApi({ dataDir });
  const { results } = (await after.send('GET', `/crm/v3/lists/records/0-3/${id}/memberships`)).body;
  expect(results).toHaveLength(2);
  expect(after.crm.tables.files.all('all')).toMatchObject([{ name: 'a', size: 4 }]);
  expect((await after.send('GET', labels)).body).toEqual(drawn);
  await after.close();
});
