import { clientsFor } from '../hubspot/clients';
import { provisioningClients } from '../../scripts/provision/hubspot';
import { ALL } from '../../sandbox/api/testing';
import { mirrorProperties } from '../../src/api/properties-to-send';
import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as listOwners } from './list-owners';
import { main as saveItems } from './save-items';
import { main as updateDetails } from './update-details';
import { main as getLive } from './get-live';
import { main as getOffboarding } from './get-offboarding';
import { main as updateStep } from './update-step';

/** What admins and people in HubSpot change in an account: names, properties, values. */
const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-2' };
let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const start = (more: object = {}) =>
  account.start({
    requestId: 'request-start',
    statedReason: { id: 'cost', detail: 'cost_budget_cut' },
    statedWords: 'Our budget was halved.',
    ...more,
  });
const openCard = () => account.call('get_offboarding', getOffboarding, { today });
const step = (more: object = { action: 'finish', evidence: { kind: 'date', date: today } }) =>
  account.call('update_step', updateStep, { ...meta, step: 'meet_client', ...more });
const edit = async (properties: Record<string, string>) => {
  const [record] = await account.records();
  await account.editRecord(record?.id ?? '', properties);
};

/** Renames the pipeline, its stages, the object, a property and a group, before the process looks anything up. */
async function renameAll() {
  const admin = provisioningClients(account.http);
  const type = (await admin.schemas.getAll(false)).results[0]?.objectTypeId ?? '';
  const [pipeline] = (await admin.pipelines.getAll(type)).results;
  for (const [index, { id }] of (pipeline?.stages ?? []).entries())
    await admin.stages.update(type, pipeline?.id ?? '', id, { label: `Phase ${index}` } as never);
  await admin.pipelines.update(type, pipeline?.id ?? '', { label: 'Trennungen' } as never);
  await admin.schemas.update(type, {
    labels: { singular: 'Trennung', plural: 'Trennungen' },
    clearDescription: false,
  } as never);
  await admin.properties.update(type, 'step_meet_client', { label: 'Gespräch' } as never);
  await admin.groups.update(type, 'steps', { label: 'Schritte', displayOrder: 0 });
}

test('a new process finds everything after an admin renamed pipeline, stages, object, property and group', async () => {
  await renameAll();
  expect(await start()).toMatchObject({ status: 'done', value: { status: 'open' } });
  expect(await step()).toMatchObject({ status: 'done' });
  expect(await openCard()).toMatchObject({ value: { offboarding: { stage: 'communication' } } });
});

test("a key of another company that a person typed shows nothing of that company's", async () => {
  await start();
  const other = await account.createCompany({ name: 'Other' });
  const { write } = clientsFor(account.http);
  const { offboarding_key, offboarding_number } = await account.companyNow();
  await write.basic.update('companies', other.id, {
    properties: {
      offboarding_key: offboarding_key ?? '',
      offboarding_number: offboarding_number ?? '',
      offboarding_record_id: '1',
    },
  });
  const reply = await account.call(
    'update_step',
    updateStep,
    {
      ...meta,
      step: 'meet_client',
      action: 'finish',
      evidence: { kind: 'date', date: today },
    },
    other.id,
  );
  expect(takeRefusal(reply)).toBe('record_deleted');
  expect(await account.records()).toMatchObject([{ step_meet_client: 'todo' }]);
});

test('a finished step whose property was archived is unknown, is not written, and the rest goes on', async () => {
  await start();
  await step();
  await account.removeProperty('step_meet_client');
  const lacks = ['step_meet_client'];
  expect(await openCard()).toMatchObject({
    lacks,
    value: { offboarding: { steps: { meet_client: { state: 'unknown', lacks: lacks[0] } } } },
  });
  expect(takeRefusal(await step({ requestId: 'request-3', action: 'reopen' }))).toBe(
    'step_unknown',
  );
  const other = { requestId: 'request-4', step: 'hear_concerns', action: 'take_up' };
  expect(await step(other)).toMatchObject({ status: 'done', changed: true });
});

test('a start in an account that lacks the property of a new step goes on without it', async () => {
  await account.removeProperty('step_meet_client');
  expect(await start()).toMatchObject({ status: 'done', changed: true });
  expect(await openCard()).toMatchObject({
    value: { offboarding: { steps: { meet_client: { state: 'unknown' } } } },
  });
});

test('a start in an account without the pipeline names it, and leaves nothing half made', async () => {
  const admin = provisioningClients(account.http);
  const type = (await admin.schemas.getAll(false)).results[0]?.objectTypeId ?? '';
  const [pipeline] = (await admin.pipelines.getAll(type)).results;
  await admin.pipelines.archive(type, pipeline?.id ?? '');
  expect(await start()).toMatchObject({
    refusal: { code: 'not_provisioned', lacks: ['pipeline Offboarding'] },
  });
  expect(await openCard()).toMatchObject({ value: { status: 'never' } });
});

test('a start in an account that lacks the property of the reason names it', async () => {
  await account.removeProperty('stated_reason');
  expect(await start()).toMatchObject({
    status: 'refused',
    refusal: { code: 'not_provisioned', lacks: ['stated_reason'] },
  });
});

test('a step whose state a person cleared is unknown, and can be set anew', async () => {
  await start();
  await step();
  await edit({ step_meet_client: '' });
  expect(await openCard()).toMatchObject({
    value: { offboarding: { steps: { meet_client: { state: 'unknown' } } } },
  });
  expect(takeRefusal(await step({ requestId: 'request-3', action: 'take_up' }))).toBe(
    'step_unknown',
  );
  expect(await step({ requestId: 'request-4', action: 'reopen' })).toMatchObject({
    value: { offboarding: { steps: { meet_client: { state: 'todo' } } } },
  });
});

test.each(['empty', 'null'] as const)(
  'a reason that a person cleared, answered as %s, is unknown in the card, on the company and in HubSpot',
  async (clearedAs) => {
    account.api.controls.switches.change({ clearedAs });
    await start();
    await edit({ stated_reason: '' });
    expect(await openCard()).toMatchObject({
      repair: ['mirror'],
      value: { offboarding: { statedReason: { id: 'unknown' } } },
    });
    await step();
    const [record] = await account.records();
    expect(record?.stated_reason || '').toBe('');
    expect((await account.companyNow()).offboarding_reason || '').toBe('');
  },
);

test('a company property that is only derived is named, and locks no company', async () => {
  await account.removeProperty('offboarding_exit_score', 'companies');
  const lacks = ['offboarding_exit_score'];
  expect(await openCard()).toMatchObject({ status: 'done', lacks, value: { status: 'never' } });
  expect(await start()).toMatchObject({ status: 'done', lacks });
  expect(await step()).toMatchObject({ status: 'done', lacks });
});

test('a company property by which the record is found is named in the refusal', async () => {
  await account.removeProperty('offboarding_key', 'companies');
  expect(await openCard()).toMatchObject({
    status: 'refused',
    refusal: { code: 'not_provisioned', lacks: ['offboarding_key'] },
  });
});

test.each(['empty', 'null'] as const)(
  'an open invoice without a balance, answered as %s, leaves the money unknown and the gate held',
  async (clearedAs) => {
    account.api.controls.switches.change({ clearedAs });
    await start();
    await account.createInvoice({
      hs_invoice_status: 'open',
      hs_currency: 'EUR',
      hs_balance_due: '',
    });
    expect(await account.call('get_live', getLive, { today, stage: 'agreements' })).toMatchObject({
      value: {
        money: { status: 'loaded', value: { notRead: 1, withoutBalance: [expect.any(String)] } },
      },
    });
    const paid = { action: 'finish', evidence: { kind: 'amount', amount: 0, currency: 'EUR' } };
    const reply = await step({ step: 'settle_payments', ...paid });
    expect(takeRefusal(reply)).toBe('money_open');
  },
);

describe('an option that an admin removed', () => {
  beforeEach(async () => {
    const admin = provisioningClients(account.http);
    const { options } = await admin.properties.getByName(
      await account.objectType(),
      'stated_reason',
    );
    await admin.properties.update(await account.objectType(), 'stated_reason', {
      options: options.filter(({ value }) => value !== 'cost'),
    } as never);
  });

  test('is refused at the field, and a start leaves nothing half made', async () => {
    expect(await start()).toMatchObject({
      status: 'refused',
      refusal: { code: 'option_gone', field: 'statedReason.id', lacks: ['stated_reason'] },
    });
    expect(await account.records()).toEqual([]);
    expect(await openCard()).toMatchObject({ value: { status: 'never' } });
    expect(await start({ statedReason: { id: 'performance' } })).toMatchObject({ status: 'done' });
  });
});

describe('an owner', () => {
  const gone = { id: '999999', name: 'Gone' };
  const active = () => account.api.crm.tables.owners.all(ALL)[0]!;
  const deactivate = () => {
    const owner = active();
    account.api.crm.tables.owners.put(ALL, owner.id, { ...owner, archived: true });
    return { id: owner.id, name: owner.firstName };
  };
  const change = (owner: object) =>
    account.call('update_details', updateDetails, {
      ...meta,
      field: 'owner',
      owner,
      why: 'Leave.',
    });
  const add = (owners: object[]) =>
    account.call('save_items', saveItems, {
      ...meta,
      register: 'action',
      action: 'add',
      entries: owners.map((owner) => ({ values: { text: 'Ask Ben' }, due: today, owner })),
    });

  test.each(['gone', 'deactivated'])(
    'who is %s is refused at a start, which makes nothing',
    async (how) => {
      const owner = how === 'gone' ? gone : deactivate();
      expect(await start({ owner })).toMatchObject({
        refusal: { code: 'owner_gone', field: 'owner' },
      });
      expect(await openCard()).toMatchObject({ value: { status: 'never' } });
    },
  );

  test.each(['gone', 'deactivated'])('who is %s is refused at a change of owner', async (how) => {
    await start();
    const owner = how === 'gone' ? gone : deactivate();
    expect(await change(owner)).toMatchObject({ refusal: { code: 'owner_gone', field: 'owner' } });
  });

  test('who is deactivated is refused at the list entry that names them', async () => {
    await start();
    const [, second] = account.api.crm.tables.owners.all(ALL);
    const reply = await add([{ id: second!.id, name: 'Second' }, deactivate()]);
    expect(reply).toMatchObject({ refusal: { code: 'owner_gone', field: 'entries.1.owner' } });
  });

  test('of the same name as another is told apart by e-mail', async () => {
    const [first, second] = account.api.crm.tables.owners.all(ALL);
    const { firstName, lastName } = first!;
    account.api.crm.tables.owners.put(ALL, second!.id, { ...second!, firstName, lastName });
    const reply = await account.call('list_owners', listOwners, {});
    if (reply.status !== 'done') throw new Error(reply.status);
    const emails = reply.value.owners.flatMap(({ email }) => email ?? []);
    expect(emails.sort()).toEqual([first!.email, second!.email].sort());
  });
});

test.each([500, 502, 520, 522, 524])('a %i of HubSpot is waited out', async (status) => {
  await start();
  account.api.addFault({ path: '/batch/read', status });
  expect(await openCard()).toMatchObject({ status: 'done', value: { status: 'open' } });
});

describe('values that somebody edited by hand', () => {
  /** Writes as the person in front of HubSpot's page. */
  const asPerson = () => clientsFor({ ...account.http, token: 'sandbox-host' }).write.basic;
  const person = () => account.api.crm.tables.owners.all(ALL)[0]!;
  const editCompany = (properties: Record<string, string>) =>
    asPerson().update('companies', account.company.id, { properties });
  const editStage = async (stage: string) => {
    const [record] = await account.records();
    const properties = { offboarding_stage: stage };
    await asPerson().update(await account.objectType(), record?.id ?? '', { properties });
  };
  const edits = async () =>
    (await account.notes()).filter(({ hs_note_body: body }) => body?.includes('Edited by hand'));

  test('wait for their note until HubSpot says who it was', async () => {
    await start();
    await editCompany({ offboarding_stage: 'feedback' });
    account.api.addFault({ path: '/owners/', status: 502, times: 4 });
    expect(takeRefusal(await account.repair(['mirror']))).toBe('busy');
    expect(await edits()).toEqual([]);
    await account.repair(['mirror']);
    expect(await edits()).toMatchObject([
      { hs_note_body: expect.stringContaining(person().firstName) },
    ]);
  });

  test('on the company are put back by the repair, with one note that names who did it', async () => {
    await start();
    await editCompany({
      offboarding_stage: 'transition',
      offboarding_owner_name: '',
      offboarding_end_date: '2027-12-31',
    });
    expect(await openCard()).toMatchObject({
      repair: ['mirror'],
      value: { offboarding: { stage: 'communication' } },
    });
    expect(await account.repair(['mirror'])).toMatchObject({ status: 'done' });
    await account.repair(['mirror']);
    expect(await account.companyNow()).toMatchObject({ offboarding_stage: 'communication' });
    const [{ hs_note_body: body }] = (await edits()) as [{ hs_note_body: string }];
    expect(await edits()).toHaveLength(1);
    expect(body).toContain('Offboarding stage: Smooth transition');
    expect(body).toContain('Last day of service: 31 December 2027, by ');
    expect(body).toContain(`by ${person().firstName} ${person().lastName}`);
  });

  test('as the stage on the record move nothing, and are put back with a note', async () => {
    await start();
    await editStage('transition');
    const reply = await openCard();
    expect(reply).toMatchObject({
      repair: ['mirror'],
      value: { offboarding: { stage: 'communication' } },
    });
    expect(reply).not.toHaveProperty('value.moved');
    await account.repair(['mirror']);
    expect(await account.records()).toMatchObject([{ offboarding_stage: 'communication' }]);
    expect(await edits()).toHaveLength(1);
    expect((await openCard()) as object).not.toHaveProperty('repair');
  });

  test('that an app wrote are put back without a note', async () => {
    await start();
    const { write } = clientsFor(account.http);
    await write.basic.update('companies', account.company.id, {
      properties: { offboarding_stage: 'transition' },
    });
    await account.repair(['mirror']);
    expect(await account.companyNow()).toMatchObject({ offboarding_stage: 'communication' });
    expect(await edits()).toEqual([]);
  });

  test('a move on the board is no edit', async () => {
    await start();
    await account.moveOnBoard('transition');
    expect(await openCard()).toMatchObject({ repair: ['board_move', 'mirror'] });
    await account.repair();
    expect(await edits()).toEqual([]);
    expect(await account.records()).toMatchObject([
      { offboarding_stage: 'transition', stage_written: 'transition' },
    ]);
  });
});

const linkNow = async () => (await account.records())[0]?.company_link;

test("the record's first line leads to its company, also after somebody typed over it", async () => {
  await start();
  const link = `https://app.hubspot.com/contacts/12345/record/0-2/${account.company.id}`;
  expect(await linkNow()).toBe(link);
  await edit({ company_link: 'https://example.com' });
  await step();
  expect(await linkNow()).toBe(link);
  await edit({ company_link: '' });
  await account.repair();
  expect(await linkNow()).toBe(link);
});

test('an account that does not say which one it is starts without the link', async () => {
  account.api.addFault({ path: '/account-info/', status: 403, times: 99 });
  expect(await start()).toMatchObject({ status: 'done' });
  expect(await linkNow()).toBeFalsy();
  expect(await step()).toMatchObject({ status: 'done' });
});

describe('the properties by which the record is found', () => {
  const asPerson = () => clientsFor({ ...account.http, token: 'sandbox-host' }).write.basic;
  const editCompany = (properties: Record<string, string>) =>
    asPerson().update('companies', account.company.id, { properties });
  const cleared = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']));
  const finding = [
    'offboarding_number',
    'offboarding_key',
    'offboarding_status',
    'offboarding_record_id',
  ];

  test.each([
    [{ offboarding_number: '' }],
    [{ offboarding_number: '99999' }],
    [{ offboarding_number: '-3' }],
    [{ offboarding_number: '1.5' }],
    [{ offboarding_key: '' }],
    [{ offboarding_key: '7-1' }],
    [{ offboarding_key: '<b>' }],
    [{ offboarding_record_id: '../1' }],
    [cleared(finding)],
  ])('lead to it again after somebody typed over them: %j', async (properties) => {
    await start();
    await account.repair();
    const before = await account.companyNow();
    await editCompany(properties);
    const open = { status: 'open', offboarding: { number: 1 } };
    expect(await openCard()).toMatchObject({ value: open, repair: ['mirror'] });
    expect(await step()).toMatchObject({ status: 'done', value: open });
    await account.repair();
    const after = await account.companyNow();
    for (const name of ['offboarding_stage', ...finding]) expect(after[name]).toBe(before[name]);
  });

  test('do not make a second record where an import emptied all of the company', async () => {
    await start();
    await editCompany(cleared(mirrorProperties));
    expect(await openCard()).toMatchObject({ value: { status: 'never' } });
    expect(takeRefusal(await start({ requestId: 'again' }))).toBe('already_under_way');
    expect(await account.records()).toHaveLength(1);
    await openCard();
    await account.repair();
    expect(await account.companyNow()).toMatchObject({ offboarding_status: 'under_way' });
  });

  test.each([
    ['offboarding_key', 'x'],
    ['offboarding_key', ''],
    ['offboarding_number', '7'],
  ])('on the record: %s set to %j is put back', async (name, value) => {
    await start();
    const [before] = await account.records();
    await edit({ [name]: value });
    expect(await openCard()).toMatchObject({ value: { status: 'open' }, repair: ['mirror'] });
    await account.repair();
    expect(await account.records()).toMatchObject([{ [name]: before?.[name] }]);
    expect((await openCard()) as object).not.toHaveProperty('repair');
  });
});

test('a record whose start day was cleared or archived is there, and the day is not written', async () => {
  await start();
  await edit({ started_on: '', started_at: '' });
  const open = { status: 'open', offboarding: { startedOn: today } };
  expect(await openCard()).toMatchObject({ value: open });
  expect(await step()).toMatchObject({ status: 'done', value: open });
  expect((await account.records())[0]?.started_on).toBeFalsy();
  await account.removeProperty('started_on');
  expect(await openCard()).toMatchObject({ status: 'done', value: open });
});

test('a last day out of reach that somebody wrote into HubSpot is unknown, and is not written', async () => {
  await start();
  await edit({ final_service_date: '9999-12-31' });
  const reply = await openCard();
  expect(reply).toMatchObject({ status: 'done', value: { status: 'open' } });
  expect(reply).not.toHaveProperty('value.offboarding.finalServiceDate');
  expect(await step()).toMatchObject({ status: 'done' });
  expect((await account.records())[0]).toMatchObject({ final_service_date: '9999-12-31' });
});

test("an option that an admin removed from the company's stage leaves only the stage behind", async () => {
  await start();
  const admin = provisioningClients(account.http);
  const options = [{ label: 'Done', value: 'done', displayOrder: 0, hidden: false }];
  await admin.properties.update('companies', 'offboarding_stage', { options } as never);
  await account.moveOnBoard('transition');
  const { offboarding_steps_left: before } = await account.companyNow();
  expect(await step()).toMatchObject({ status: 'done', repair: ['mirror'] });
  const { offboarding_steps_left: left } = await account.companyNow();
  expect(Number(left)).toBe(Number(before) - 1);
});
