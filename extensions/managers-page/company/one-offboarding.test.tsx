import { calendarDate } from '../../../src/calendar/calendar-date';
import type { TeamPlaybook } from '../../../src/playbook/changes';
import { toRecord } from '../../../src/crm/record';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import {
  aMark,
  closedOffboarding,
  openOffboarding,
  today,
  withStep,
} from '../../../src/offboarding/testing';
import { stepById } from '../../../src/playbook/book';
import { drawPage, found } from '../testing';

const records = (...all: Offboarding[]) =>
  found(
    ...all.map((o, index) => ({
      objectId: 70 + index,
      properties: toRecord(o, { toHubSpot: {}, fromHubSpot: {} }),
    })),
  );
const drawOne = (...all: Offboarding[]) =>
  drawPage({ search: () => records(...all), path: '/company/500' });
const soon = () => new Promise((done) => setTimeout(done, 0));

test('an offboarding is read with the viewer’s rights, by the company’s id', async () => {
  const page = drawOne(openOffboarding());
  await page.renderer.waitFor(() => expect(page.words()).toContain('They leave over cost'));
  const ofCompany = {
    objectType: 'p1_offboarding',
    filterGroups: [{ filters: [{ propertyName: 'company_id', operator: 'EQ', value: '500' }] }],
  };
  expect(page.seen.asked).toMatchObject([ofCompany, ofCompany]);
  expect(page.words()).toContain(stepById('meet_client', {}).title);
});

test('where the search fails the page leads to the card, and can search again', async () => {
  let isDown = true;
  const search = () => (isDown ? ('failed' as const) : records(openOffboarding()));
  const page = drawPage({ search, path: '/company/500' });
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain('The card on the company’s record shows it'),
  );
  isDown = false;
  page.press('Search again');
  await page.renderer.waitFor(() => expect(page.words()).toContain('They leave over cost'));
});

test('a step that the reason brings forward stands with the stage that the card counts it to', async () => {
  const page = drawOne(openOffboarding({ statedReason: { id: 'cost' } }));
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain(stepById('meet_client', {}).title),
  );
  const places = ['suggest_alternatives', 'review_terms'] as const;
  const [brought, next] = places.map((step) => page.words().indexOf(stepById(step, {}).title));
  expect(brought).toBeLessThan(next ?? 0);
});

test('each search is within the 3,000 characters that HubSpot takes', async () => {
  const page = drawOne(openOffboarding());
  await page.renderer.waitFor(() => expect(page.seen.asked).not.toEqual([]));
  expect(page.seen.asked.filter((one) => JSON.stringify(one).length > 3000)).toEqual([]);
});

test('what is at stake is told with its source and day, and that no manager is set', async () => {
  const stake = { amount: 1200, currency: 'EUR', source: 'deals', asOf: today } as const;
  const page = drawOne(openOffboarding({ atStake: stake }));
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain(
      'At stake: EUR 1,200.00 a year (by won deals, as of 1 March 2027) · no manager set',
    ),
  );
});

test('the manager is named by HubSpot’s owners', async () => {
  const page = drawPage({
    search: () => records(openOffboarding({ managerId: '11' })),
    functions: { list_owners: { owners: [{ id: '11', name: 'Olga Owner' }] } },
    path: '/company/500',
  });
  await page.renderer.waitFor(() => expect(page.words()).toContain('manager: Olga Owner'));
  expect(page.words()).toContain('At stake: not known');
});

test('a closed offboarding says how it ended, and nothing of it is overdue', async () => {
  const page = drawOne(closedOffboarding());
  await page.renderer.waitFor(() => expect(page.words()).toContain('11 March 2027'));
  expect(page.words()).not.toContain('Overdue');
});

test('a step that is overdue says so once, beside its day', async () => {
  const page = drawOne(openOffboarding({ startedOn: calendarDate('2026-12-21') }));
  await page.until('Overdue');
  expect(page.words()).toMatch(/due \d+ Dec 2026/);
  expect(page.words()).not.toContain('days overdue');
});

test('a proof that is missing after the close is named with its day, by its step', async () => {
  const values = { choice: 'delete', carried_out_by: 'Ida', done_by: '2027-01-04' };
  const evidence = { kind: 'form', values } as const;
  const step = { state: 'done', mark: aMark, evidence } as const;
  const page = drawOne(withStep(closedOffboarding(), 'protect_data', step));
  await page.until('Proof for their data, and who confirmed it: not entered, 2 days overdue');
});

test('earlier offboardings of the company are named', async () => {
  const page = drawOne(openOffboarding({ number: 2, key: '500-2' }), closedOffboarding());
  await page.renderer.waitFor(() =>
    expect(page.words()).toMatch(/One earlier offboarding: number 1, started \d+ \w+ 2027/),
  );
});

test('a company without one, or that the viewer may not see, says so', async () => {
  const page = drawOne();
  await page.renderer.waitFor(() => expect(page.words()).toContain('No offboarding here'));
});

test.each(['/company/500%27', '/company/x'])(
  'an address with no id of HubSpot asks nothing: %s',
  async (path) => {
    const page = drawPage({ search: () => found(), path });
    await soon();
    expect(page.seen.asked).toEqual([]);
  },
);

test('an offboarding by a team’s playbook is shown with its steps, once that version is read', async () => {
  const playbook: TeamPlaybook = {
    version: 3,
    changes: { steps: { meet_client: { title: 'Ring them' } } },
  };
  const page = drawPage({
    search: () => records(openOffboarding({ playbook })),
    path: '/company/500',
    functions: { read_playbook: { versions: [playbook] } },
  });
  await page.renderer.waitFor(() => expect(page.words()).toContain('Ring them'));
  expect(page.seen.called).toContainEqual({
    name: 'read_playbook',
    parameters: { versions: [3] },
  });
});
