import { ALL, startApi, type RunningApi } from '../../../sandbox/api/testing';
import { crmSchema } from '../../../src/crm/schema';
import { packageIds, type PackageId } from '../../../src/packages';
import { scopesWith } from '../../assemble/app';
import { readAccount } from '../account';
import { provisioningClients } from '../hubspot';
import { describe as words, describeAll } from '../describe';
import { planFor, toDo } from '../plan';
import { provision } from '../set-up';
import { flows } from './flows';
import { manyMain } from '../../../functions/hubspot/many/works';

const changePlaybook = manyMain('change_playbook');

let hubspot: RunningApi;
const http = () => ({ baseUrl: hubspot.url, token: 'pat-sandbox', retryUntil: 0 });
async function open(packages: readonly PackageId[] = packageIds) {
  hubspot = await startApi({ scopes: scopesWith('.', packages) });
  process.env['HUBSPOT_API_BASE_URL'] = hubspot.url;
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = 'pat-sandbox';
}
const openProvisioned = async (packages?: readonly PackageId[]) => {
  await open(packages);
  await provision(http());
};
afterEach(() => hubspot.close());

/** Puts the app's actions into the account, as an upload does. */
const upload = () =>
  hubspot.crm.transaction(() => {
    const names = ['Make the survey’s link', 'Repair offboardings'];
    for (const [at, name] of names.entries())
      hubspot.crm.tables.actionTypes.put(ALL, `1-${at + 7}`, {
        actionTypeId: `1-${at + 7}`,
        name,
        properties: [],
      });
  });

/** Publishes a playbook that names a manager. */
async function setManager() {
  const today = new Date().toISOString().slice(0, 10);
  const { body } = await changePlaybook({
    parameters: {
      today,
      by: { id: '7', name: 'Rita Rep' },
      requestId: 'publish',
      action: 'publish',
      changes: { managers: { ofTeams: [], otherwise: '11' } },
    },
  });
  expect(JSON.parse(body)).toMatchObject({ status: 'done' });
}

const planned = async (formerStage?: string) =>
  planFor(crmSchema, await readAccount(crmSchema, provisioningClients(http()), formerStage));
const made = () => hubspot.crm.tables.flows.all(ALL);
const flowOf = (id: string) => {
  const found = made().find(({ customProperties }) => customProperties['relterm_flow'] === id);
  if (!found) throw new Error(`No flow ${id}`);
  return found;
};
const putBack = (id: string, change: object) => {
  const { createdAt: _, updatedAt: __, ...flow } = flowOf(id);
  return hubspot.send('PUT', `/automation/v4/flows/${flow.id}`, {
    ...flow,
    ...change,
    id: undefined,
  });
};

test('the first provisioning of an account also installs the workflows that lack nothing', async () => {
  await open();
  upload();
  const { refused, leftAlone } = await provision(http());
  expect(refused).toBe(0);
  expect(made()).toHaveLength(2);
  expect(leftAlone).toHaveLength(flows.length - 2);
});

test('what a flow lacks is said, and the flow is left out', async () => {
  await openProvisioned();
  expect(made()).toEqual([]);
  const told = (await planned()).map(words).filter((line) => line.includes('workflow'));
  expect(told).toHaveLength(flows.length);
  const lines = describeAll(await planned()).filter((line) => line.includes('workflow'));
  expect(lines).toHaveLength(4);
  for (const why of ['names no manager', 'has no action', '--former-stage'])
    expect(told.join()).toContain(why);
});

test('a lifecycle stage that the account does not have brings no workflow', async () => {
  await openProvisioned();
  expect((await planned('Customer')).map(words).join()).toContain('name a lifecycle stage');
  expect(toDo(await planned('customer')).map(words)).toHaveLength(1);
});

test('without the package the workflows are left out, and the rest is made', async () => {
  await openProvisioned(packageIds.filter((id) => id !== 'automation'));
  const told = (await planned()).map(words).join();
  expect(told).toContain('package automation');
});

test('all are installed once, switched off, and found again under another name', async () => {
  await openProvisioned();
  upload();
  await setManager();
  expect(await provision(http(), { formerStage: 'other' })).toMatchObject({
    refused: 0,
    leftAlone: [],
    complaints: [],
  });
  expect(made().map(({ customProperties }) => customProperties['relterm_flow'])).toEqual(
    flows.map(({ id }) => id),
  );
  expect(made().filter(({ isEnabled }) => isEnabled)).toEqual([]);
  await putBack('overdue', { name: 'Late ones', isEnabled: true });
  expect(toDo(await planned('other'))).toEqual([]);
  await provision(http(), { formerStage: 'other' });
  expect(made()).toHaveLength(flows.length);
  expect(flowOf('overdue')).toMatchObject({ name: 'Late ones', isEnabled: true });
});

test('a flow that somebody edited is told and never touched', async () => {
  await openProvisioned();
  upload();
  await provision(http());
  await putBack('repair', {
    enrollmentSchedule: { type: 'DAILY', timeOfDay: { hour: 23, minute: 0 } },
  });
  const edited = flowOf('repair');
  expect((await planned()).map(words).join()).toContain('somebody changed when it runs');
  await provision(http());
  expect(flowOf('repair')).toEqual(edited);
});

test('a flow as an earlier version made it is brought up to date, and stays switched on', async () => {
  await openProvisioned();
  upload();
  await provision(http());
  const schedule = { type: 'DAILY', timeOfDay: { hour: 1, minute: 0 } };
  const { enrollmentCriteria, actions, startActionId } = flowOf('repair');
  const graph = { enrollmentCriteria, enrollmentSchedule: schedule, actions, startActionId };
  await putBack('repair', {
    enrollmentSchedule: schedule,
    isEnabled: true,
    customProperties: { relterm_flow: 'repair', relterm_graph: JSON.stringify(graph) },
  });
  expect(toDo(await planned()).map(words)).toEqual([
    'Bring the workflow "Offboarding: bring every open one up to date each night" up to date',
  ]);
  await provision(http());
  expect(flowOf('repair')).toMatchObject({
    isEnabled: true,
    enrollmentSchedule: { timeOfDay: { hour: 5 } },
  });
  expect(toDo(await planned())).toEqual([]);
});

test('where HubSpot keeps no custom properties, the description finds a flow, and it is never made twice', async () => {
  await openProvisioned();
  upload();
  await provision(http());
  await putBack('repair', { customProperties: {} });
  expect(toDo(await planned())).toEqual([]);
});

test('a manager set later brings the flows that need one', async () => {
  await openProvisioned();
  upload();
  await provision(http());
  expect(made().map(({ name }) => name)).toHaveLength(2);
  await setManager();
  await provision(http());
  expect(made()).toHaveLength(flows.length - 1);
});

test('no branch asks for a list, and each flow is one that HubSpot takes as the sandbox knows it', async () => {
  await openProvisioned();
  upload();
  await setManager();
  await provision(http(), { formerStage: 'other' });
  const types = made().flatMap(({ actions }) => actions.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(['SINGLE_CONNECTION', 'STATIC_BRANCH']);
});
