import { Accordion, LoadingButton, NumberInput } from '@hubspot/ui-extensions';
import type { PlaybookState } from '../../../src/api/playbook';
import type { PlaybookChanges } from '../../../src/playbook/changes';
import { drawPage } from '../testing';

const at = '2027-01-04T09:00:00.000Z';
const version = (number: number, changes?: PlaybookChanges): PlaybookState['versions'][number] => ({
  version: number,
  published: {
    by: { id: '8', name: 'Bo Bell' },
    at,
    isVerified: number > 1,
    note: `Note ${number}`,
  },
  ...(changes && { changes }),
});
const state = (more: Partial<PlaybookState> = {}): PlaybookState => ({
  running: 0,
  versions: [],
  ...more,
});

/** Draws a part of the settings; `answers` are those of `change_playbook`, in turn. */
function draw(part: string, read: PlaybookState, more: { mayPublish?: boolean } = {}) {
  return drawPage({
    search: () => ({ total: 3 }),
    functions: { read_playbook_state: read, change_playbook: state({ draft: undefined }) },
    path: part ? `/settings/${part}` : '/settings',
    ...more,
  });
}
type Page = ReturnType<typeof draw>;
const open = (page: Page, title: string) =>
  page.renderer.find(Accordion, ({ props }) => props.title.startsWith(title)).trigger('onClick');
const publishButton = (page: Page) =>
  page.renderer.find(LoadingButton, ({ text }) => text === 'Publish');

test('a change is not kept yet until the draft is, and it can be undone', async () => {
  const page = draw('steps', state());
  await page.until('Meet the client');
  open(page, 'Meet the client');
  page.write('meet_client.title', 'Meet them');
  page.write('meet_client.title', 'Meet them all');
  await page.until('1 change is not kept yet');
  expect(page.words()).toContain('Settings (not kept yet)');
  expect(page.words()).toContain('Built in: Meet the client');
  page.press('Undo');
  await page.until('No changes to keep');
});

test('what is emptied, or as built in, is no change', async () => {
  const page = draw(
    'brand',
    state({ draft: { changes: { brand: { name: 'A' } }, by: { id: '8', name: 'Bo' }, at } }),
  );
  await page.until('As your clients know you');
  page.write('brand.name', '');
  await page.until('1 change is not kept yet');
  expect(page.words()).toContain('Nothing is set');
});

test('a value of another form is said at its field, and holds the publication', async () => {
  const page = draw('brand', state());
  await page.until('As your clients know you');
  page.write('brand.logo', 'http://example.org/logo.png');
  await page.until('Write an address that begins with https://.');
  expect(page.words()).toContain('Put right first what is marked in Brand.');
});

test('a placeholder that does not exist is told at once', async () => {
  const page = draw('messages', state());
  await page.until('Subject:');
  open(page, 'Subject:');
  page.write('en.announcement.subject', 'For {{nobody}}');
  await page.until('Nothing is filled in for {{nobody}}.');
});

test('an own step has an id that no version used, and only a new one may ask for something else', async () => {
  const own = (id: 'own_1', title: string) => ({
    id,
    stage: 'communication' as const,
    title,
    guidance: 'Do it.',
    doneWhen: 'It is done.',
    evidence: { kind: 'none' as const },
    due: { anchor: 'stage' as const, workingDays: 3 },
    waiver: 'never' as const,
  });
  const page = draw(
    'steps',
    state({ running: 1, versions: [version(1, { ownSteps: [own('own_1', 'Ours')] })] }),
  );
  await page.until('Ours · your own');
  open(page, 'Ours · your own');
  await page.until('What was published asks for the same always');
  page.press('Add a step of our own');
  await page.until('A step without a name · your own · new');
  page.write('own_2.title', 'A second');
  await page.until('A second · your own · new');
});

test('what would change is compared in words, and what does not fit together is named', async () => {
  const changes: PlaybookChanges = { steps: { review_terms: { off: true } } };
  const page = draw('', state({ draft: { changes, by: { id: '8', name: 'Bo Bell' }, at } }));
  await page.until('Draft of Bo Bell, 2027-01-04');
  expect(page.words()).toContain('“Review the contract terms”: off instead of on.');
  expect(page.words()).toContain('This does not fit together yet');
  expect(publishButton(page).props.disabled).toBe(true);
});

test('publishing says how many keep their version, and waits for its answer', async () => {
  const changes: PlaybookChanges = { usualDays: { feedback: 9 } };
  const page = draw('', state({ draft: { changes, by: { id: '8', name: 'Bo Bell' }, at } }));
  await page.until('The 3 offboardings under way keep their version.');
  expect(publishButton(page).props.disabled).toBe(false);
  publishButton(page).trigger('onClick');
  await page.until('Published.');
});

test('without the right to manage apps nothing can be published, and it says why', async () => {
  const changes: PlaybookChanges = { usualDays: { feedback: 9 } };
  const page = draw('', state({ draft: { changes, by: { id: '8', name: 'Bo Bell' }, at } }), {
    mayPublish: false,
  });
  await page.until('Publishing is for those who may manage the account’s apps');
  expect(publishButton(page).props.disabled).toBe(true);
});

test('who may publish is said once, also where there is nothing to publish', async () => {
  const count = (page: Page) => page.words().split('Publishing is for those').length - 1;
  const changes: PlaybookChanges = { usualDays: { feedback: 9 } };
  const kept = { changes, by: { id: '8', name: 'Bo Bell' }, at };
  for (const read of [state({ draft: kept }), state()]) {
    const page = draw('', read, { mayPublish: false });
    await page.until('Publishing is for those');
    expect(count(page)).toBe(1);
  }
});

const people = (...ids: string[]) => ({
  owners: ids.map((userId) => ({ id: `1${userId}`, name: `Person ${userId}`, userId })),
});
const drawApprovals = (approvers: string[], isVerified = false) =>
  drawPage({
    search: () => ({ total: 3 }),
    functions: {
      read_playbook_state: state({
        draft: { changes: { approvals: { approvers } }, by: { id: '8', name: 'Bo Bell' }, at },
      }),
      list_owners: people('21', '22'),
    },
    path: '/settings/approvals',
    isVerified,
  });

test.each([
  [['21'], 'Only one person can approve'],
  [['21', '99'], 'Somebody on the list is not active in HubSpot'],
  [['99'], 'Nobody on the list can approve'],
])('the list of approvers %j is called too short or out of date', async (approvers, words) => {
  const page = drawApprovals(approvers);
  await page.until(words);
});

test('two who are active need no hint', async () => {
  const page = drawApprovals(['21', '22']);
  await page.until('What needs an approval');
  expect(page.words()).not.toContain('can approve');
});

test.each([
  [true, 'Enforced in this account'],
  [false, 'Shown, not enforced, in this account'],
])(
  'where HubSpot’s signature is %s, it is said whether approvals are enforced',
  async (signs, words) => {
    const page = drawApprovals(['21', '22'], signs);
    await page.until(words);
  },
);

test('a draft that was thrown away can be taken back', async () => {
  const changes: PlaybookChanges = { usualDays: { feedback: 9 } };
  const page = draw('', state({ draft: { changes, by: { id: '8', name: 'Bo Bell' }, at } }));
  await page.until('Throw the draft away');
  page.press('Throw the draft away');
  await page.until('It is somebody else’s. Throw it away?');
  page.press('Yes, throw it away');
  await page.until('The draft is thrown away.');
  expect(page.words()).toContain('Nothing: this is what runs.');
  page.press('Undo');
  await page.until('1 change is not kept yet');
});

test('versions tell who published them, whether that is proven, and which cannot be read', async () => {
  const page = draw('', state({ running: 2, versions: [version(2), version(1, {})] }));
  await page.until('Version 2 runs, and cannot be read in HubSpot');
  expect(page.words()).toContain('go by version 1 meanwhile, and cannot be closed');
  expect(page.words()).toContain('Bo Bell · 2027-01-04 · Note 2');
  expect(page.words()).toContain('Bo Bell (not verified) · 2027-01-04 · Note 1');
});

test('what would change is shown before an older version runs', async () => {
  const versions = [
    version(2, { usualDays: { feedback: 9 } }),
    version(1, { brand: { name: 'A' } }),
  ];
  const page = draw('', state({ running: 2, versions }));
  await page.until('Let it run');
  page.press('Let it run');
  await page.until('Begin new offboardings with version 1?');
  expect(page.words()).toContain('Usual days in “Feedback”: 15 instead of 9.');
});

test('the record of what runs that was removed is told, with what counts', async () => {
  const page = draw('', state({ running: 2, damage: 'removed', versions: [version(2, {})] }));
  await page.until('The record that says which version runs was removed in HubSpot');
  expect(page.words()).toContain('new offboardings begin with version 2');
});

test('a number that is not whole is refused at its field, and changes nothing', async () => {
  const page = draw('days', state());
  await page.until('Usual days in a stage');
  const field = () =>
    page.renderer.find(NumberInput, ({ props }) => props.name === 'days.feedback');
  field().props.onChange?.(1.5);
  await page.until('Enter a whole number from 1 to 730. Until then 15 counts.');
  expect(page.words()).toContain('No changes to keep');
  field().props.onChange?.(9);
  await page.until('1 change is not kept yet');
  expect(field().props.error).toBeFalsy();
});

test('a new step is not complained about before somebody typed in it, or tried to keep it', async () => {
  const page = draw('steps', state());
  await page.until('Meet the client');
  page.press('Add a step of our own');
  await page.until('A step without a name');
  expect(page.words()).not.toContain('Fill this in.');
  expect(page.words()).not.toContain('Put right first');
  page.press('Keep the draft');
  await page.until('Fill this in.');
  await page.until('Put right first what is marked in Steps.');
});

test('folded, a step that is not filled in right says so', async () => {
  const page = draw('steps', state());
  await page.until('Meet the client');
  page.press('Add a step of our own');
  await page.until('A step without a name · your own · new');
  const says = 'A step without a name · your own · new · not filled in right';
  expect(page.words()).not.toContain(says);
  open(page, 'Meet the client');
  await page.until(says);
});

test('an address that is refused at its field is not in the preview', async () => {
  const page = draw(
    'brand',
    state({ draft: { changes: { brand: { name: 'A' } }, by: { id: '8', name: 'Bo' }, at } }),
  );
  await page.until('As your clients know you');
  page.write('brand.replyTo', 'nobody');
  await page.until('Write an e-mail address.');
  expect(page.words()).not.toMatch(/^\s*"nobody"$/m);
  page.write('brand.replyTo', 'hello@example.org');
  await page.until('hello@example.org');
  expect(page.words()).toMatch(/^\s*"hello@example.org"$/m);
});

test('a playbook that could not be read is not shown as the built-in one', async () => {
  const page = drawPage({ search: () => 'failed', path: '/settings' });
  await page.until('Reading did not finish');
  expect(page.words()).not.toContain('New offboardings begin with');
});

test('settings that there are not say so', async () => {
  const page = draw('weather', state());
  await page.until('There are no such settings');
});

test('a contact after the end can be added and removed, and the plan set back', async () => {
  const page = draw('cadences', state());
  await page.until('After 1 month, Call');
  page.press('Add a contact');
  await page.until('not said yet');
  page.write('cadences.show_what_changed.4.about', 'A visit');
  await page.until('After 3 months, E-mail: A visit');
  page.press('Remove this contact');
  await page.gone('A visit');
  page.press('Use what is built in');
  await page.until('No changes to keep');
});
