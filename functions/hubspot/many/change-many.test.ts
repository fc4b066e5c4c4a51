import { ALL } from '../../../sandbox/api/testing';
import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../../tests/account';
import { takeComplaints as takeAll } from '../../../tests/complaints';
import { manyOn, startAct, valueOf } from '../../../tests/many';
import { stepById } from '../../../src/playbook/book';
import { builtInStepIds } from '../../../src/playbook/lookup';
import { main as closeOffboarding } from '../../one-company/close-offboarding';
import { main as moveStage } from '../../one-company/move-stage';
import { main as pauseOffboarding } from '../../one-company/pause-offboarding';
import { main as updateStep } from '../../one-company/update-step';
import { manyMain } from './works';

const changeMany = manyMain('change_many');
const previewMany = manyMain('preview_many');
const readRuns = manyMain('read_runs');
const undoRun = manyMain('undo_run');

let account: Account;
let many: ReturnType<typeof manyOn>;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  many = manyOn(account);
});
afterEach(() => account.close());

const meta = { today: '2027-03-01', by: rep };
const chidi = { id: '70100003', name: 'Chidi Okafor' };
const dana = { id: '70100004', name: 'Dana Lindqvist' };
const pause = { kind: 'pause', why: 'They move house.', until: '2027-04-01' };
const reassign = { kind: 'reassign', owner: dana, why: 'Chidi is away.' };

/** Starts on new companies by a run of its own. */
async function started(count: number, more: object = {}) {
  const ids = await many.companies(count);
  await many.begins(ids, { ...startAct, owner: chidi, ...more }, 'run-0');
  expect(valueOf(await many.batch(0, 'run-0')).created).toHaveLength(count);
  account.calls();
  return ids;
}
const finish = (id: string) =>
  account.call(
    'update_step',
    updateStep,
    {
      ...meta,
      requestId: 'step',
      step: 'explain_reasons',
      action: 'finish',
      evidence: { kind: 'note', text: 'Told.' },
    },
    id,
  );
/** What the companies say, the records, and how many notes and tasks there are. */
const everything = async (ids: string[]) => ({
  companies: await Promise.all(ids.map(async (id) => withoutTimes(await account.companyNow(id)))),
  records: (await account.records()).map(withoutRevision),
  notes: (await Promise.all(ids.map((id) => account.notes(id)))).flat().length,
  tasks: await taskCount(ids),
});
const withoutTimes = ({ hs_lastmodifieddate: _, ...rest }: Record<string, unknown>) => rest;
const withoutRevision = ({ id: _, ...record }: Record<string, unknown>) => ({
  ...record,
  offboarding_revision: '',
  hs_lastmodifieddate: '',
  tasks_made: '',
});
async function taskCount(ids: string[]) {
  const counts = ids.map(async (id) => {
    const { associations } = await account.inHubSpot.read.basic.getById(
      'companies',
      id,
      [],
      [],
      ['tasks'],
    );
    return new Set(associations?.tasks?.results.map((task) => task.id)).size;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

describe('a run', () => {
  test('makes one record, note and mirror for each company, and their tasks', async () => {
    const ids = await many.companies(3);
    await many.begins(ids);
    const done = valueOf(await many.batch(0));
    expect(done.created.map(({ id }) => id)).toEqual(ids);
    const { records, notes, tasks } = await everything(ids);
    expect([records.length, notes, tasks]).toEqual([3, 3, 12]);
    for (const id of ids)
      expect(await account.companyNow(id)).toMatchObject({
        offboarding_status: 'under_way',
        offboarding_key: `${id}-1`,
      });
  });

  test('makes the same as a start in the card, once the card has read what other objects say', async () => {
    const [own = ''] = await many.companies(1);
    await many.begins([own]);
    await many.batch(0);
    await account.repairs(['open_money', 'at_stake'], own);
    await account.start({ requestId: `run-1-${own}` });
    const [one, other] = await account.records();
    const unlike = Object.keys(one ?? {}).filter((name) => one?.[name] !== other?.[name]);
    expect(unlike.sort()).toEqual([
      'company_id',
      'company_link',
      'company_name',
      'hs_object_id',
      'id',
      'last_change',
      'offboarding_key',
      'offboarding_name',
      'offboarding_revision',
      'started_by',
    ]);
  });

  /** Carries out the run's only batch; returns its calls but those for tasks and for what is looked up once a process. */
  const callsApart = async (run: string) => {
    account.api.clearRequests();
    await many.batch(0, run);
    const kinds = ['read', 'write'];
    return account.api
      .requests()
      .filter(({ headers }) => kinds.includes(headers['x-relterm-call'] ?? ''))
      .filter(({ path }) => !path.includes('/tasks')).length;
  };

  test('takes 6 calls a batch besides those for tasks, and 1 more to read the run after a while', async () => {
    const ids = await many.companies(200);
    await many.begins(ids);
    expect(await callsApart('run-1')).toBe(6);
    for (const act of [pause, reassign]) {
      await many.begins(ids, act, act.kind);
      expect(await callsApart(act.kind)).toBe(7);
    }
    await many.begins(ids, { ...reassign, owner: chidi }, 'again');
    await many.batch(1, 'again');
    expect(await callsApart('again')).toBe(6);
  }, 20_000);

  test('a batch that is sent twice does nothing twice', async () => {
    const ids = await many.companies(3);
    await many.begins(ids);
    await many.batch(0);
    const before = await everything(ids);
    const again = valueOf(await many.batch(0));
    expect(again).toMatchObject({ left: [], skipped: [], failed: [] });
    expect(await everything(ids)).toEqual(before);
  });

  test('a batch that came to an end is not carried out again, whatever happened since', async () => {
    const ids = await started(1);
    await many.begins(ids, reassign, 'run-2');
    await many.batch(0, 'run-2');
    await many.changes(ids, { ...reassign, owner: chidi });
    jest.setSystemTime(new Date('2027-03-01T10:00:00.000Z'));
    account.calls();
    await many.batch(0, 'run-2');
    expect(account.writes()).toEqual([]);
  });

  test('says what it did, after the tab was closed as well', async () => {
    const [known = ''] = await started(1);
    const [fresh = ''] = await many.companies(1);
    await many.begins([known, fresh, '999']);
    await many.batch(0);
    const [run] = await many.runs('run-1');
    expect(run).toMatchObject({
      companies: 3,
      state: 'over',
      over: [0],
      counts: { created: 1, skipped: 1, failed: 1 },
      notDone: [
        { id: known, why: 'already_under_way' },
        { id: '999', why: 'no_such_company' },
      ],
    });
    expect((await many.runs()).map(({ id }) => id).sort()).toEqual(['run-0', 'run-1']);
  });

  test('of which something is left is listed however many ended since', async () => {
    const ids = await many.companies(1);
    await many.begins(ids, startAct, 'left');
    for (let at = 0; at < 12; at += 1) {
      jest.setSystemTime(Date.now() + 1000);
      await many.begins(ids, startAct, `run-${at}`);
      await many.batch(0, `run-${at}`);
      expect(valueOf(await many.steers('end', `run-${at}`)).run.state).toBe('over');
    }
    await many.steers('end', 'left');
    const listed = (await many.runs()).map(({ id }) => id);
    expect(listed).toEqual(['left', ...Array.from({ length: 10 }, (_, at) => `run-${11 - at}`)]);
    await many.undoes(0, 'run-0');
    expect((await many.runs()).map(({ id }) => id)).toContain('run-0');
  });

  test('a run that was stopped goes on only once it is resumed', async () => {
    const ids = await many.companies(1);
    await many.begins(ids);
    expect(valueOf(await many.steers('stop')).run.state).toBe('stopped');
    expect(takeRefusal(await many.batch(0))).toBe('run_stopped');
    expect(await account.records()).toEqual([]);
    await many.steers('resume');
    expect(valueOf(await many.batch(0)).created).toHaveLength(1);
  });

  test('a batch sent by a computer whose date is off is refused, and carried out by the next', async () => {
    const ids = await started(2);
    await many.begins(ids, pause);
    const wrong = { ...meta, today: '2027-02-01', requestId: 'off', run: 'run-1', batch: 0 };
    const off = await account.call('change_many', changeMany, wrong);
    expect(takeRefusal(off)).toBe('today_is_off');
    expect(valueOf(await many.batch(0)).changed).toHaveLength(2);
    expect(takeRefusal(await account.call('undo_run', undoRun, wrong))).toBe('today_is_off');
    expect((await many.runs('run-1'))[0]?.state).toBe('over');
    expect(valueOf(await many.undoes(0)).undone).toHaveLength(2);
  });

  test('a run that is sent twice is kept once, and one that is not kept is gone', async () => {
    const ids = await many.companies(1);
    await many.begins(ids);
    await many.begins(ids);
    expect(await many.runs()).toHaveLength(1);
    expect(takeRefusal(await many.batch(0, 'run-7'))).toBe('run_gone');
    expect(takeRefusal(await many.batch(1))).toBe('bad_request');
  });
});

describe('a batch that is cut off', () => {
  const cut = (path: string, when: 'before' | 'after') => {
    account.api.addFault({ method: 'POST', path, when, status: 503, kind: 'reset', times: 1 });
  };
  const tables: [string, () => string][] = [
    ['creating the records', () => `/${objectType}/batch/create`],
    ['writing the notes', () => '/notes/batch/create'],
    ['writing the mirrors', () => '/companies/batch/update'],
    ['making the tasks', () => '/tasks/batch/create'],
    ['keeping what came of it', () => '/batch/upsert'],
  ];
  let objectType = '';
  test.each(
    tables.flatMap(([what, path]) =>
      (['before', 'after'] as const).map((when) => [when, what, path] as const),
    ),
  )('%s %s took effect loses and doubles nothing', async (when, _, path) => {
    objectType = await account.objectType();
    const ids = await many.companies(3);
    await many.begins(ids);
    cut(path(), when);
    await many.carriesOut(3);
    await many.carriesOut(3);
    const { companies, records, notes, tasks } = await everything(ids);
    expect([records.length, notes, tasks]).toEqual([3, 3, 12]);
    expect(companies.map((company) => company.offboarding_status)).toEqual(
      ids.map(() => 'under_way'),
    );
  });

  test('while what came of it cannot be kept is counted once, and so is its undo', async () => {
    const ids = await many.companies(3);
    await many.begins(ids);
    const busy = () =>
      account.api.addFault({
        ...{ method: 'POST', path: '/batch/upsert', times: 99 },
        ...{ status: 477, retryAfterSeconds: 20 },
      });
    busy();
    expect(valueOf(await many.batch(0))).toMatchObject({ created: [], left: ids });
    account.api.clearFaults();
    expect(valueOf(await many.batch(0)).created).toHaveLength(3);
    expect((await many.runs())[0]?.counts.created).toBe(3);
    busy();
    expect(valueOf(await many.undoes(0))).toMatchObject({ undone: [], left: ids });
    account.api.clearFaults();
    expect(valueOf(await many.undoes(0))).toMatchObject({ undone: [{}, {}, {}], left: [] });
    expect((await many.runs())[0]?.counts.undone).toBe(3);
  });

  test('names the companies that are left, for who goes on with it elsewhere', async () => {
    const ids = await many.companies(2);
    await many.begins(ids);
    const named = await account.call('read_runs', readRuns, { run: 'run-1', named: true });
    expect(valueOf(named).left).toEqual([
      { id: ids[0], name: 'Company 0' },
      { id: ids[1], name: 'Company 1' },
    ]);
    await many.carriesOut(2);
    const over = await account.call('read_runs', readRuns, { run: 'run-1', named: true });
    expect(valueOf(over).left).toEqual([]);
  });

  test('and whose function ended after the records is finished by the next try', async () => {
    const ids = await many.companies(3);
    await many.begins(ids);
    for (const path of ['/notes/', '/companies/batch/update', '/tasks/', '/batch/upsert'])
      account.api.addFault({ method: 'POST', path, status: 501, times: 99 });
    await many.batch(0).catch(() => undefined);
    account.api.clearFaults();
    takeAll();
    const again = valueOf(await many.batch(0));
    expect(again.left).toEqual([]);
    const { records, notes, tasks } = await everything(ids);
    expect([records.length, notes, tasks]).toEqual([3, 3, 12]);
  });
});

describe('a company that a batch left half done and somebody then worked on', () => {
  const withoutTasks = () =>
    account.api.addFault({
      ...{ method: 'POST', path: '/tasks/batch/create', times: 99 },
      ...{ status: 477, retryAfterSeconds: 20 },
    });

  test('is not started again once its offboarding is closed', async () => {
    const [closed = '', other = ''] = await many.companies(2);
    await many.begins([closed, other]);
    jest.setSystemTime(new Date('2027-03-01T09:00:01.000Z'));
    withoutTasks();
    expect(valueOf(await many.batch(0)).left).toHaveLength(2);
    account.api.clearFaults();
    const byMistake = { outcome: 'withdrawn', note: 'By mistake.' };
    const request = { ...meta, requestId: 'close', ...byMistake };
    await account.call('close_offboarding', closeOffboarding, request, closed);
    jest.setSystemTime(new Date('2027-03-01T10:00:00.000Z'));
    const { created, failed } = valueOf(await many.batch(0));
    expect(created).toMatchObject([{ id: other }]);
    expect(failed).toMatchObject([{ id: closed, why: 'changed_meanwhile' }]);
    expect(await account.records()).toHaveLength(2);
  });

  test('is not paused again once it was resumed', async () => {
    const [resumed = '', other = ''] = await started(2);
    await many.begins([resumed, other], pause);
    jest.setSystemTime(new Date('2027-03-01T09:00:01.000Z'));
    withoutTasks();
    expect(valueOf(await many.batch(0)).left).toHaveLength(2);
    account.api.clearFaults();
    const request = { ...meta, requestId: 'resume', action: 'resume' };
    await account.call('pause_offboarding', pauseOffboarding, request, resumed);
    jest.setSystemTime(new Date('2027-03-01T10:00:00.000Z'));
    const { changed, failed } = valueOf(await many.batch(0));
    expect(changed).toMatchObject([{ id: other }]);
    expect(failed).toMatchObject([{ id: resumed, why: 'changed_meanwhile' }]);
    const statuses = (await account.records()).map((record) => record.offboarding_status);
    expect(statuses.sort()).toEqual(['paused', 'under_way']);
  });

  test('stays as it is also where nothing was kept of the batch', async () => {
    const [resumed = '', other = ''] = await started(2);
    await many.begins([resumed, other], pause);
    jest.setSystemTime(new Date('2027-03-01T09:00:01.000Z'));
    account.api.addFault({ method: 'POST', path: '/batch/upsert', status: 503, times: 99 });
    expect(valueOf(await many.batch(0)).left).toHaveLength(2);
    account.api.clearFaults();
    const request = { ...meta, requestId: 'resume', action: 'resume' };
    await account.call('pause_offboarding', pauseOffboarding, request, resumed);
    const { changed, failed } = valueOf(await many.batch(0, 'run-1', { again: true }));
    expect(changed).toMatchObject([{ id: other }]);
    expect(failed).toMatchObject([{ id: resumed, why: 'changed_meanwhile' }]);
  });
});

test('an undo of companies that were merged since names them, and their offboardings stay', async () => {
  const [one = '', other = ''] = await started(2);
  await account.merge(one, other);
  const { undone, kept } = valueOf(await many.undoes(0, 'run-0'));
  expect([undone, kept.map(({ why }) => why)]).toEqual([
    [],
    ['no_such_company', 'no_such_company'],
  ]);
  expect(await account.records()).toHaveLength(2);
});

test('two runs at once on the same companies start each once', async () => {
  const ids = await many.companies(3);
  await many.begins(ids, startAct, 'run-1');
  await many.begins(ids, startAct, 'run-2');
  const both = await Promise.all([many.batch(0, 'run-1'), many.batch(0, 'run-2')]);
  const [one, other] = both.map(valueOf);
  expect([...(one?.created ?? []), ...(other?.created ?? [])]).toHaveLength(3);
  expect([...(one?.skipped ?? []), ...(other?.skipped ?? [])].map(({ why }) => why)).toEqual(
    ids.map(() => 'already_under_way'),
  );
  const { records, notes, tasks } = await everything(ids);
  expect([records.length, notes, tasks]).toEqual([3, 3, 12]);
});

test('two runs at once that change the same offboardings lose nothing', async () => {
  const ids = await started(3);
  await many.begins(ids, reassign, 'run-1');
  await many.begins(ids, pause, 'run-2');
  await Promise.all([
    many.carriesOut(3, undefined, 'run-1'),
    many.carriesOut(3, undefined, 'run-2'),
  ]);
  for (const record of await account.records())
    expect(record).toMatchObject({ offboarding_status: 'paused', hubspot_owner_id: dana.id });
});

test('a preview says for each company what would come of it, and writes nothing', async () => {
  const [known = ''] = await started(1);
  const [fresh = ''] = await many.companies(1);
  account.calls();
  const start = await many.preview([known, fresh, '999'], { ...startAct, owner: chidi });
  expect(start).toMatchObject({
    create: [{ id: fresh, name: 'Company 0' }],
    skip: [{ id: known, why: 'already_under_way' }],
    cannot: [{ id: '999', why: 'no_such_company' }],
    tasks: [{ owner: chidi, tasks: 4 }],
    calls: 3,
  });
  const move = await many.preview([known, fresh], { kind: 'move', to: 'agreements' });
  expect(move).toMatchObject({
    skip: [{ id: fresh, why: 'not_found' }],
    cannot: [{ id: known, why: 'stage_is_held' }],
  });
  expect(move.cannot[0]?.steps?.length).toBeGreaterThan(0);
  expect((await many.preview([known], pause)).change).toHaveLength(1);
  expect((await many.preview([known], { ...reassign, owner: chidi })).skip).toMatchObject([
    { why: 'already_so' },
  ]);
  const nobody = { id: '1', name: 'Nobody' };
  expect((await many.preview([known], { ...reassign, owner: nobody })).cannot).toMatchObject([
    { why: 'owner_gone' },
  ]);
  expect(account.writes()).toEqual([]);
});

test('a preview counts the tasks that a new owner gets, and those that a pause makes', async () => {
  const ids = await started(2);
  account.calls();
  expect(await many.preview(ids, reassign)).toMatchObject({
    tasks: [{ owner: dana, tasks: 8 }],
    calls: 5,
  });
  expect((await many.preview(ids, pause)).tasks).toEqual([{ owner: chidi, tasks: 2 }]);
  const { until: _, ...openEnded } = pause;
  expect((await many.preview(ids, openEnded)).tasks).toEqual([]);
});

test('reassigning hands the tasks over, and undoing it hands them back', async () => {
  const ids = await started(2);
  await many.begins(ids, reassign);
  await many.batch(0);
  const owners = async () => {
    const records = (await account.records()).map((record) => record.hubspot_owner_id);
    const { results } = await account.inHubSpot.read.basic.getPage('tasks', 100, undefined, [
      'hubspot_owner_id',
    ]);
    return new Set([...records, ...results.map((task) => task.properties.hubspot_owner_id)]);
  };
  expect(await owners()).toEqual(new Set([dana.id]));
  const undone = valueOf(await many.undoes(0));
  expect(undone).toMatchObject({ undone: [{ id: ids[0] }, { id: ids[1] }], kept: [], left: [] });
  expect(await owners()).toEqual(new Set([chidi.id]));
});

test('undoing a reassign gives back only the tasks that went over, and those without an owner to nobody', async () => {
  const [id = ''] = await started(1);
  const { results } = await account.inHubSpot.read.basic.getPage('tasks', 100);
  const [hers = '', free = ''] = results.map((task) => task.id);
  const setOwner = (task: string, owner: string) =>
    account.inHubSpot.write.basic.update('tasks', task, {
      properties: { hubspot_owner_id: owner },
    });
  await setOwner(hers, dana.id);
  await setOwner(free, '');
  const ownerOf = async (task: string) =>
    (await account.inHubSpot.read.basic.getById('tasks', task, ['hubspot_owner_id'])).properties
      .hubspot_owner_id;
  await many.begins([id], reassign);
  await many.batch(0);
  expect(new Set(await Promise.all(results.map((task) => ownerOf(task.id))))).toEqual(
    new Set([dana.id]),
  );
  expect(valueOf(await many.undoes(0)).undone).toHaveLength(1);
  expect([await ownerOf(hers), (await ownerOf(free)) || undefined]).toEqual([dana.id, undefined]);
  for (const task of results.slice(2)) expect(await ownerOf(task.id)).toBe(chidi.id);
});

test('a batch of reassigns whose tasks failed is finished by the next try, and still undone whole', async () => {
  const [id = ''] = await started(1);
  account.api.addFault({
    method: 'POST',
    path: '/tasks\\/batch\\/update$/',
    status: 503,
    times: 99,
  });
  await many.begins([id], reassign);
  expect(valueOf(await many.batch(0)).left).toEqual([id]);
  account.api.clearFaults();
  expect(valueOf(await many.batch(0)).changed).toHaveLength(1);
  await many.undoes(0);
  const { results } = await account.inHubSpot.read.basic.getPage('tasks', 100, undefined, [
    'hubspot_owner_id',
  ]);
  expect(new Set(results.map((task) => task.properties.hubspot_owner_id))).toEqual(
    new Set([chidi.id]),
  );
});

test('a batch of reassigns whose tasks HubSpot refuses is left, and undone whole', async () => {
  const ids = await started(2);
  const before = await everything(ids);
  await many.begins(ids, reassign);
  account.api.addFault({ method: 'POST', path: '/tasks/batch/update', status: 403, times: 99 });
  expect(valueOf(await many.batch(0))).toMatchObject({ changed: [], failed: [], left: ids });
  account.api.clearFaults();
  expect(valueOf(await many.undoes(0)).undone).toHaveLength(2);
  const owners = (await account.records()).map((record) => record.hubspot_owner_id);
  expect(owners).toEqual([chidi.id, chidi.id]);
  expect((await everything(ids)).tasks).toEqual(before.tasks);
});

test('a batch of reassigns to an owner whom HubSpot lost meanwhile says so', async () => {
  const ids = await started(1);
  await many.begins(ids, reassign);
  account.api.crm.tables.owners.remove(ALL, dana.id);
  expect(valueOf(await many.batch(0)).failed).toMatchObject([{ id: ids[0], why: 'owner_gone' }]);
});

test('a pause is undone, except where somebody changed the offboarding since', async () => {
  const ids = await started(2);
  await many.begins(ids, pause);
  await many.batch(0);
  await many.changes(ids.slice(0, 1), reassign);
  const { undone, kept } = valueOf(await many.undoes(0));
  expect(undone.map(({ id }) => id)).toEqual(ids.slice(1));
  expect(kept).toMatchObject([{ id: ids[0], why: 'changed_meanwhile' }]);
  const statuses = (await account.records()).map((record) => record.offboarding_status);
  expect(statuses.sort()).toEqual(['paused', 'under_way']);
});

test('a move is undone into the stage that was left', async () => {
  const ids = await started(1);
  await account.moveOnBoard('transition');
  await many.begins(ids, { kind: 'move', to: 'agreements', why: 'Too early.' });
  expect(valueOf(await many.batch(0)).changed).toHaveLength(1);
  expect(valueOf(await many.undoes(0)).undone).toHaveLength(1);
  const [record] = await account.records();
  expect(record).toMatchObject({
    offboarding_stage: 'transition',
    hs_pipeline_stage: await account.boardId('transition'),
  });
});

test('a move back to where it was before somebody moved it on the board is on the board too', async () => {
  const ids = await started(2);
  await account.moveOnBoard('transition');
  await many.begins(ids, { kind: 'move', to: 'communication', why: 'Too early.' });
  expect(valueOf(await many.batch(0)).changed).toHaveLength(2);
  const stage = await account.boardId('communication');
  const records = await account.records();
  expect(records.map((record) => record.hs_pipeline_stage)).toEqual([stage, stage]);
});

describe('undoing a start', () => {
  test('leaves the companies as they were, and they can be started again', async () => {
    const ids = await many.companies(2);
    const before = (await everything(ids)).companies.map(({ createdate }) => createdate);
    await many.begins(ids);
    await many.batch(0);
    const { undone, kept, left } = valueOf(await many.undoes(0));
    expect([undone.length, kept, left]).toEqual([2, [], []]);
    const after = await everything(ids);
    expect(after).toMatchObject({ records: [], notes: 0, tasks: 0 });
    for (const { name: _, createdate, hs_object_id: __, ...rest } of after.companies) {
      expect(before).toContain(createdate);
      expect(Object.values(rest).filter(Boolean)).toEqual([]);
    }
    expect(takeRefusal(await many.batch(0))).toBe('run_stopped');
    await many.begins(ids, startAct, 'run-2');
    expect(valueOf(await many.batch(0, 'run-2')).created).toHaveLength(2);
    expect(await everything(ids)).toMatchObject({ notes: 2, tasks: 8 });
  });

  test('keeps those on which something was done', async () => {
    const [done = '', ticked = '', fresh = ''] = await started(3);
    await finish(done);
    const { associations } = await account.inHubSpot.read.basic.getById(
      'companies',
      ticked,
      [],
      [],
      ['tasks'],
    );
    await account.inHubSpot.write.basic.update('tasks', associations?.tasks?.results[0]?.id ?? '', {
      properties: { hs_task_status: 'COMPLETED' },
    });
    const { undone, kept } = valueOf(await many.undoes(0, 'run-0'));
    expect(undone.map(({ id }) => id)).toEqual([fresh]);
    expect(kept).toMatchObject([
      { id: done, why: 'worked_on' },
      { id: ticked, why: 'worked_on' },
    ]);
    expect(await account.records()).toHaveLength(2);
  });

  test('passes over what a batch that was never carried out would have changed', async () => {
    const [known = ''] = await started(1);
    await many.begins([known], reassign, 'run-2');
    await many.steers('stop', 'run-2');
    const undone = valueOf(await many.undoes(0, 'run-2'));
    expect(undone).toMatchObject({ undone: [], kept: [], left: [] });
    const [run] = await many.runs('run-2');
    expect(run).toMatchObject({ state: 'undone', begun: [], over: [0], notDone: [] });
  });

  test('that overtakes a batch under way is sent again, and undoes that batch too', async () => {
    const ids = await many.companies(2);
    await many.begins(ids);
    const type = await account.objectType();
    const late = (path: string, delayMs: number) =>
      account.api.addFault({ method: 'POST', path, kind: 'delay', delayMs, times: 1 });
    late(`/${type}/batch/create`, 300);
    late('/\\/(batch\\/upsert|2-\\d+)$/', 600);
    const [done, overtaken] = await Promise.all([many.batch(0), many.undoes(0)]);
    expect(valueOf(done).created).toHaveLength(2);
    expect(valueOf(overtaken)).toMatchObject({ undone: [], left: ids });
    expect(valueOf(await many.undoes(0)).undone).toHaveLength(2);
    expect(await account.records()).toEqual([]);
  });

  test('that was cut off goes on where it stood', async () => {
    const ids = await started(2);
    account.api.addFault({
      ...{ method: 'POST', path: '/companies/batch/update', times: 99 },
      ...{ status: 477, retryAfterSeconds: 20 },
    });
    expect(valueOf(await many.undoes(0, 'run-0'))).toMatchObject({ undone: [], left: ids });
    account.api.clearFaults();
    expect(valueOf(await many.undoes(0, 'run-0')).undone).toHaveLength(2);
    jest.setSystemTime(new Date('2027-03-01T10:00:00.000Z'));
    const after = await everything(ids);
    expect(after).toMatchObject({ records: [], notes: 0, tasks: 0 });
    expect(after.companies.map((company) => company.offboarding_status ?? '')).toEqual(['', '']);
  });

  test('that HubSpot refused half way is left, and goes on where it stood', async () => {
    const ids = await started(2);
    account.api.addFault({ method: 'POST', path: '/batch/archive', status: 403, times: 99 });
    const half = valueOf(await many.undoes(0, 'run-0'));
    expect(half).toMatchObject({ undone: [], kept: [], left: ids });
    account.api.clearFaults();
    expect(valueOf(await many.undoes(0, 'run-0')).undone).toHaveLength(2);
    expect(await everything(ids)).toMatchObject({ records: [], notes: 0, tasks: 0 });
  });

  test('brings back what the company said of an earlier offboarding, of which the preview told', async () => {
    await account.start();
    const { company } = account;
    await account.call('close_offboarding', closeOffboarding, {
      ...meta,
      requestId: 'close',
      outcome: 'withdrawn',
      note: 'By mistake.',
    });
    const before = withoutTimes(await account.companyNow());
    const looked = await many.preview([company.id, ...(await many.companies(1))], startAct);
    expect([looked.create.length, looked.hadOne]).toEqual([2, 1]);
    await many.begins([company.id]);
    expect(valueOf(await many.batch(0)).created).toHaveLength(1);
    expect(valueOf(await many.undoes(0)).undone).toHaveLength(1);
    expect(withoutTimes(await account.companyNow())).toEqual(before);
  });
});

test('a part that fails names its companies, and the rest goes on', async () => {
  const ids = await started(3);
  await finish(ids[1] ?? '');
  account.api.addFault({
    method: 'POST',
    path: `/${await account.objectType()}/batch/update`,
    status: 503,
    kind: 'reset',
    when: 'before',
    times: 1,
  });
  const done = valueOf(await many.changes([...ids, '999'], pause));
  expect(done.changed).toHaveLength(3);
  expect(done.failed).toEqual([{ id: '999', name: '999', why: 'no_such_company' }]);
});

test('a run whose app lost a right half way is left, and goes on or back once it is given again', async () => {
  const ids = await started(2);
  await many.begins(ids, pause);
  const loses = () =>
    account.api.addFault({ path: '/companies/batch/read', status: 403, times: 99 });
  loses();
  expect(valueOf(await many.batch(0))).toMatchObject({ failed: [], left: ids });
  account.api.clearFaults();
  expect(valueOf(await many.batch(0)).changed).toHaveLength(2);
  loses();
  expect(valueOf(await many.undoes(0))).toMatchObject({ kept: [], left: ids });
  account.api.clearFaults();
  expect(valueOf(await many.undoes(0)).undone).toHaveLength(2);
  expect(takeAll()).toHaveLength(4);
});

test('a run whose account lost a property half way stops, and its companies come to no end', async () => {
  await many.begins(await started(2), pause);
  await account.removeProperty('offboarding_key', 'companies');
  expect(takeRefusal(await many.batch(0))).toBe('not_provisioned');
  expect((await many.runs('run-1'))[0]).toMatchObject({ begun: [], over: [], notDone: [] });
  expect(takeRefusal(await many.undoes(0, 'run-0'))).toBe('not_provisioned');
  expect((await many.runs('run-0'))[0]).toMatchObject({ over: [], notDone: [] });
});

test('functions that take ids refuse a record in view, and the others refuse ids', async () => {
  const parameters = { ...meta, requestId: 'x', act: startAct, companies: [account.company.id] };
  const propertiesToSend = await account.recordInView(account.company.id);
  for (const main of [changeMany, previewMany]) {
    const { body } = await main({ parameters, propertiesToSend });
    expect(JSON.parse(body)).toMatchObject({ refusal: { field: 'propertiesToSend' } });
  }
  const move = { ...meta, requestId: 'x', to: 'agreements', companies: [account.company.id] };
  expect(takeRefusal(await account.call('move_stage', moveStage, move))).toBe('bad_request');
  expect(await account.records()).toEqual([]);
});

test('what is done outside a record is recorded as not verified', async () => {
  const [id = ''] = await many.companies(1);
  await many.changes([id]);
  const [note] = await account.notes(id);
  expect(note?.hs_note_body).toContain('By Rita Rep, not verified');
});

describe('the waiver of what is left', () => {
  const waive = {
    kind: 'waive',
    steps: ['meet_client', 'explain_reasons'],
    why: 'They moved already.',
  };

  test('waives the named steps of one company, by who asks for it, with one note', async () => {
    const [id = ''] = await started(1);
    await finish(id);
    const before = (await account.notes(id)).length;
    expect(valueOf(await many.changes([id], waive)).changed).toHaveLength(1);
    const [record] = await account.records();
    expect(record).toMatchObject({ step_meet_client: 'waived', step_explain_reasons: 'done' });
    expect(record?.step_meet_client_detail).toContain('"waivedBy":"Rita Rep, not verified"');
    const notes = await account.notes(id);
    expect(notes).toHaveLength(before + 1);
    expect(notes.map((one) => one.hs_note_body).join()).toContain('What was left is waived');
    expect(valueOf(await many.changes([id], waive)).changed).toHaveLength(1);
    expect(await account.notes(id)).toHaveLength(before + 1);
  });

  test('keeps the money that is open with the step that asks for it, unknown where it is', async () => {
    const [id = ''] = await started(1);
    await many.changes([id], { ...waive, steps: ['settle_payments'] });
    const [record] = await account.records();
    expect(record?.step_settle_payments_detail).toContain('"openMoney"');
  });

  test('is of one company alone, and of no run', async () => {
    const ids = await started(2);
    expect(await many.changes(ids, waive)).toMatchObject({ refusal: { code: 'bad_request' } });
    await expect(many.begins(ids, waive, 'waiver')).rejects.toThrow('bad_request');
  });

  test('stops at a step that nobody may waive', async () => {
    const [id = ''] = await started(1);
    const [never = ''] = builtInStepIds.filter((step) => stepById(step, {}).waiver === 'never');
    expect(valueOf(await many.changes([id], { ...waive, steps: [never] })).failed).toMatchObject([
      { why: 'step_cannot_be_waived' },
    ]);
  });
});

describe('a start for the owner of each company', () => {
  const eachOwn = { ...startAct, eachOwn: true };
  const left = '99999999';
  async function companies() {
    const owned = async (owner: string) => many.companies(1, { hubspot_owner_id: owner });
    const [ofChidi, ofDana, ofNobody, ofLeaver] = [
      await owned(chidi.id),
      await owned(dana.id),
      await many.companies(1),
      await many.companies(1),
    ];
    const { records } = account.api.crm.tables;
    const [leaver = ''] = ofLeaver;
    const kept = records.get('0-2', leaver);
    if (kept)
      records.put('0-2', leaver, {
        ...kept,
        properties: { ...kept.properties, hubspot_owner_id: left },
      });
    return [ofChidi, ofDana, ofNobody, ofLeaver].flat();
  }

  test('the preview says how many tasks each gets', async () => {
    const { tasks, create } = await many.preview(await companies(), eachOwn);
    expect(create).toHaveLength(4);
    expect(tasks).toEqual([{ owner: chidi, tasks: 4 }, { owner: dana, tasks: 4 }, { tasks: 8 }]);
  });

  test('each gets its own, with its tasks; one that has none or whose owner left gets none', async () => {
    const ids = await companies();
    await many.begins(ids, eachOwn);
    expect(valueOf(await many.batch(0)).created).toHaveLength(4);
    const owners = await Promise.all(
      ids.map(async (id) => (await account.companyNow(id))['offboarding_owner_name']),
    );
    expect(owners.map((name) => name || undefined)).toEqual([
      chidi.name,
      dana.name,
      undefined,
      undefined,
    ]);
  });

  test('the owners are read once for all companies, and again only after a while', async () => {
    const ids = await companies();
    await many.begins(ids, eachOwn);
    account.api.clearRequests();
    await many.preview(ids, eachOwn);
    await many.batch(0);
    const asked = () => account.api.requests().filter(({ path }) => path.includes('/owners'));
    expect(asked()).toHaveLength(1);
    jest.setSystemTime(new Date('2027-03-01T09:02:00.000Z'));
    await many.preview(ids, eachOwn);
    expect(asked()).toHaveLength(2);
  });
});
