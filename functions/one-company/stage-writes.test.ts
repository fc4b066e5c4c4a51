import { openAccount, rep, stopClock, type Account } from '../../tests/account';
import { manyOn } from '../../tests/many';
import { main as closeOffboarding } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { main as moveStage } from './move-stage';
import { main as updateStep } from './update-step';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const meta = (requestId: string) => ({ today: '2027-03-01', by: rep, requestId });
const move = (to: string, requestId: string, why?: string, company?: string) =>
  account.call('move_stage', moveStage, { ...meta(requestId), to, ...(why && { why }) }, company);

/** Values that a property had, oldest first: one for each change, by which workflows enrol. */
async function written(object: string, id: string, name: string): Promise<string[]> {
  const url = `${account.api.url}/crm/v3/objects/${object}/${id}?propertiesWithHistory=${name}`;
  const response = await fetch(url, { headers: { authorization: 'Bearer sandbox-host' } });
  const { propertiesWithHistory } = (await response.json()) as {
    propertiesWithHistory: Record<string, { value: string }[]>;
  };
  return (propertiesWithHistory[name] ?? []).map(({ value }) => value).reverse();
}
const onCompany = (id = account.company.id) => written('companies', id, 'offboarding_stage');
async function onRecord(at = 0) {
  const id = (await account.records())[at]?.['id'] ?? '';
  return written(await account.objectType(), id, 'offboarding_stage');
}

/** Waives the first stage's steps, so that its gate opens. */
async function openGate(company?: string) {
  const steps = ['meet_client', 'explain_reasons', 'hear_concerns', 'suggest_alternatives'];
  for (const step of steps) {
    const waiver = { action: 'waive', reason: 'Not needed.', waivedBy: 'Ann Example' };
    const asked = { ...meta(`waive-${step}`), step, ...waiver };
    await account.call('update_step', updateStep, asked, company);
  }
}

test('each move is written once on the record and once on the company, and nothing else is', async () => {
  await account.start();
  await openGate();
  await move('agreements', 'on');
  await move('communication', 'back', 'Too early.');
  await account.call('close_offboarding', closeOffboarding, {
    ...meta('close'),
    outcome: 'withdrawn',
  });
  const stages = ['communication', 'agreements', 'communication', 'withdrawn'];
  expect(await onRecord()).toEqual(stages);
  expect(await onCompany()).toEqual(stages);
});

test('a retry, a move to the present stage and a refused move write no stage', async () => {
  await account.start();
  await openGate();
  await move('agreements', 'on');
  await move('agreements', 'on');
  await move('agreements', 'another');
  await move('feedback', 'too-far');
  expect(await onRecord()).toEqual(['communication', 'agreements']);
  expect(await onCompany()).toEqual(['communication', 'agreements']);
});

test('opening, steps and repairs write no stage', async () => {
  await account.start();
  await openGate();
  await account.call('get_offboarding', getOffboarding, { today: '2027-03-01' });
  await account.repair();
  await account.repair();
  expect(await onRecord()).toEqual(['communication']);
  expect(await onCompany()).toEqual(['communication']);
});

test('a mirror that could not be written is written once, by the repair', async () => {
  await account.start();
  await openGate();
  account.api.addFault({ method: 'PATCH', path: '/companies\\/\\d+$/', status: 400, times: 1 });
  const reply = await move('agreements', 'on');
  expect(reply).toMatchObject({ repair: ['mirror'] });
  expect(await onCompany()).toEqual(['communication']);
  await account.repair(['mirror']);
  await account.repair(['mirror']);
  expect(await onCompany()).toEqual(['communication', 'agreements']);
  expect(await onRecord()).toEqual(['communication', 'agreements']);
});

test('a mirror whose answer was lost is not written a second time', async () => {
  await account.start();
  await openGate();
  const lost = {
    method: 'PATCH',
    path: '/companies\\/\\d+$/',
    kind: 'reset',
    when: 'after',
  } as const;
  account.api.addFault(lost);
  await move('agreements', 'on');
  await account.repair(['mirror']);
  expect(await onCompany()).toEqual(['communication', 'agreements']);
});

test('a move on the board is written once on each', async () => {
  await account.start();
  await account.moveOnBoard('transition');
  await account.call('get_offboarding', getOffboarding, { today: '2027-03-01' });
  await account.repair();
  await account.repair();
  expect(await onRecord()).toEqual(['communication', 'transition']);
  expect(await onCompany()).toEqual(['communication', 'transition']);
});

test('an import over the mirror is put back once', async () => {
  await account.start();
  await account.inHubSpot.write.basic.update('companies', account.company.id, {
    properties: { offboarding_stage: 'feedback' },
  });
  await account.repair();
  await account.repair();
  expect(await onCompany()).toEqual(['communication', 'feedback', 'communication']);
  expect(await onRecord()).toEqual(['communication']);
});

test('bulk starts and moves write each stage once, also when a batch is sent again', async () => {
  const many = manyOn(account);
  const ids = await many.companies(3);
  await many.begins(ids);
  await many.batch(0);
  await many.batch(0);
  for (const id of ids) await openGate(id);
  const on = { kind: 'move', to: 'agreements' };
  await many.begins(ids, on, 'run-2');
  await many.batch(0, 'run-2');
  await many.batch(0, 'run-2');
  for (const id of ids) expect(await onCompany(id)).toEqual(['communication', 'agreements']);
  for (const at of [0, 1, 2]) expect(await onRecord(at)).toEqual(['communication', 'agreements']);
});

test('with the next offboarding the stage of the closed one is replaced once', async () => {
  await account.start();
  await account.call('close_offboarding', closeOffboarding, {
    ...meta('close'),
    outcome: 'withdrawn',
  });
  await account.start({ requestId: 'second' });
  await account.repair();
  expect(await onCompany()).toEqual(['communication', 'withdrawn', 'communication']);
});
