import { Dropdown, Tile } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { toRecord } from '../../../src/crm/record';
import { openOffboarding, waived, withStep } from '../../../src/offboarding/testing';
import { restOf } from '../../../src/offboarding/waive-rest';
import { stepById } from '../../../src/playbook/book';
import { company, drawPage, found } from '../testing';

const soon = () => new Promise((done) => setTimeout(done, 0));
const of = (id: number) => ({ id: String(id), name: `Company ${id}` });
const nothing = { create: [], hadOne: 0, change: [], skip: [], cannot: [], tasks: [], calls: 3 };
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

const passed = {
  preview_many: { ...nothing, change: [of(1)] },
  change_many: { ...done, changed: [of(1)] },
};
async function passes(page: ReturnType<typeof board>) {
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 1'));
  choose(page, 'On to Agreements and contracts');
  await page.renderer.waitFor(() =>
    expect(page.words()).toContain('Move to Agreements and contracts?'),
  );
  page.press('Yes');
  await page.until('Just moved here');
}
/** The texts of the links that say how many a column has. */
const counts = (page: ReturnType<typeof board>) =>
  page.renderer.findAll(PageLink, ({ props }) => props.to === '/list').map(({ text }) => text);

test('an open gate is passed once the manager says so, and the tile is in its new column at once', async () => {
  const page = board(passed);
  await passes(page);
  expect(page.renderer.findAll(Tile, { testId: 'offboarding-1' })).toHaveLength(1);
  expect(counts(page).filter((text) => text !== 'List')).toEqual(['1']);
});

test('once HubSpot’s search has it there, both columns are read again and it is a tile like the others', async () => {
  let isIndexed = false;
  const page = drawPage({
    path: '/board',
    functions: passed,
    search: ({ filterGroups }) => {
      const stage = isIndexed ? '"agreements"' : '"communication"';
      return JSON.stringify(filterGroups).includes(stage) ? found(company(1)) : found();
    },
  });
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 1'));
  isIndexed = true;
  await passes(page);
  await page.gone('Just moved here');
  expect(page.renderer.findAll(Tile, { testId: 'offboarding-1' })).toHaveLength(1);
});

test('what did not answer says that nothing is lost', async () => {
  const page = board({});
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 1'));
  choose(page, 'On to Agreements and contracts');
  await page.renderer.waitFor(() => expect(page.words()).toContain('Trying again is safe'));
  await soon();
});

/** What a function answers from call to call. */
const inTurn = (...answers: object[]) => ({ toJSON: () => answers.shift() });
const idsSent = (page: ReturnType<typeof board>) =>
  page.seen.called.flatMap(({ name, parameters }) =>
    name === 'change_many' && hasId(parameters) ? [parameters.requestId] : [],
  );
const hasId = (parameters: unknown): parameters is { requestId: string } =>
  typeof parameters === 'object' && parameters !== null && 'requestId' in parameters;

test('a change that was not written everywhere is sent on with the same id, also by hand', async () => {
  const left = { ...done, left: ['1'] };
  const change_many = inTurn(left, left, left, { ...done, changed: [of(1)] });
  const page = board({ ...passed, change_many });
  await page.renderer.waitFor(() => expect(page.words()).toContain('Company 1'));
  choose(page, 'On to Agreements and contracts');
  await page.until('Move to Agreements and contracts?');
  page.press('Yes');
  await page.until('Not finished');
  page.press('Try again');
  await page.until('Just moved here');
  expect(idsSent(page)).toHaveLength(4);
  expect(new Set(idsSent(page)).size).toBe(1);
});

const none = () => undefined;
const noStages = { toHubSpot: {}, fromHubSpot: {} };

describe('what is left', () => {
  const properties = toRecord(openOffboarding(), noStages);
  const drawn = (functions: object, refuses: Parameters<typeof drawPage>[0]['refuses'] = none) =>
    drawPage({
      path: '/company/1',
      functions,
      refuses,
      search: () => found({ objectId: 70, properties }),
    });
  const { alone, together } = restOf(openOffboarding());

  test('is listed before it is waived, and waived for one reason by who is looking', async () => {
    const page = drawn({ change_many: { ...done, changed: [of(1)] } });
    await page.until('Waive the rest…');
    page.press('Waive the rest…');
    for (const step of [...together, ...alone])
      expect(page.words()).toContain(stepById(step, {}).title);
    expect(page.words()).toContain('Recorded as decided by Ann Able, not verified.');
    const [ticked = 'meet_client'] = alone;
    page.tick(`waive_${ticked}`);
    page.write('whyWaived', 'They moved already.');
    page.press(`Waive ${together.length + 1} steps`);
    await page.until(`${together.length + 1} steps waived.`);
    expect(page.seen.called).toMatchObject([
      { name: 'read_overview' },
      {
        name: 'change_many',
        parameters: {
          companies: ['1'],
          act: { kind: 'waive', steps: [...together, ticked], why: 'They moved already.' },
        },
      },
    ]);
  });

  test('is offered again once HubSpot’s search has what was waived', async () => {
    const [first = 'meet_client'] = together;
    const after = toRecord(withStep(openOffboarding(), first, waived), noStages);
    let isIndexed = false;
    const page = drawPage({
      path: '/company/1',
      functions: { change_many: { ...done, changed: [of(1)] } },
      search: () =>
        found({
          objectId: 70,
          properties: isIndexed ? { ...after, offboarding_revision: 'later' } : properties,
        }),
    });
    await page.until('Waive the rest…');
    page.press('Waive the rest…');
    page.write('whyWaived', 'They moved already.');
    isIndexed = true;
    page.press(`Waive ${together.length} steps`);
    await page.until('Waive the rest…');
    page.press('Waive the rest…');
    expect(page.button(`Waive ${together.length - 1} steps`)).toBeDefined();
  });

  test('that needs an approval is named and stays, so that the others can be waived', async () => {
    const [held = 'meet_client'] = together;
    const changes = { approvals: { approvers: ['21'], waive: [held] } };
    const page = drawPage({
      path: '/company/1',
      functions: {
        read_playbook: { versions: [{ version: 1, changes, isVerified: true }] },
        change_many: { ...done, changed: [of(1)] },
      },
      search: () => found({ objectId: 70, properties: { ...properties, playbook_version: '1' } }),
    });
    await page.until('Waive the rest…');
    page.press('Waive the rest…');
    expect(page.words()).toContain('These need an approval first, so they stay.');
    expect(page.words()).toContain(stepById(held, {}).title);
    page.write('whyWaived', 'They moved already.');
    page.press(`Waive ${together.length - 1} steps`);
    await page.until(`${together.length - 1} steps waived.`);
    expect(page.seen.called.at(-1)?.parameters).toMatchObject({
      act: { steps: together.filter((step) => step !== held) },
    });
  });

  test('asks about words that may be a password, and keeps what was entered', async () => {
    const isAccepted = (parameters: unknown) =>
      JSON.stringify(parameters).includes('acceptsPossibleSecret');
    const page = drawn({ change_many: { ...done, changed: [of(1)] } }, (name, parameters) =>
      name !== 'change_many' || isAccepted(parameters) ? undefined : 'text_may_have_secret',
    );
    const waive = async () => {
      page.press(`Waive ${together.length} steps`);
      await page.until('This looks like a password.');
    };
    await page.until('Waive the rest…');
    page.press('Waive the rest…');
    page.write('whyWaived', 'The password is hunter2x');
    await waive();
    page.press('Leave it out');
    await waive();
    page.press('Save it as it is');
    await page.until(`${together.length} steps waived.`);
    expect(page.seen.called.at(-1)?.parameters).toMatchObject({
      act: { why: 'The password is hunter2x' },
      acceptsPossibleSecret: true,
    });
  });

  test('is not waived without a reason', async () => {
    const page = drawn({});
    await page.until('Waive the rest…');
    page.press('Waive the rest…');
    expect(page.button(`Waive ${together.length} steps`).props.disabled).toBe(true);
  });
});
