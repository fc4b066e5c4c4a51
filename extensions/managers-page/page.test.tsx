import { calendarDate } from '../../src/calendar/calendar-date';
import { DateInput, Heading, TableHeader } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { company, drawPage, found } from './testing';

const overview = (sizes: object) => ({
  read_overview: {
    sizes: { status: 'loaded', value: sizes },
    records: 'https://app.hubspot.com/contacts/1/record/0-2/',
    readAt: '2027-01-06T09:30:00.000Z',
  },
});
const counts = {
  overdue: 3,
  stuck: 1,
  stuck_not_known: 0,
  act_by: 2,
  held_by_money: 0,
  approval: 4,
  held_by_not_known: 0,
};
const none = () => found();
const owners = {
  list_owners: {
    owners: [
      { id: '11', name: 'Ann Able', userId: '7' },
      { id: '12', name: 'Bo Bell', userId: '8' },
      { id: '13', name: 'Cy Cole', userId: '9' },
    ],
  },
};

test('the first line has the sizes of the segments, without a search for them', async () => {
  const page = drawPage({ search: none, functions: overview(counts) });
  await page.renderer.waitFor(() =>
    expect(page.renderer.findAll(Heading).map(({ text }) => text)).toEqual([
      '3',
      '1',
      '2',
      '0',
      '4',
      'Look at these first',
    ]),
  );
  expect(page.seen.asked).toHaveLength(3);
  expect(page.words()).toContain('They count companies that you may not see too');
});

test('filters of the address that are not known here are told, and go with the next address', async () => {
  const page = drawPage({
    search: () => found(company(1)),
    path: '/list',
    params: { reason: 'gone', owner: '<script>' },
  });
  await page.until('may be more than was meant: owner, reason.');
  page.choose('view', 'overdue');
  await page.renderer.waitFor(() => expect(page.seen.wentTo).toHaveLength(1));
  await page.until('1 to 1 of 1 company');
  expect(page.words()).not.toContain('more than was meant');
});

test('each number leads to its list, with the filters', async () => {
  const page = drawPage({ search: none, functions: overview(counts), params: { reason: 'cost' } });
  await page.renderer.waitFor(() => expect(page.seen.asked).toHaveLength(8));
  const link = page.renderer.find(PageLink, ({ text }) => text === 'Overdue');
  expect(link.props).toMatchObject({ to: '/list', params: { view: 'overdue', reason: 'cost' } });
});

test('filtered, each number is a search of its own, and they wait their turn', async () => {
  const page = drawPage({
    search: ({ pageLength }) => ({ total: pageLength === 1 ? 42 : 0 }),
    functions: overview(counts),
    params: { reason: 'cost' },
  });
  await page.renderer.waitFor(() =>
    expect(page.renderer.findAll(Heading).map(({ text }) => text)).toEqual([
      '42',
      '42',
      '42',
      '42',
      '42',
      'Look at these first',
    ]),
  );
  expect(page.seen.asked).toHaveLength(8);
  expect(page.seen.waited).toEqual([750, 1000, 1250, 1500, 1750]);
});

test('filtered, a number says that those not known are left out, and leads to them', async () => {
  const page = drawPage({ search: none, functions: overview(counts), params: { reason: 'cost' } });
  await page.renderer.waitFor(() => expect(page.seen.asked).toHaveLength(8));
  const left = page.renderer
    .findAll(PageLink)
    .filter(({ text }) => text === 'Not known: see the list');
  expect(left.map(({ props }) => props.params)).toEqual([
    { view: 'stuck_not_known', reason: 'cost' },
    { view: 'act_not_known', reason: 'cost' },
    { view: 'held_by_not_known', reason: 'cost' },
  ]);
});

test('of how many it is not known stands beside a number, with its list, and zero is not said', async () => {
  const sizes = { ...counts, stuck_not_known: 2 };
  const page = drawPage({ search: none, functions: overview(sizes) });
  await page.renderer.waitFor(() => expect(page.words()).toContain('2 not known'));
  expect(page.words()).not.toContain('0 not known');
  const link = page.renderer.find(PageLink, ({ text }) => text === '2 not known');
  expect(link.props).toMatchObject({ to: '/list', params: { view: 'stuck_not_known' } });
});

test('sizes that could not be read are counted by searches', async () => {
  const page = drawPage({
    search: () => ({ total: 5 }),
    functions: {
      read_overview: {
        sizes: { status: 'unavailable', why: 'left_out' },
        readAt: '2027-01-06T09:30:00.000Z',
      },
    },
  });
  await page.renderer.waitFor(() => expect(page.renderer.findAll(Heading)[0]?.text).toBe('5'));
});

test('a search that fails is not an empty list', async () => {
  const page = drawPage({ search: () => 'failed', path: '/list' });
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain('HubSpot did not answer the search'),
  );
  expect(page.words()).not.toContain('No company');
});

test('those to look at first are named with their reasons, and lead to their offboardings', async () => {
  const page = drawPage({
    search: ({ sorts }) =>
      sorts?.[0]?.propertyName === 'offboarding_next_due'
        ? found(
            company(8, { offboarding_next_due: '2027-01-04', offboarding_owner_name: 'Ann Able' }),
          )
        : found(),
    functions: overview(counts),
  });
  await page.renderer.waitFor(() => expect(page.words()).toContain('2 days overdue'));
  expect(page.renderer.find(PageLink, ({ text }) => text === 'Company 8').props).toMatchObject({
    to: '/company/:company',
    params: { company: '8' },
  });
  expect(page.words()).toContain('Open communication · Ann Able');
});

test('the board says how many of all it shows', async () => {
  const page = drawPage({
    search: () => ({ results: [company(1), company(2)], total: 312 }),
    path: '/board',
  });
  await page.renderer.waitFor(() => expect(page.words()).toContain('2 of 312'));
  expect(page.seen.asked).toHaveLength(7);
});

test('the columns of the board are read together: it says once when', async () => {
  const page = drawPage({ search: none, path: '/board' });
  await page.renderer.waitFor(() => expect(page.words().match(/"None"/g)).toHaveLength(7));
  expect(page.words().match(/read 2027-01-06/g)).toHaveLength(1);
});

test('a tile says once that it is overdue, with the days', async () => {
  const page = drawPage({
    search: ({ filterGroups }) =>
      JSON.stringify(filterGroups).includes('communication')
        ? found(company(1, { offboarding_next_due: '2027-01-04' }))
        : found(),
    path: '/board',
  });
  await page.until('2 days overdue');
  expect(page.words().match(/overdue/gi)).toHaveLength(1);
});

test('mine are those of the viewer’s owner in HubSpot, the team’s of the teammates too', async () => {
  const asked = async (who: string) => {
    const page = drawPage({ search: none, functions: owners, path: '/list', params: { who } });
    await page.renderer.waitFor(() => expect(page.seen.asked).toHaveLength(1));
    return page.seen.asked[0]?.filterGroups?.[0]?.filters.at(-1);
  };
  expect(await asked('mine')).toMatchObject({ propertyName: 'offboarding_owner', values: ['11'] });
  expect(await asked('team')).toMatchObject({ values: ['11', '12'] });
});

test('a chip takes its filter off the address and leaves the others', async () => {
  const page = drawPage({
    search: none,
    path: '/list',
    params: { reason: 'cost', initiator: 'client' },
  });
  await page.renderer.waitFor(() => page.button('Show all'));
  page.press('Show all');
  expect(page.seen.wentTo).toEqual([{ to: '/list', params: {} }]);
});

test('sorting stands in the address', async () => {
  const page = drawPage({
    search: () => found(company(1)),
    path: '/list',
    params: { sort: 'ends', order: 'down' },
  });
  const sorts = [{ propertyName: 'offboarding_end_date', direction: 'DESCENDING' }];
  await page.renderer.waitFor(() =>
    expect(page.seen.asked).toContainEqual(expect.objectContaining({ sorts })),
  );
});

test('what is copied has the list, the filters and the time first, and no cell is a formula', async () => {
  const page = drawPage({
    search: () =>
      found(company(1, { name: '=HYPERLINK("x")', offboarding_next_due: '2027-01-08' })),
    path: '/list',
    params: { view: 'overdue', reason: 'cost' },
  });
  await page.renderer.waitFor(() => page.button('Copy as CSV'));
  page.press('Copy as CSV');
  const [first, second, third, header, row] = (page.seen.copied[0] ?? '').split('\r\n');
  expect([first, second, third]).toEqual([
    '"List: Overdue, 1 to 1 of 1 company"',
    'Reason: Cost',
    'As of 2027-01-06 (09:30 UTC)',
  ]);
  expect(header).toContain('Company,Stage,Next due');
  expect(row).toContain(`"'=HYPERLINK(""x"")",Open communication`);
});

test('what is copied names the owner who is filtered also where the owners could not be read', async () => {
  const page = drawPage({
    search: () => found(company(1, { offboarding_owner: '21', offboarding_owner_name: 'Bo Best' })),
    path: '/list',
    params: { owner: '21' },
  });
  await page.until('Owner: the name could not be read');
  page.press('Copy as CSV');
  expect(page.seen.copied[0]?.split('\r\n')[1]).toBe('Owner: Bo Best');
});

test.each(['=1+1', '+1', '-1', '@sum(1)', '\t=1', '\r=1', ' =1', '\n=1', '=1\n', '＝1'])(
  'no spreadsheet takes the name %j for a formula',
  async (name) => {
    const page = drawPage({ search: () => found(company(1, { name })), path: '/list' });
    await page.renderer.waitFor(() => page.button('Copy as CSV'));
    page.press('Copy as CSV');
    expect(page.seen.copied[0]).toContain(`"'${name}`);
  },
);

test('a page that stays open past midnight goes by the new day', async () => {
  const days = ['2027-01-06', '2027-01-07'].map(calendarDate);
  let at = 0;
  const page = drawPage({
    search: () => found(company(1, { offboarding_next_due: '2027-01-06' })),
    path: '/list',
    today: () => days[at] ?? calendarDate('2027-01-06'),
  });
  await page.until('due 6 Jan, today');
  at = 1;
  page.choose('view', 'overdue');
  await page.until('1 day overdue');
  const before = { propertyName: 'offboarding_next_due', operator: 'LT', value: '2027-01-07' };
  expect(page.seen.asked.at(-1)?.filterGroups?.[0]?.filters).toContainEqual(before);
});

test('once the list reads on, it was not copied', async () => {
  const page = drawPage({
    search: ({ after }) => ({
      ...found(company(after ? 2 : 1)),
      total: 21,
      hasMore: !after,
      after: '20',
    }),
    path: '/list',
  });
  await page.renderer.waitFor(() => page.button('Copy as CSV'));
  page.press('Copy as CSV');
  await page.renderer.waitFor(() => page.button('Copied'));
  page.press('Next');
  await page.renderer.waitFor(() => page.button('Copy as CSV'));
  expect(page.words()).toContain('21 to 21 of 21 companies');
});

test('a list of closed ones begins with what came after the close', async () => {
  const page = drawPage({
    search: () => found(company(1, { offboarding_competitor_contract_end: '2027-03-04' })),
    path: '/list',
    params: { view: 'may_return', sort: 'new_contract' },
  });
  await page.renderer.waitFor(() => expect(page.words()).toContain('4 Mar 2027'));
  const headers = page.renderer.findAll(TableHeader).map(({ text }) => text);
  expect(headers.slice(0, 5)).toEqual([
    'Company',
    'Stage',
    'Closed',
    'New contract ends',
    'Lessons learned on',
  ]);
  expect(headers).not.toContain('Waits for');
});

test('a list of those that are stuck says how long', async () => {
  const page = drawPage({
    search: () =>
      found(
        company(1, {
          offboarding_stage_entered_on: '2026-12-07',
          offboarding_stuck_on: '2026-12-22',
        }),
      ),
    path: '/list',
    params: { view: 'stuck' },
  });
  await page.until('30 days in stage, usual 15');
});

test('the days lead to what is overdue, also after the close, and to contracts that have none', async () => {
  const page = drawPage({ search: none, path: '/days', params: { reason: 'cost' } });
  await page.until('No day to act');
  const links = page.renderer.findAll(PageLink).filter(({ props }) => props.params?.view);
  expect(links.map(({ text, props }) => [text, props.params])).toEqual([
    ['Overdue', { view: 'overdue', reason: 'cost' }],
    ['Closed, a proof is overdue', { view: 'proof_overdue', reason: 'cost' }],
    ['Contract not entered', { view: 'act_not_known', reason: 'cost' }],
  ]);
});

test('a list of none says when it looked', async () => {
  const page = drawPage({ search: none, path: '/list' });
  await page.until('No company is in this list');
  expect(page.words()).toContain('read 2027-01-06');
  const filtered = drawPage({ search: none, path: '/list', params: { reason: 'cost' } });
  await filtered.until('No company meets these filters');
});

test('a last day before the first is said at the field', async () => {
  const params = { from: '2027-03-02', until: '2027-03-01' };
  const page = drawPage({ search: none, path: '/list', params });
  await page.until('No company meets these filters');
  const until = page.renderer.find(DateInput, { name: 'until' });
  expect(until.props.validationMessage).toContain('before the first one');
});

const hookHasReadTheFirstAgain = () => new Promise((done) => setTimeout(done, 20));

test('a next page that fails is not shown as the first with the numbers of the next', async () => {
  let fails = true;
  const page = drawPage({
    search: ({ after }) =>
      after && fails
        ? 'failed'
        : { ...found(company(after ? 2 : 1)), total: 21, hasMore: !after, after: '20' },
    path: '/list',
  });
  await page.until('1 to 1 of 21');
  page.press('Next');
  await page.until('HubSpot did not answer the search');
  await hookHasReadTheFirstAgain();
  fails = false;
  page.press('Search again');
  await page.until('1 to 1 of 21');
  page.press('Next');
  await page.until('21 to 21 of 21');
});

test('days of a kind stay where reading on fails, and can be searched again', async () => {
  let fails = true;
  const page = drawPage({
    search: ({ sorts, after }) => {
      if (sorts?.[0]?.propertyName !== 'offboarding_proof_due') return found();
      if (after && fails) return 'failed';
      const day = after ? '2027-02-01' : '2027-01-08';
      return {
        ...found(company(after ? 2 : 1, { offboarding_proof_due: day })),
        total: 2,
        hasMore: !after,
        after: '50',
      };
    },
    path: '/days',
  });
  await page.until('Show more');
  page.press('Show more');
  await page.until('HubSpot did not answer for the next ones.');
  expect(page.words()).toContain('Company 1');
  fails = false;
  page.press('Search again');
  await page.until('Show more');
  page.press('Show more');
  await page.until('Company 2');
  expect(page.words()).toContain('Company 1');
});

test('days are read on as asked, and until then it says up to which day they are shown', async () => {
  const page = drawPage({
    search: ({ sorts, after }) =>
      sorts?.[0]?.propertyName !== 'offboarding_proof_due'
        ? found()
        : {
            ...found(
              company(after ? 2 : 1, {
                offboarding_proof_due: after ? '2027-02-01' : '2027-01-08',
              }),
            ),
            total: 2,
            hasMore: !after,
            after: '50',
          },
    path: '/days',
  });
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain('Proof due: the first 1 of 2, up to 8 Jan'),
  );
  page.press('Show more');
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 2'));
  expect(page.words()).toContain('Company 1');
  expect(page.words()).not.toContain('Proof due: the first');
});

test('an address that is none says so and leads back', async () => {
  const page = drawPage({ search: none, path: '/nowhere' });
  await page.renderer.waitFor(() => expect(page.words()).toContain('There is no such page'));
});
