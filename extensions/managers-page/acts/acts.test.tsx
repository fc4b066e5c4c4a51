import { Dropdown } from '@hubspot/ui-extensions';
import { stepById } from '../../../src/playbook/book';
import { company, drawPage, found } from '../testing';

const soon = () => new Promise((done) => setTimeout(done, 0));
const of = (id: number) => ({ id: String(id), name: `Company ${id}` });
const nothing = { create: [], change: [], skip: [], cannot: [], tasks: [], calls: 3 };
const done = { created: [], changed: [], skipped: [], failed: [], left: [], calls: 6 };
const board = (functions: object) =>
  drawPage({
    path: '/board',
    functions,
    search: ({ filterGroups }) =>
      JSON.stringify(filterGroups).includes('"communication"') ? found(company(1)) : found(),
  });
const choose = (page: ReturnType<typeof board>, words: string) =>
  page.renderer.find(Dropdown.ButtonItem, ({ text }) => text === words).trigger('onClick');

test('the gate answers before anything moves, with the steps that hold it', async () => {
  const held = { ...of(1), why: 'stage_is_held', steps: ['meet_client'] };
  const page = board({ preview_many: { ...nothing, cannot: [held] } });
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 1'));
  choose(page, 'On to Agreements and contracts');
  await page.renderer.waitFor(() => expect(page.words()).toContain('Not possible now'));
  expect(page.words()).toContain(`Left: ${stepById('meet_client', {}).title}.`);
});

test('an open gate is passed once the manager says so', async () => {
  const page = board({
    preview_many: { ...nothing, change: [of(1)] },
    change_many: { ...done, changed: [of(1)] },
  });
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 1'));
  choose(page, 'On to Agreements and contracts');
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain('Move to Agreements and contracts?'),
  );
  page.press('Yes');
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain('Moved to Agreements and contracts.'),
  );
});

test('what did not answer says that nothing is lost', async () => {
  const page = board({});
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 1'));
  choose(page, 'On to Agreements and contracts');
  await page.renderer.waitFor(() => expect(page.words()).toContain('Trying again is safe'));
  await soon();
});
