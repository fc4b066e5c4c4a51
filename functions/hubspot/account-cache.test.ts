import { openAccount, provision, rep, stopClock, type Account } from '../../tests/account';
import { appDataName } from '../../src/crm/app-data';
import { main as getOffboarding } from '../one-company/get-offboarding';
import { main as updateStep } from '../one-company/update-step';
import { accountIds, forgetIds } from './ids';
import { manyMain } from './many/works';
import { readState } from './playbook/found-state';
import { runningPlaybook, writeState } from './playbook/state';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const today = '2027-03-01';
const asAdmin = (method: string, path: string) =>
  fetch(`${account.api.url}${path}`, {
    method,
    headers: { authorization: 'Bearer sandbox-host' },
  });
const opened = () => account.call('get_offboarding', getOffboarding, { today });
const takenUp = () => {
  const asked = { today, by: rep, requestId: 'take', step: 'meet_client', action: 'take_up' };
  return account.call('update_step', updateStep, asked);
};
/** What a process keeps that does not see that something was provisioned in another. */
async function provisionElsewhere() {
  const known = Reflect.get(globalThis, 'relterm_ids') as Map<string, unknown>;
  const kept = new Map(known);
  await provision(account.http);
  kept.forEach((value, key) => known.set(key, value));
}

test('what the account lacked counts as soon as it was provisioned', async () => {
  const { appData } = await accountIds(account.http);
  await asAdmin('DELETE', `/crm-object-schemas/v3/schemas/${appData}`);
  forgetIds(account.http);
  const readRuns = () => account.call('read_runs', manyMain('read_runs'), {});
  const lacks = { code: 'not_provisioned', lacks: [appDataName] };
  expect(await readRuns()).toMatchObject({ refusal: lacks });
  await provisionElsewhere();
  expect(await readRuns()).toMatchObject({ status: 'done' });
});

test('what an admin made anew is looked up after ten minutes', async () => {
  await account.start();
  const { objectType, pipeline, stages } = await accountIds(account.http);
  const stage = stages.toHubSpot.agreements;
  await asAdmin('DELETE', `/crm/v3/pipelines/${objectType}/${pipeline}/stages/${stage}`);
  await provisionElsewhere();
  const [{ id }] = (await account.records()) as [{ id: string }];
  const { results } = (await (
    await asAdmin('GET', `/crm/v3/pipelines/${objectType}/${pipeline}/stages`)
  ).json()) as { results: { id: string; label: string }[] };
  const made = results.find(({ label }) => label === 'Agreements and contracts')!;
  await account.editRecord(id, { hs_pipeline_stage: made.id });
  jest.setSystemTime(new Date('2027-03-01T09:10:00.000Z'));
  expect(await opened()).toMatchObject({ value: { offboarding: { stage: 'agreements' } } });
});

test('notes go on without their key once an admin removed it', async () => {
  await account.start();
  await account.removeProperty('offboarding_activity_key', 'notes');
  expect(await takenUp()).toMatchObject({ status: 'done' });
  expect((await account.notes()).map(({ hs_note_body }) => hs_note_body).join()).toContain(
    'Step started: Meet the client',
  );
});

test('a version that was published while the one before was read runs at once', async () => {
  const state = await readState(account.http);
  account.api.addFault({ path: '/batch/read', kind: 'delay', delayMs: 200, when: 'after' });
  const before = runningPlaybook(account.http);
  await writeState(state, { running: 1, newest: 1 }, account.http);
  expect(await before).toBeUndefined();
  expect(await runningPlaybook(account.http)).toMatchObject({ version: 1 });
});
