import { readFileSync } from 'node:fs';
import { main as getOffboarding } from '../../../functions/one-company/get-offboarding';
import { keptNumberProperty } from '../../../src/crm/kept-ids';
import { crmSchema, type CrmSchema } from '../../../src/crm/schema';
import { openAccount, stopClock, type Account } from '../../../tests/account';
import { readAccount } from '../account';
import { apply } from '../apply';
import type { Change } from '../changes';
import { forgetLookUps } from '../../faults/forget-look-ups';
import { provisioningClients } from '../hubspot';
import { planFor, toDo, toTell } from '../plan';
import { segmentIdsIn } from '../segments';
import { migrations, newestNumber } from './migrations';

/** An account as the first version that carries a number left it: its schema, and an offboarding under way. */
interface Fixture {
  schema: Omit<CrmSchema, 'appData'>;
  offboarding: Record<string, string>;
  company: Record<string, string>;
}

const fixture = JSON.parse(
  readFileSync('scripts/provision/migrate/fixtures/account-1.json', 'utf8'),
) as Fixture;
const oldSchema: CrmSchema = { ...fixture.schema, appData: crmSchema.appData };

beforeEach(() => stopClock('2026-11-30T09:00:00.000Z'));
let account: Account;
afterEach(() => account.close());

/** Carries out what `wanted` lets through; after this many calls it throws, as a program that is killed. */
async function run(schema = crmSchema, wanted = (_: Change) => true, endsAfter = Infinity) {
  const api = provisioningClients(account.http);
  const found = await readAccount(schema, api);
  const changes = planFor(schema, found).filter(wanted);
  const complaints: string[] = [];
  let started = 0;
  const failed = await apply(changes, {
    schema,
    api,
    objectType: found.objectType,
    appDataType: found.appDataType,
    kept: found.kept,
    segmentIds: segmentIdsIn(found),
    flows: found.flows,
    progress: (line) => {
      started += 1;
      if (started > endsAfter) throw new Error(`cut off before: ${line}`);
    },
    warn: (line) => complaints.push(line),
  });
  return { failed, complaints };
}

const later: readonly Change['do'][] = [
  'create_app_data',
  'create_segment',
  'keep_segments',
  'create_flow',
];
const isOfFirst = (change: Change) =>
  change.do === 'migrate' ? change.migration.number === 1 : !later.includes(change.do);

/** Opens the fixture's account, with its records. */
async function openFirst() {
  account = await openAccount({ provisioned: false });
  await run(oldSchema, (change) => isOfFirst(change) && change.do !== 'keep_number');
  expect(await run(oldSchema, isOfFirst)).toEqual({ failed: 0, complaints: [] });
  const { id } = account.company;
  const own = (values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value.replaceAll('COMPANY', id)]),
    );
  const label = { associationCategory: 'USER_DEFINED', associationTypeId: await typeToCompany() };
  const record = await account.inHubSpot.write.basic.create(await account.objectType(), {
    properties: own(fixture.offboarding),
    associations: [{ to: { id }, types: [label as never] }],
  });
  await account.inHubSpot.write.basic.update('companies', id, {
    properties: { ...own(fixture.company), offboarding_record_id: record.id },
  });
  account.api.clearRequests();
}

async function typeToCompany() {
  const { labels } = provisioningClients(account.http);
  const { results } = await labels.getAll(await account.objectType(), 'companies');
  return results[0]?.typeId ?? 0;
}

const numberNow = async () =>
  (await readAccount(crmSchema, provisioningClients(account.http))).number;

/** What an upgrade made: the number, the properties, and the records without what a write stamps. */
async function standing() {
  const found = await readAccount(crmSchema, provisioningClients(account.http));
  const { id } = account.company;
  const plain = (values: Record<string, string | null | undefined>) =>
    Object.entries(values).flatMap(([name, value]) =>
      value && !/date$|_id$|link$|^hs_|^id$/.test(name)
        ? [`${name} ${value.replaceAll(id, '')}`]
        : [],
    );
  return {
    number: found.number,
    properties: Object.values(found.objects).map((one) =>
      one?.properties.map(({ name }) => name.replace(/_\d+$/, '')).sort(),
    ),
    company: plain(await account.companyNow()),
    records: (await account.records()).map(plain),
  };
}

test('An account of the first number is brought to the newest, and nothing of it is deleted', async () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1));
  await openFirst();
  const before = await account.records();
  expect([await numberNow(), (await account.companyNow())['offboarding_stuck_on']]).toEqual([
    1,
    undefined,
  ]);
  expect(await run()).toEqual({ failed: 0, complaints: [] });
  expect(account.api.requests().filter(({ method }) => method === 'DELETE')).toEqual([]);
  expect(await numberNow()).toBe(newestNumber);
  expect(await account.companyNow()).toMatchObject({
    offboarding_stuck_on: '2026-12-12',
    offboarding_held_by: 'us',
    offboarding_stage_entered_on: '2026-11-27',
  });
  const [after] = await account.records();
  expect(after).toMatchObject(before[0] ?? {});
  const shown = await account.call('get_offboarding', getOffboarding, {
    today: '2026-11-30',
  });
  expect(shown).toMatchObject({
    status: 'done',
    value: { status: 'open', offboarding: { stage: 'communication' } },
  });
});

test('An upgrade that is cut off after every single change, and goes on in another process, ends as one in one go', async () => {
  await openFirst();
  await run();
  const wanted = await standing();
  await account.close();
  await openFirst();
  let cuts = 0;
  while (cuts < 200) {
    forgetLookUps();
    const ended = await run(crmSchema, () => true, 1).catch((error: unknown) => error);
    if (!(ended instanceof Error)) break;
    cuts += 1;
  }
  expect(cuts).toBeGreaterThan(20);
  expect(await standing()).toEqual(wanted);
  expect(
    toDo(planFor(crmSchema, await readAccount(crmSchema, provisioningClients(account.http)))),
  ).toEqual([]);
});

test('A step whose last answer was lost is taken again, and the number follows', async () => {
  await openFirst();
  account.api.addFault({
    method: 'POST',
    path: '/companies/batch/update',
    kind: 'reset',
    when: 'after',
  });
  const { complaints } = await run();
  expect(complaints.join()).toContain('to number 2');
  expect(await numberNow()).toBe(1);
  expect(await run()).toEqual({ failed: 0, complaints: [] });
  expect(await numberNow()).toBe(newestNumber);
});

test('A value that somebody set by hand is left, as is an account of a newer version', async () => {
  await openFirst();
  const { id } = account.company;
  await run(crmSchema, ({ do: what }) => what !== 'migrate');
  await account.inHubSpot.write.basic.update('companies', id, {
    properties: { offboarding_stuck_on: '2027-01-01' },
  });
  await run();
  expect((await account.companyNow())['offboarding_stuck_on']).toBe('2027-01-01');
  const api = provisioningClients(account.http);
  const value = `number:${newestNumber + 7}`;
  const kept = { options: [{ label: value, value, hidden: false, displayOrder: 0 }] };
  await api.properties.update(await account.objectType(), keptNumberProperty.name, kept as never);
  const changes = planFor(crmSchema, await readAccount(crmSchema, api));
  expect(toDo(changes)).toEqual([]);
  expect(JSON.stringify(toTell(changes))).toContain(
    `a newer version brought it to ${newestNumber + 7}`,
  );
});

test('A new account is at the newest number at once, and no step is taken while something is refused', async () => {
  account = await openAccount({ provisioned: false });
  account.api.addFault({
    method: 'POST',
    path: '/properties/2026-03/tasks',
    status: 501,
    times: 200,
  });
  const first = await run();
  expect(first.complaints.at(-1)).toContain('what was refused comes first');
  expect(await numberNow()).toBe(0);
  account.api.clearFaults();
  expect(await run()).toEqual({ failed: 0, complaints: [] });
  expect(await numberNow()).toBe(newestNumber);
  await account.close();
  account = await openAccount();
  expect(await numberNow()).toBe(newestNumber);
});
