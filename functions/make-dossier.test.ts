import { openAccount, rep, stopClock, takeRefusal, withKeys, type Account } from '../tests/account';
import { takeComplaints } from '../tests/complaints';
import { textOfPdf } from '../tests/pdf-text';
import { main as closeOffboarding } from './one-company/close-offboarding';
import { main as logMessage } from './one-company/log-message';
import { main as makeDossier } from './make-dossier';
import { main as saveItems } from './one-company/save-items';
import { main as startOffboarding } from './one-company/start-offboarding';
import { main as updateStep } from './one-company/update-step';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
let account: Account;
beforeEach(() => stopClock('2027-03-01T09:00:00.000Z'));
afterEach(() => account.close());

/** Creates an offboarding with a waived step and a sent letter, and withdraws it. */
async function closed(options: Parameters<typeof openAccount>[0] = {}) {
  account = await openAccount(options);
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, { ...meta, ...words });
  const waive = { action: 'waive', reason: 'They moved: Łukasz Żółć', waivedBy: 'Lea Legal' };
  const step = { ...meta, requestId: 'request-2', step: 'meet_client', ...waive };
  await account.call('update_step', updateStep, step);
  const letter = { message: 'announcement', subject: 'The end', body: 'Dear Mr Berg, thank you.' };
  const sent = { ...meta, requestId: 'request-3', ...letter, how: 'letter', sentOn: today };
  await account.call('log_message', logMessage, sent);
  const close = { ...meta, requestId: 'request-4', outcome: 'withdrawn', note: 'By mistake.' };
  await account.call('close_offboarding', closeOffboarding, close);
  account.calls();
}

const ask = (more: object = {}) =>
  account.call('make_dossier', makeDossier, {
    ...meta,
    requestId: 'dossier-1',
    zone: 'Europe/Berlin',
    form: 'pdf',
    ...more,
  });
async function make(more: object = {}) {
  const reply = await ask(more);
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply));
  return reply.value;
}
async function opened() {
  const { file } = await make();
  if (file.status !== 'kept' || !file.link) throw new Error(JSON.stringify(file));
  const answer = await fetch(file.link.url);
  return { ...file, link: file.link, status: answer.status, bytes: await answer.arrayBuffer() };
}
const files = () => account.api.crm.tables.files.all('all');
const dossierNotes = async () =>
  (await account.notes()).filter(({ hs_note_body: body }) => body?.includes('Dossier made'));

test('the PDF at the URL contains the facts, the waiver, the letter and the timeline', async () => {
  await closed();
  const { bytes, status, link } = await opened();
  expect(status).toBe(200);
  expect(link.until).toBe('2027-03-01T10:00:00.000Z');
  const text = textOfPdf(Buffer.from(bytes));
  expect(text).toContain('Acme');
  expect(text).toContain('Withdrawn on 1 March 2027');
  expect(text).toContain('Waived by Lea Legal: They moved: Łukasz Żółć');
  expect(text).toContain('Dear Mr Berg, thank you.');
  expect(text).toContain('Offboarding started');
});

test('as text alone it is returned, without a file or a note', async () => {
  await closed();
  const { text, file } = await make({ form: 'text' });
  expect(file).toEqual({ status: 'not_wanted' });
  expect(account.calls().counted).toBe(6);
  expect(text).toContain('Waived by Lea Legal: They moved: Łukasz Żółć');
  expect(files()).toHaveLength(0);
  expect(await dossierNotes()).toHaveLength(0);
});

test('it contains the list items, from the tasks of the timeline and without a further call', async () => {
  account = await openAccount();
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, { ...meta, ...words });
  const values = { words: 'Who keeps our data?', kind: 'data' };
  const entries = [{ values, due: '2027-03-05' }];
  const item = { ...meta, requestId: 'item-1', register: 'concern', action: 'add', entries };
  await account.call('save_items', saveItems, item);
  account.calls();
  const { bytes } = await opened();
  expect(account.calls().counted).toBe(withKeys(9, 11));
  const text = textOfPdf(Buffer.from(bytes));
  expect(text).toContain('Lists Concerns Who keeps our data?');
  expect(text).toContain('About: Data or access');
});

test('it takes 9 calls', async () => {
  await closed();
  await make();
  expect(account.calls().counted).toBe(withKeys(9, 11));
});

test('the file is private, and attached to one note on company and offboarding', async () => {
  await closed();
  await make();
  const [file, ...others] = files();
  expect(others).toEqual([]);
  expect(file).toMatchObject({
    access: 'PRIVATE',
    folderPath: '/offboarding',
    name: 'dossier-acme-1-2027-03-01-dossier1',
    extension: 'pdf',
    mediaType: 'application/pdf',
  });
  expect(await dossierNotes()).toHaveLength(1);
  const note = account.api.crm.tables.records
    .all('0-46')
    .find(({ properties }) => properties.hs_attachment_ids);
  expect(note?.properties.hs_attachment_ids).toBe(file?.id);
});

test('its text says the same', async () => {
  await closed();
  const { text } = await make();
  expect(text).toContain('Waived by Lea Legal: They moved: Łukasz Żółć');
  expect(text).toContain('No invoice is open.');
});

test.each([true, false])(
  'a repeated request makes one file and one note (unique notes: %s)',
  async (uniqueNotes) => {
    await closed({ uniqueNotes });
    await make();
    await make();
    expect(files()).toHaveLength(1);
    expect(await dossierNotes()).toHaveLength(1);
  },
);

test('each new version is kept', async () => {
  await closed();
  await make();
  await make({ requestId: 'another-1' });
  expect(files()).toHaveLength(2);
  expect(await dossierNotes()).toHaveLength(2);
});

test('an upload that took effect and whose answer was lost makes no second file', async () => {
  await closed();
  const path = '/\\/files\\/2026-03\\/files$/';
  account.api.addFault({ method: 'POST', path, when: 'after', kind: 'reset', times: 1 });
  expect((await make()).file.status).toBe('kept');
  expect(files()).toHaveLength(1);
  expect(await dossierNotes()).toHaveLength(1);
});

test('without the scope it is text alone, without a note', async () => {
  await closed();
  account.api.controls.switches.change({ missingScopes: ['files'] });
  const { file, text } = await make();
  expect(file).toEqual({ status: 'not_kept', why: 'no_access' });
  expect(text).toContain('Acme');
  expect(await dossierNotes()).toEqual([]);
});

test('after a failed upload the text is returned, and a retry makes the file', async () => {
  await closed();
  account.api.addFault({ method: 'POST', path: '/\\/files/', status: 501, times: 1 });
  expect((await make()).file).toEqual({ status: 'not_kept', why: 'failed' });
  expect((await make()).file.status).toBe('kept');
});

test('a failed note is retried with the same file', async () => {
  await closed();
  account.api.addFault({
    method: 'POST',
    path: '/objects\\/2026-03\\/notes$/',
    status: 501,
    times: 1,
  });
  expect((await ask()).status).toBe('failed');
  expect(takeComplaints()).toHaveLength(1);
  expect((await make()).file.status).toBe('kept');
  expect([files().length, (await dossierNotes()).length]).toEqual([1, 1]);
});

test('without a URL the file is still stored', async () => {
  await closed();
  account.api.addFault({ method: 'GET', path: '/signed-url?', status: 501, times: 1 });
  const { file } = await make();
  expect(file).toEqual({ status: 'kept', name: 'dossier-acme-1-2027-03-01-dossier1.pdf' });
});

test('parts that cannot be read are named in it', async () => {
  await closed();
  account.api.controls.switches.change({ objectsOff: { emails: 403, invoices: 404 } });
  const { text } = await make();
  expect(text).toContain('Could not be read when this was made: e-mails.');
  expect(text).toContain('this account keeps no invoices in HubSpot');
});

test('without an offboarding it is refused', async () => {
  account = await openAccount();
  expect(takeRefusal(await ask())).toBe('not_found');
});

test('it is refused for a deleted record', async () => {
  await closed();
  await account.archiveRecord();
  expect(takeRefusal(await ask())).toBe('record_deleted');
});

test('it is refused for a day that is not today', async () => {
  await closed();
  expect(takeRefusal(await ask({ today: '2027-05-01' }))).toBe('today_is_off');
});
