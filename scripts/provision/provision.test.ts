import { ALL, startApi, type RunningApi } from '../../sandbox/api/testing';
import { crmSchema } from '../../src/crm/schema';
import { scopesWith } from '../assemble/app';
import { readAccount } from './account';
import { apply } from './apply';
import { provisioningClients, type ProvisioningClients } from './hubspot';
import { describe as words } from './describe';
import { planFor, toDo } from './plan';
import { segmentIdsIn } from './segments';

let hubspot: RunningApi;
let api: ProvisioningClients;
beforeEach(async () => {
  hubspot = await startApi({ scopes: scopesWith('.', ['lists']) });
  api = provisioningClients({ baseUrl: hubspot.url, token: 'pat-sandbox', retryUntil: 0 });
});
afterEach(() => hubspot.close());

/** The plan without what it says of workflows, whose package these accounts do not have (`flows/flows.test.ts`). */
const plan = async (schema = crmSchema) =>
  planFor(schema, await readAccount(schema, api)).filter(
    (change) => !(change.do === 'leave' && change.name === 'the ready-made workflows'),
  );

async function applyPlan(schema = crmSchema) {
  const complaints: string[] = [];
  const account = await readAccount(schema, api);
  const failed = await apply(planFor(schema, account), {
    schema,
    api,
    objectType: account.objectType,
    appDataType: account.appDataType,
    kept: account.kept,
    segmentIds: segmentIdsIn(account),
    flows: account.flows,
    progress: () => undefined,
    warn: (line) => complaints.push(line),
  });
  return { failed, complaints };
}

const changing = () =>
  hubspot
    .requests()
    .filter(({ method, path }) => method !== 'GET' && !/access-token-info|batch\/read$/.test(path));

test('a plan changes nothing', async () => {
  expect((await plan()).length).toBeGreaterThan(90);
  expect(changing()).toEqual([]);
});

test('after an apply the plan is empty, and a second apply changes nothing', async () => {
  expect(await applyPlan()).toEqual({ failed: 0, complaints: [] });
  expect(toDo(await plan())).toEqual([]);
  hubspot.clearRequests();
  await applyPlan();
  expect(changing()).toEqual([]);
});

test('nothing is ever deleted', async () => {
  await applyPlan();
  expect(hubspot.requests().filter(({ method }) => method === 'DELETE')).toEqual([]);
});

test('an interrupted apply is completed by the next', async () => {
  hubspot.addFault({ status: 501, method: 'POST', path: '/properties/', times: 60 });
  expect((await applyPlan()).failed).toBeGreaterThan(0);
  expect(await applyPlan()).toMatchObject({ failed: 0 });
  expect(toDo(await plan())).toEqual([]);
});

test('a property of the same name but another type is reported and not changed', async () => {
  await api.properties.create('companies', {
    name: 'offboarding_number',
    label: 'Ours',
    type: 'string',
    fieldType: 'text',
    groupName: 'companyinformation',
  } as Parameters<typeof api.properties.create>[1]);
  const { failed, complaints } = await applyPlan();
  expect({ failed, complaints }).toEqual({ failed: 0, complaints: [] });
  expect((await plan()).map(words)).toEqual([
    'Left alone: offboarding_number on companies: it is of type string, the app needs number',
  ]);
  expect((await api.properties.getByName('companies', 'offboarding_number')).label).toBe('Ours');
});

test("a new option is added, and a person's own options are kept", async () => {
  await applyPlan();
  const before = await api.properties.getByName('companies', 'offboarding_reason');
  const own = { label: 'Moved abroad', value: 'moved_abroad', hidden: false, displayOrder: 50 };
  const kept = before.options.filter(({ value }) => value !== 'cost');
  await api.properties.update('companies', 'offboarding_reason', {
    options: [...kept, own],
  } as never);
  await applyPlan();
  const values = (await api.properties.getByName('companies', 'offboarding_reason')).options.map(
    ({ value }) => value,
  );
  expect(values).toEqual(expect.arrayContaining(['cost', 'moved_abroad']));
});

test('an account that allows no unique property on notes gets a plain one, and a warning', async () => {
  hubspot.addFault({ method: 'POST', path: '/\\/properties\\/2026-03\\/notes$/', status: 400 });
  const { failed, complaints } = await applyPlan();
  expect(failed).toBe(0);
  expect(complaints).toEqual([
    expect.stringContaining('offboarding_activity_key on notes could not be made unique'),
  ]);
  const { hasUniqueValue } = await api.properties.getByName('notes', 'offboarding_activity_key');
  expect(hasUniqueValue).toBe(false);
});

test('the scopes of the base are enough', async () => {
  expect(await applyPlan()).toEqual({ failed: 0, complaints: [] });
  expect(hubspot.requests().filter(({ status }) => status === 403)).toEqual([]);
});

const lacking = (...missingScopes: string[]) => hubspot.controls.switches.change({ missingScopes });

test('an object that the token may not read is named with the scope, and the rest is made', async () => {
  hubspot.controls.switches.change({ objectsOff: { notes: 403 } });
  expect(await applyPlan()).toEqual({ failed: 0, complaints: [] });
  expect((await plan()).map(words)).toEqual([
    'Refused: notes: the token lacks crm.schemas.contacts.read (of the base)',
  ]);
});

test('a scope of reading that is missing is told for each object', async () => {
  lacking('crm.schemas.contacts.read');
  await applyPlan();
  const why = 'the token lacks crm.schemas.contacts.read (of the base)';
  expect((await plan()).map(words)).toEqual(
    ['notes', 'tasks', 'meetings'].map((object) => `Refused: ${object}: ${why}`),
  );
});

test('without custom objects the others are made', async () => {
  lacking('crm.schemas.custom.read');
  expect((await applyPlan()).failed).toBe(0);
  expect((await plan()).map(words)).toEqual([
    'Refused: offboarding: the token lacks crm.schemas.custom.read (of the base)',
  ]);
});

test('a scope of writing that is missing is told once an object, and the rest is made', async () => {
  lacking('crm.schemas.contacts.write');
  hubspot.clearRequests();
  const { complaints } = await applyPlan();
  expect(complaints.filter((line) => line.includes('the token lacks'))).toHaveLength(3);
  expect(complaints.join('\n')).toContain(
    'on tasks: the token lacks crm.schemas.contacts.write (of the base)',
  );
  expect(hubspot.requests().filter(({ status }) => status === 403)).toHaveLength(3);
  lacking();
  const left = (await plan()).map((change) => ('object' in change ? change.object : change.do));
  expect(new Set(left)).toEqual(new Set(['notes', 'tasks', 'meetings', 'migrate']));
});

test('a schema is created with the fields that version 2026-03 requires', async () => {
  const wanted = { ...crmSchema.customObject, properties: [] };
  await expect(api.schemas.create(wanted as never)).rejects.toMatchObject({ status: 400 });
  await applyPlan();
  expect(hubspot.crm.tables.types.all(ALL).filter(({ custom }) => custom)).toHaveLength(2);
});

test('every kind of change has a description', async () => {
  const lines = (await plan()).map(words);
  expect(lines[0]).toBe('Create the custom object Offboarding');
  expect(lines).toContain('Create the pipeline Offboarding with its stages');
  expect(lines.at(-1)).toMatch(/^Keep that the account is at number/);
});

describe('names that an admin changed', () => {
  const pipelines = async () => {
    const { objectType = '' } = await readAccount(crmSchema, api);
    const { results } = await api.pipelines.getAll(objectType);
    return { objectType, results };
  };
  const rename = async (from: string, label: string) => {
    const { objectType, results } = await pipelines();
    const found = results.flatMap(({ id, stages }) => stages.map((stage) => ({ id, stage })));
    const { id, stage } = found.find((one) => one.stage.label === from)!;
    await api.stages.update(objectType, id, stage.id, { label } as never);
  };
  const forgetIds = async () => {
    const { objectType = '' } = await readAccount(crmSchema, api);
    await api.properties.archive(objectType, 'offboarding_pipeline_ids');
  };

  test('a renamed stage and pipeline leave nothing to do', async () => {
    await applyPlan();
    await rename('Agreements and contracts', 'Vertragliches');
    const { objectType, results } = await pipelines();
    await api.pipelines.update(objectType, results[0]!.id, { label: 'Trennungen' } as never);
    expect(await plan()).toEqual([]);
  });

  test('ids that are not kept yet are kept, and nothing else is made', async () => {
    await applyPlan();
    await forgetIds();
    expect((await plan()).map(({ do: what }) => what)).toEqual(['keep_ids']);
    expect(await applyPlan()).toMatchObject({ failed: 0 });
    expect(await plan()).toEqual([]);
  });

  test('a stage renamed before its id was kept is told, not made a second time', async () => {
    await applyPlan();
    await forgetIds();
    await rename('Agreements and contracts', 'Vertragliches');
    const changes = await plan();
    expect(toDo(changes)).toEqual([]);
    expect(changes.map(words)).toEqual([
      expect.stringMatching(/stage "Agreements and contracts".*"Vertragliches"/),
    ]);
  });

  test('a second pipeline and a second stage of an earlier fault are told', async () => {
    await applyPlan();
    await rename('Agreements and contracts', 'Vertragliches');
    const { objectType, results } = await pipelines();
    await api.pipelines.update(objectType, results[0]!.id, { label: 'Trennungen' } as never);
    const stage = { displayOrder: 9, metadata: { state: 'OPEN' } };
    await api.stages.create(objectType, results[0]!.id, {
      ...stage,
      label: 'Agreements and contracts',
    } as never);
    await api.pipelines.create(objectType, {
      label: 'Offboarding',
      displayOrder: 1,
      stages: [{ ...stage, label: 'Communication' }],
    } as never);
    const changes = await plan();
    expect(toDo(changes)).toEqual([]);
    expect(changes.map(words)).toEqual([
      expect.stringMatching(/^Left alone: pipeline "Offboarding"/),
      expect.stringMatching(/^Left alone: stage "Agreements and contracts"/),
    ]);
  });

  test('a new stage of the playbook is made once, and its id is kept', async () => {
    await applyPlan();
    const { objectType, results } = await pipelines();
    const last = results[0]!.stages.at(-1)!;
    await api.stages.archive(objectType, results[0]!.id, last.id);
    expect(toDo(await plan()).map(({ do: what }) => what)).toEqual(['create_stage', 'keep_ids']);
    await applyPlan();
    expect(await plan()).toEqual([]);
  });
});

test('what is for the app alone is hidden, also in an account of an earlier version', async () => {
  await applyPlan();
  const { objectType = '' } = await readAccount(crmSchema, api);
  const isHidden = async () =>
    (await api.properties.getByName(objectType, 'step_meet_client_detail')).hidden;
  expect(await isHidden()).toBe(true);
  await api.properties.update(objectType, 'step_meet_client_detail', { hidden: false });
  expect((await plan()).map(({ do: what }) => what)).toEqual(['hide_property']);
  await applyPlan();
  expect(await isHidden()).toBe(true);
});
