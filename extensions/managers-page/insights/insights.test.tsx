import { BarChart, Button, ProgressBar, TableBody, TableRow, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { measures } from '../../../src/insights/measures';
import { drawPage } from '../testing';

const record = (objectId: number, properties: Record<string, string> = {}) => ({
  objectId,
  properties: {
    company_id: String(objectId + 500),
    company_name: `Company ${objectId}`,
    offboarding_status: 'closed',
    offboarding_outcome: 'completed',
    offboarding_initiator: 'client',
    started_on: '2026-09-01',
    closed_on: '2026-12-04',
    ...properties,
  },
});

/** Three pages of two records. */
const threePages = (asked: { filterGroups?: { filters: { value?: unknown }[] }[] }) => {
  const after = Number(asked.filterGroups?.[0]?.filters[0]?.value);
  const results = [1, 2, 3, 4, 5, 6].filter((id) => id > after).slice(0, 2);
  const left = 6 - after;
  return { results: results.map((id) => record(id)), total: left, hasMore: left > 2 };
};

test('all offboardings are read page by page, then each figure stands with its definition', async () => {
  const page = drawPage({ search: threePages, path: '/insights' });
  expect(page.renderer.find(ProgressBar).props.title).toBe('Reading all offboardings');
  await page.until('6 offboardings that you may see');
  expect(page.seen.asked.map(({ filterGroups }) => filterGroups?.[0]?.filters[0])).toEqual(
    ['0', '2', '4'].map((value) => ({ propertyName: 'hs_object_id', operator: 'GT', value })),
  );
  for (const { title, definition } of measures) {
    expect(page.words()).toContain(title);
    expect(
      page.renderer.find(Text, ({ text }) => text?.startsWith(definition) === true),
    ).toBeDefined();
  }
});

test('each search is within the 3,000 characters that HubSpot takes', async () => {
  const page = drawPage({ search: threePages, path: '/insights' });
  await page.until('6 offboardings that you may see');
  expect(page.seen.asked).toHaveLength(3);
  expect(page.seen.asked.filter((one) => JSON.stringify(one).length > 3000)).toEqual([]);
});

test('a row shows its cases below it, which lead to their offboardings', async () => {
  const page = drawPage({ search: threePages, path: '/insights' });
  await page.until('6 offboardings');
  page.press('Show 6');
  const rows = page.renderer.findAll(TableRow);
  const pressed = rows.findIndex((row) => row.maybeFind(Button, ({ text }) => text === 'Hide'));
  expect(rows[pressed + 1]?.findAll(PageLink).map(({ props }) => props.params)).toContainEqual({
    company: '501',
  });
});

test('a figure that counts nothing yet has neither chart nor table', async () => {
  const open = record(1, { offboarding_status: 'under_way', offboarding_outcome: '' });
  const page = drawPage({ search: () => ({ results: [open], total: 1 }), path: '/insights' });
  await page.until('1 offboarding that you may see');
  expect(page.words()).toContain('None yet.');
  for (const { props } of page.renderer.findAll(BarChart))
    expect(JSON.stringify(props.data)).toContain('"y":1');
  for (const table of page.renderer.findAll(TableBody))
    expect(table.findAll(TableRow).length).toBeGreaterThan(0);
});

test('of many cases fifty are named, and fifty more when asked', async () => {
  const many = Array.from({ length: 60 }, (_, at) => record(at + 1));
  const page = drawPage({ search: () => ({ results: many, total: 60 }), path: '/insights' });
  await page.until('60 offboardings');
  page.press('Show 60');
  await page.until('50 of 60');
  expect(page.words()).not.toContain('Company 51');
  page.press('Show more');
  await page.until('Company 60');
});

test('a page that cannot be read is asked for again, and no figure is shown of a part', async () => {
  let isDown = true;
  const page = drawPage({
    search: (asked) => (isDown ? 'failed' : threePages(asked)),
    path: '/insights',
  });
  await page.until('HubSpot did not answer');
  expect(page.words()).not.toContain('Endings over time');
  isDown = false;
  page.press('Search again');
  await page.until('6 offboardings that you may see');
});

test('a viewer who may see none is told so', async () => {
  const page = drawPage({ search: () => ({ results: [], total: 0 }), path: '/insights' });
  await page.until('Nothing to count yet');
});

test('the figures are of what meets the filters in the address', async () => {
  const page = drawPage({ search: threePages, path: '/insights', params: { initiator: 'us' } });
  await page.until('meet the filters');
  expect(page.words()).toContain('Ended by: Us');
});
