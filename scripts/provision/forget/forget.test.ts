import { main as closeOffboarding } from '../../../functions/one-company/close-offboarding';
import { main as getOffboarding } from '../../../functions/one-company/get-offboarding';
import { main as logMessage } from '../../../functions/one-company/log-message';
import { main as makeDossier } from '../../../functions/make-dossier';
import { main as saveItems } from '../../../functions/one-company/save-items';
import { main as saveMeeting } from '../../../functions/one-company/save-meeting';
import { main as updateStep } from '../../../functions/one-company/update-step';
import { ALL } from '../../../sandbox/api/testing';
import { forgottenRecord } from '../../../src/crm/forgotten';
import { recordWhenForgotten } from '../../../src/crm/personal';
import { recordProperties } from '../../../src/crm/schema-record';
import { openAccount, stopClock, type Account } from '../../../tests/account';
import { manyOn, startAct } from '../../../tests/many';
import { forgetCompany } from './command';
import { manyMain } from '../../../functions/hubspot/many/works';

const changePlaybook = manyMain('change_playbook');

/** In every name and word of the company, and nowhere else. */
const mark = 'Quux';
const today = '2027-03-01';
const by = { id: '7', name: `Rita ${mark}` };
const meta = (requestId: string) => ({ today, by, requestId });

let account: Account;
let companyId: string;
let said: string[];
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  said = [];
  const say = (line: string) => void said.push(line);
  jest.spyOn(console, 'log').mockImplementation(say);
  jest.spyOn(console, 'error').mockImplementation(say);
  account = await openAccount({ check: false });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await account.close();
});

const forget = (more: { yes?: boolean; deletesRecords?: boolean } = {}) =>
  forgetCompany(companyId, { yes: false, deletesRecords: false, ...more }, account.http);

/** Types the mark into every property of the record that somebody can type into. */
async function fillRecord(id: string) {
  const mayBeTyped = recordProperties.filter(({ name, type }) => {
    const what = recordWhenForgotten.get(name);
    return type === 'string' && what !== undefined && what !== 'stays' && what !== 'renamed';
  });
  const detail = JSON.stringify({
    by,
    at: `${today}T09:00:00.000Z`,
    requestId: 'r',
    reason: mark,
    waivedBy: mark,
    evidence: { kind: 'note', text: mark },
  });
  const values = mayBeTyped.map(({ name }) => [
    name,
    recordWhenForgotten.get(name) === 'days_only' ? detail : `${mark} said so`,
  ]);
  await account.editRecord(id, Object.fromEntries(values));
}

/** A company with two offboardings and everything that the app keeps of one. */
async function fill() {
  const { id } = await account.createCompany({ name: `${mark} Lumber` });
  companyId = id;
  const call: typeof account.call = (name, main, parameters) =>
    account.call(name, main, parameters, id);
  const words = {
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: `${mark}: too dear.`,
  };
  const { main: start } = await import('../../../functions/one-company/start-offboarding');
  await call('start_offboarding', start, { ...meta('start'), ...words });
  const step = {
    step: 'explain_reasons',
    action: 'waive',
    reason: `${mark} knows.`,
    waivedBy: mark,
  };
  await call('update_step', updateStep, { ...meta('waive'), ...step });
  const entries = [{ values: { words: `${mark} asks`, kind: 'data' }, due: '2027-03-08' }];
  await call('save_items', saveItems, {
    ...meta('item'),
    register: 'concern',
    action: 'add',
    entries,
  });
  const meeting = {
    step: 'meet_client',
    action: 'schedule',
    title: `Talk with ${mark}`,
    start: '2027-03-03T09:00:00.000Z',
    on: '2027-03-03',
    minutes: 60,
    where: `https://meet.example/${mark}`,
    attendees: [],
  };
  await call('save_meeting', saveMeeting, { ...meta('meet'), ...meeting });
  const letter = {
    message: 'announcement',
    subject: `To ${mark}`,
    body: `Dear ${mark}`,
    how: 'letter',
    sentOn: today,
  };
  await call('log_message', logMessage, { ...meta('letter'), ...letter });
  await call('make_dossier', makeDossier, {
    ...meta('dossier'),
    zone: 'Europe/Berlin',
    form: 'pdf',
  });
  await call('close_offboarding', closeOffboarding, {
    ...meta('close'),
    outcome: 'withdrawn',
    note: mark,
  });
  await call('start_offboarding', start, { ...meta('again'), ...words });
  const many = manyOn(account);
  const act = { ...startAct, statedWords: `${mark} in bulk` };
  await many.begins([id], act);
  await many.carriesOut(1);
  for (const record of await account.records()) await fillRecord(record['id'] ?? '');
  await account.inHubSpot.write.basic.update('companies', id, {
    properties: {
      offboarding_owner_name: mark,
      offboarding_approval: 'waiting',
      offboarding_approval_words: `${mark} asks for it`,
      offboarding_approval_request: JSON.stringify({ by, words: mark }),
    },
  });
}

/** Where the mark stands in the whole account, apart from HubSpot's history and the company itself. */
function places(): string[] {
  const { tables } = account.api.crm;
  const types = tables.types.all(ALL);
  const rows = [
    ...types.flatMap(({ id, name }) =>
      tables.records.all(id).map(({ history: _, ...record }) => ({
        at: `${name} ${record.id}`,
        row: record,
        id: record.id,
      })),
    ),
    ...types.flatMap(({ id, name }) =>
      tables.properties.all(id).map((row) => ({ at: `property of ${name}`, row, id: '' })),
    ),
    ...types.flatMap(({ id, name }) =>
      tables.properties
        .all(id)
        .flatMap((property) =>
          tables.unique
            .keys(`${id}/${property.name}`)
            .map((row) => ({ at: `unique of ${name}`, row, id: '' })),
        ),
    ),
    ...tables.files.all(ALL).map((row) => ({
      at: `file ${row.name}`,
      row: [row.name, Buffer.from(row.content, 'base64').toString('latin1'), row.folderPath],
      id: '',
    })),
    ...tables.lists.all(ALL).map((row) => ({ at: 'list', row, id: '' })),
    ...tables.flows.all(ALL).map((row) => ({ at: 'flow', row, id: '' })),
  ];
  return rows
    .filter(({ row, id }) => JSON.stringify(row).includes(mark) && id !== companyId)
    .map(({ at }) => at);
}

const companyNow = () => account.api.crm.tables.records.get('0-2', companyId)?.properties ?? {};
const markedOnCompany = () =>
  Object.entries(companyNow()).filter(([name, value]) => name !== 'name' && value.includes(mark));
const filesThere = () => account.api.crm.tables.files.size(ALL);

test('A company is listed, and forgotten only after a yes: nothing of it is left but history', async () => {
  await fill();
  const before = places();
  expect(new Set(before.map((at) => at.replace(/ .*/, '')))).toEqual(
    new Set(['offboarding', 'offboarding_app_data', 'note', 'task', 'meeting', 'file']),
  );
  expect([filesThere(), markedOnCompany().length]).toEqual([1, 3]);

  expect(await forget()).toBe('not_done');
  expect(said.join('\n')).toContain('2 offboardings, with names and words in');
  expect(said.at(-1)).toBe('Nothing was changed.');
  expect(places()).toEqual(before);

  expect(await forget({ yes: true })).toBe('done');
  expect(places()).toEqual([]);
  expect([filesThere(), markedOnCompany()]).toEqual([0, []]);
  const [first, second] = await account.records();
  expect(first).toMatchObject({
    offboarding_name: 'Forgotten company – offboarding 1',
    offboarding_outcome: 'withdrawn',
    stated_reason: 'cost',
    started_on: today,
    closed_on: today,
  });
  expect(forgottenRecord(second ?? {})).toEqual({});
  expect(said.join('\n')).toContain('still shows the former values');
  const { history = {} } = account.api.crm.tables.records.all(await account.objectType())[0] ?? {};
  expect(JSON.stringify(history)).toContain(mark);
});

test('The card works on after it, and repairs bring nothing back', async () => {
  await fill();
  await forget({ yes: true });
  await account.repair(undefined, companyId);
  const shown = await account.call('get_offboarding', getOffboarding, { today }, companyId);
  expect(shown).toMatchObject({
    status: 'done',
    value: {
      status: 'open',
      offboarding: { companyName: 'Forgotten company', statedReason: { id: 'cost' } },
    },
  });
  expect(places()).toEqual([]);
  expect(await forget({ yes: true })).toBe('done');
});

test('It can be cut off anywhere and run again, and what HubSpot refuses is named', async () => {
  await fill();
  const fails = (method: string, path: string) =>
    account.api.addFault({ method, path, status: 400, times: 1 });
  let cuts = 0;
  for (let round = 0; round < 3; round += 1) {
    fails('POST', String.raw`/batch\/(update|archive)$/`);
    fails('PATCH', '/objects/');
    fails('DELETE', '/files/');
    if ((await forget({ yes: true })) === 'not_done') cuts += 1;
    account.api.clearFaults();
  }
  expect(await forget({ yes: true })).toBe('done');
  expect(cuts).toBe(3);
  expect(said.some((line) => line.startsWith('Not removed: file'))).toBe(true);
  expect(places()).toEqual([]);
  expect(filesThere()).toBe(0);
});

test('The records are deleted only where that is asked for, also of a company that is gone', async () => {
  await fill();
  await account.inHubSpot.write.basic.archive('companies', companyId);
  expect(await forget({ yes: true })).toBe('done');
  expect(await account.records()).toHaveLength(2);
  expect(await forget({ yes: true, deletesRecords: true })).toBe('done');
  expect(await account.records()).toEqual([]);
  expect(said.at(-4)).toContain('are deleted');
});

test('A playbook that names the company is told, and a wrong word for a company is refused', async () => {
  await fill();
  const changes = { managers: { ofTeams: [], otherwise: '11' } };
  const published = await account.call('change_playbook', changePlaybook, {
    ...meta('draft'),
    action: 'publish',
    changes,
    note: `For ${mark} Lumber`,
  });
  expect(published).toMatchObject({ status: 'done' });
  await forget({ yes: true });
  expect(said.join('\n')).toContain("contains the company's name");
  companyId = 'Quux Lumber';
  expect(await forget({ yes: true })).toBe('not_done');
  companyId = '99';
  expect(await forget({ yes: true })).toBe('not_done');
});
