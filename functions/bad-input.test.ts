import { openAccount, rep, stopClock, takeRefusal, type Account } from '../tests/account';
import { functionNames, requestSchema, type FunctionName } from '../src/api/functions';
import { main as listOwners } from './one-company/list-owners';
import { main as listContacts } from './one-company/list-contacts';
import { main as getSurveyLink } from './get-survey-link';
import { main as readTimeline } from './one-company/read-timeline';
import { main as askApproval } from './one-company/ask-approval';
import { main as followPlaybook } from './one-company/follow-playbook';
import { main as readPlaybook } from './one-company/read-playbook';
import { main as readOverview } from './one-company/read-overview';
import { main as readOpenBusiness } from './one-company/read-open-business';
import { main as readNews } from './one-company/read-news';
import { main as makeDossier } from './make-dossier';
import { main as closeOffboarding } from './one-company/close-offboarding';
import { main as findInHubspot } from './one-company/find-in-hubspot';
import { main as getLive } from './one-company/get-live';
import { main as getOffboarding } from './one-company/get-offboarding';
import { clientsFor } from './hubspot/clients';
import type { Main } from './hubspot/handle';
import { main as logMessage } from './one-company/log-message';
import { main as moveStage } from './one-company/move-stage';
import { main as pauseOffboarding } from './one-company/pause-offboarding';
import { main as winBack } from './one-company/win-back';
import { main as readContractFacts } from './one-company/read-contract-facts';
import { main as readHolidays } from './read-holidays';
import { main as readLessons } from './one-company/read-lessons';
import { main as repair } from './one-company/repair';
import { main as saveItems } from './one-company/save-items';
import { main as saveMeeting } from './one-company/save-meeting';
import { main as startOffboarding } from './one-company/start-offboarding';
import { main as updateContract } from './one-company/update-contract';
import { main as updateDetails } from './one-company/update-details';
import { main as updateReason } from './one-company/update-reason';
import { main as updateStep } from './one-company/update-step';
import { main as makeSurveyLink } from './make-survey-link';
import { main as updateSurvey } from './one-company/update-survey';
import { manyMain } from './hubspot/many/works';

const changePlaybook = manyMain('change_playbook');
const readPlaybookState = manyMain('read_playbook_state');
const changeMany = manyMain('change_many');
const previewMany = manyMain('preview_many');
const readRuns = manyMain('read_runs');
const startRun = manyMain('start_run');
const stopRun = manyMain('stop_run');
const repairMany = manyMain('repair_many');
const undoRun = manyMain('undo_run');

const meta = { today: '2027-03-01', by: rep, requestId: 'request-1' };
const start = {
  ...meta,
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'Too dear for us.',
};
const start1 = {
  kind: 'start',
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'Too dear.',
};
const finish = {
  ...meta,
  step: 'explain_reasons',
  action: 'finish',
  evidence: { kind: 'note', text: 'x' },
};
const waive = {
  ...meta,
  step: 'revoke_access',
  action: 'waive',
  reason: 'None given.',
  waivedBy: 'Ole',
};
const stated = { ...meta, which: 'stated', reason: { id: 'cost' }, words: 'Too dear.' };
const date = {
  ...meta,
  field: 'final_service_date',
  finalServiceDate: '2027-09-30',
  why: 'Agreed.',
};
const contract = {
  terms: {
    start: '2026-10-01',
    term: { kind: 'open_ended' },
    renewal: { kind: 'none' },
    notice: { length: { length: 1, unit: 'months' }, to: 'any_day', from: { kind: 'sending' } },
    amendments: [],
    holidays: [],
  },
};
const analysed = { ...meta, which: 'analysed', reason: { id: 'cost' }, avoidable: 'unsure' };
const rival = { ...analysed, competitor: 'Rival', competitorContractEnd: '2028-06-30' };
const owner = { ...meta, field: 'owner', owner: { id: '9', name: 'Olga' }, why: 'Agreed.' };
const move = { ...meta, to: 'agreements' };
const back = { ...meta, action: 'record', on: '2027-03-01', how: 'price', through: 'A call' };
const close = { ...meta, outcome: 'withdrawn' };
const sent = {
  ...meta,
  message: 'announcement',
  subject: 'The end of our work',
  body: 'Dear Mr Berg,',
  how: 'email',
  sentOn: '2027-03-01',
};

const { message, sentOn } = sent;
const aMeeting = {
  ...meta,
  step: 'meet_client',
  start: '2027-03-01T10:00:00.000Z',
  on: '2027-03-01',
};
const meeting = {
  ...aMeeting,
  action: 'schedule',
  title: 'Talk',
  minutes: 60,
  attendees: [],
};
const held = {
  ...meta,
  step: 'meet_client',
  action: 'settle',
  meeting: '1-1:x',
  outcome: 'held',
  on: '2027-03-01',
};

const contact = { ...meta, field: 'contact', consent: 'yes', ways: ['email'] };
const link = { ...meta, expiresOn: '2027-04-01' };
const answers = { ...meta, action: 'enter_answers', values: { handling: '4' }, times: 0 };
const ofList = { ...meta, register: 'concern' };
const concern = { words: 'Who keeps our data?', kind: 'data' };
const added = { ...ofList, action: 'add', entries: [{ values: concern, due: '2027-03-08' }] };
const finished = {
  ...ofList,
  action: 'finish',
  item: 'request-0',
  values: { answer: 'We do not.' },
};

/** At least one valid request for every function. */
const functions: Record<FunctionName, [Main, ...Record<string, unknown>[]]> = {
  get_offboarding: [getOffboarding, { today: '2027-03-01' }],
  read_overview: [readOverview, {}],
  read_playbook: [readPlaybook, {}],
  read_playbook_state: [readPlaybookState, {}],
  change_playbook: [
    changePlaybook,
    { ...meta, action: 'keep_draft' },
    { ...meta, action: 'publish', changes: { usualDays: { feedback: 9 } } },
    { ...meta, action: 'run', version: 0 },
  ],
  ask_approval: [
    askApproval,
    { ...meta, act: { kind: 'close', outcome: 'withdrawn' } },
    { ...meta, act: { kind: 'waive', step: 'meet_client', reason: 'x', waivedBy: 'Ole' } },
  ],
  follow_playbook: [followPlaybook, { ...meta, version: 1 }],
  get_live: [getLive, { today: '2027-03-01', stage: 'agreements' }],
  start_offboarding: [startOffboarding, start],
  update_step: [
    updateStep,
    finish,
    waive,
    { ...meta, step: 'meet_client', action: 'take_up' },
    { ...meta, step: 'meet_client', action: 'reopen' },
    { ...meta, step: 'exit_survey', action: 'decline' },
    { ...meta, step: 'exit_interview', action: 'write_down', values: {} },
  ],
  update_reason: [updateReason, stated, analysed],
  update_details: [
    updateDetails,
    date,
    owner,
    contact,
    { ...meta, field: 'language', language: 'fr' },
  ],
  update_contract: [updateContract, { ...meta, contract }],
  read_contract_facts: [readContractFacts, { today: '2027-03-01' }],
  read_holidays: [readHolidays, {}],
  move_stage: [moveStage, move],
  pause_offboarding: [
    pauseOffboarding,
    { ...meta, action: 'pause', why: 'They move.' },
    { ...meta, action: 'resume' },
  ],
  win_back: [winBack, back, { ...meta, action: 'take_back' }],
  repair: [repair, meta],
  close_offboarding: [closeOffboarding, close],
  log_message: [logMessage, sent, { ...meta, message, how: 'hubspot_email', sentOn, email: '7' }],
  make_survey_link: [makeSurveyLink, link],
  update_survey: [updateSurvey, { ...meta, action: 'revoke_link' }, answers],
  save_items: [
    saveItems,
    added,
    { ...ofList, action: 'change', item: 'request-0', values: concern },
    finished,
    { ...ofList, action: 'reopen', item: 'request-0' },
    { ...ofList, action: 'remove', item: 'request-0' },
  ],
  read_lessons: [readLessons, { reason: 'cost' }],
  save_meeting: [
    saveMeeting,
    meeting,
    { ...aMeeting, action: 'link', meeting: '7' },
    { ...aMeeting, action: 'move', meeting: '1-1:x', minutes: 30 },
    held,
  ],
  find_in_hubspot: [findInHubspot, { kind: 'meetings', since: '2027-03-01' }],
  list_owners: [listOwners, {}],
  list_contacts: [listContacts, {}],
  get_survey_link: [getSurveyLink, { today: '2027-03-01' }],
  read_timeline: [readTimeline, { today: '2027-03-01' }],
  read_open_business: [readOpenBusiness, { today: '2027-03-01' }],
  preview_many: [previewMany, { ...meta, act: start1, companies: ['1'] }],
  change_many: [
    changeMany,
    { ...meta, act: start1, companies: ['1'] },
    { ...meta, run: 'run-1', batch: 0 },
  ],
  start_run: [startRun, { ...meta, act: start1, companies: ['1'] }],
  stop_run: [stopRun, { ...meta, run: 'run-1', action: 'stop' }],
  repair_many: [repairMany, { ...meta, run: 'run-1', batch: 0 }],
  undo_run: [undoRun, { ...meta, run: 'run-1', batch: 0 }],
  read_runs: [readRuns, {}],
  read_news: [readNews, { today: '2027-03-01', since: '2027-03-01T09:00:00.000Z' }],
  make_dossier: [makeDossier, { ...meta, zone: 'Europe/Berlin', form: 'text' }],
};

const goodRequests = functionNames.flatMap((name) => {
  const [main, ...requests] = functions[name];
  return requests.map((request) => ({ name, main, request }));
});

let account: Account;
beforeAll(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  await account.call('start_offboarding', startOffboarding, start);
});
beforeEach(() => account.api.clearRequests());
afterAll(() => account.close());

async function refusalOf(name: FunctionName, main: Main, parameters: unknown) {
  const reply = await account.call(name, main, parameters);
  expect(account.writes()).toEqual([]);
  return takeRefusal(reply);
}

/** Every request with a field missing, a field of the wrong type, or an unknown field. */
const wrong = goodRequests.flatMap(({ name, main, request: good }) => [
  ...Object.keys(good).map((field) => {
    const { [field]: _, ...rest } = good;
    return [`${name} without ${field}`, name, main, rest] as const;
  }),
  ...Object.keys(good).map(
    (field) => [`${name} with a list as ${field}`, name, main, { ...good, [field]: [{}] }] as const,
  ),
  [`${name} with a field that nobody knows`, name, main, { ...good, companyId: '1' }] as const,
  ...(Object.keys(good).length > 0
    ? [[`${name} with no parameters`, name, main, undefined] as const]
    : []),
  [`${name} with text for parameters`, name, main, 'today'] as const,
]);

test.each(wrong)('%s is refused and nothing is written', async (_, name, main, parameters) => {
  expect(await refusalOf(name, main, parameters)).toBe('bad_request');
});

test.each([
  ['an unknown step', 'update_step', updateStep, { ...finish, step: 'sing' }],
  ['an unknown action', 'update_step', updateStep, { ...finish, action: 'sing' }],
  ['an unknown stage', 'move_stage', moveStage, { ...move, to: 'completed' }],
  [
    'an unknown reason',
    'start_offboarding',
    startOffboarding,
    { ...start, statedReason: { id: 'x' } },
  ],
  ['an unknown outcome', 'close_offboarding', closeOffboarding, { ...close, outcome: 'x' }],
  [
    'a date that is none',
    'update_details',
    updateDetails,
    { ...date, finalServiceDate: '2027-02-30' },
  ],
  ['an unknown message', 'log_message', logMessage, { ...sent, message: 'sing' }],
  ['an unknown way of sending', 'log_message', logMessage, { ...sent, how: 'pigeon' }],
  ['an empty message', 'log_message', logMessage, { ...sent, body: ' ' }],
  ['an unknown list', 'save_items', saveItems, { ...added, register: 'songs' }],
  ['a list of nothing', 'save_items', saveItems, { ...added, entries: [] }],
  [
    'an entry with a field nobody knows',
    'save_items',
    saveItems,
    { ...added, entries: [{ ...added.entries[0], id: '1' }] },
  ],
  ['an unknown wish', 'update_details', updateDetails, { ...contact, consent: 'perhaps' }],
  ['an unknown way of contact', 'update_details', updateDetails, { ...contact, ways: ['pigeon'] }],
  ['an unknown answer', 'update_survey', updateSurvey, { ...answers, values: { handling: '99' } }],
  ['an unknown way back', 'win_back', winBack, { ...back, how: 'luck' }],
  ['an unknown outcome of a meeting', 'save_meeting', saveMeeting, { ...held, outcome: 'x' }],
  ['lessons for an unknown reason', 'read_lessons', readLessons, { reason: 'x' }],
  ['a request id with spaces', 'update_step', updateStep, { ...finish, requestId: 'a b' }],
  ['owners with a parameter', 'list_owners', listOwners, { all: true }],
] as [string, FunctionName, Main, unknown][])(
  '%s is refused',
  async (_, name, main, parameters) => {
    expect(await refusalOf(name, main, parameters)).toBe('bad_request');
  },
);

const typed: [string, FunctionName, Main, (text: string) => unknown][] = [
  [
    "the client's words",
    'start_offboarding',
    startOffboarding,
    (text) => ({ ...start, statedWords: text }),
  ],
  [
    'a note',
    'update_step',
    updateStep,
    (text) => ({ ...finish, evidence: { kind: 'note', text } }),
  ],
  [
    'a link',
    'update_step',
    updateStep,
    (text) => ({ ...finish, step: 'handover_plan', evidence: { kind: 'link', url: text } }),
  ],
  [
    "a form's field",
    'update_step',
    updateStep,
    (text) => ({
      ...finish,
      step: 'review_terms',
      evidence: { kind: 'form', values: { a: text } },
    }),
  ],
  [
    'what was said',
    'update_step',
    updateStep,
    (text) => ({ ...meta, step: 'exit_interview', action: 'write_down', values: { a: text } }),
  ],
  ['a waiver', 'update_step', updateStep, (text) => ({ ...waive, reason: text })],
  ["a waiver's name", 'update_step', updateStep, (text) => ({ ...waive, waivedBy: text })],
  ["a reason's words", 'update_reason', updateReason, (text) => ({ ...stated, words: text })],
  [
    'a note on our reason',
    'update_reason',
    updateReason,
    (text) => ({
      ...meta,
      which: 'analysed',
      reason: stated.reason,
      avoidable: 'no',
      note: text,
    }),
  ],
  ['a competitor', 'update_reason', updateReason, (text) => ({ ...rival, competitor: text })],
  [
    'a pause',
    'pause_offboarding',
    pauseOffboarding,
    (text) => ({ ...meta, action: 'pause', why: text }),
  ],
  ['a follow-up', 'win_back', winBack, (text) => ({ ...back, through: text })],
  ['words on who came back', 'win_back', winBack, (text) => ({ ...back, words: text })],
  ["a change's reason", 'update_details', updateDetails, (text) => ({ ...date, why: text })],
  ["a move's reason", 'move_stage', moveStage, (text) => ({ ...move, why: text })],
  ['a closing note', 'close_offboarding', closeOffboarding, (text) => ({ ...close, note: text })],
  ["a message's subject", 'log_message', logMessage, (text) => ({ ...sent, subject: text })],
  ["a meeting's title", 'save_meeting', saveMeeting, (text) => ({ ...meeting, title: text })],
  ["a meeting's place", 'save_meeting', saveMeeting, (text) => ({ ...meeting, where: text })],
  ["a meeting's note", 'save_meeting', saveMeeting, (text) => ({ ...meeting, note: text })],
  [
    'words of a list',
    'save_items',
    saveItems,
    (text) => ({ ...added, entries: [{ values: { ...concern, words: text } }] }),
  ],
  [
    'what came of an item',
    'save_items',
    saveItems,
    (text) => ({ ...finished, values: { answer: text } }),
  ],
  [
    'an answer given by phone',
    'update_survey',
    updateSurvey,
    (text) => ({ ...answers, values: { would_have_changed: text } }),
  ],
  ["a message's text", 'log_message', logMessage, (text) => ({ ...sent, body: text })],
];
const named: typeof typed = [
  ['a name', 'update_step', updateStep, (text) => ({ ...finish, by: { ...rep, name: text } })],
];

const markup = 'Q3<Q2 <ada@client.example> <img src=x onerror=alert(1)>';

test.each(typed)('markup in %s is kept letter by letter', (_, name, _main, withText) => {
  const parsed = requestSchema(name).safeParse(withText(markup));
  expect(JSON.stringify(parsed.data)).toContain(JSON.stringify(markup));
});

test.each([...typed, ...named])(
  'a text in %s that is too long is refused',
  async (_, name, main, withText) => {
    expect(await refusalOf(name, main, withText('x'.repeat(3001)))).toBe('text_too_long');
  },
);

const key = `Deploys go by ghp_${'a1'.repeat(18)}`;
const password = 'The password: hunter2!';

test.each(typed)(
  'a key in %s is refused, whatever is accepted',
  async (_, name, main, withText) => {
    const request = { ...Object(withText(key)), acceptsPossibleSecret: true };
    expect(await refusalOf(name, main, request)).toBe('text_has_secret');
  },
);

const taken: readonly FunctionName[] = ['save_meeting', 'update_survey'];
const asked = typed.filter(([, name]) => !taken.includes(name));
const notAsked = typed.filter(([, name]) => taken.includes(name));

test.each(asked)(
  'a possible password in %s is asked about, once',
  async (_, name, main, withText) => {
    expect(await refusalOf(name, main, withText(password))).toBe('text_may_have_secret');
    const accepted = { ...Object(withText(password)), acceptsPossibleSecret: true };
    expect(requestSchema(name).safeParse(accepted).success).toBe(true);
  },
);

test.each(notAsked)('a possible password in %s is taken', (_, name, _main, withText) => {
  expect(requestSchema(name).safeParse(withText(password)).success).toBe(true);
});

test("a meeting's link with its passcode is taken", () => {
  const where = 'https://us02web.zoom.us/j/81234567890?pwd=QWxhZGRpbjpvcGVu';
  const note = 'Meeting ID: 812 3456 7890 Passcode: 834921';
  expect(requestSchema('save_meeting').safeParse({ ...meeting, where, note }).success).toBe(true);
});

test('a name from HubSpot is not asked about', () => {
  const by = { id: '7', name: 'pw Sommer2026' };
  expect(requestSchema('move_stage').safeParse({ ...move, by }).success).toBe(true);
});

test('markup is escaped where HubSpot takes HTML', async () => {
  const entry = { values: { ...concern, words: markup }, due: '2027-03-08' };
  const evidence = { kind: 'note', text: markup };
  const item = { ...added, requestId: 'markup-1', entries: [entry] };
  const step = { ...finish, requestId: 'markup-2', evidence };
  const talk = { ...meeting, requestId: 'markup-3', title: `${markup}\nTalk`, note: markup };
  const mail = { ...sent, requestId: 'markup-4', subject: `The end\n${markup}`, body: markup };
  for (const [name, main, request] of [
    ['save_items', saveItems, item],
    ['update_step', updateStep, step],
    ['save_meeting', saveMeeting, talk],
    ['log_message', logMessage, mail],
  ] as [FunctionName, Main, unknown][]) {
    expect(await account.call(name, main, request)).toMatchObject({ status: 'done' });
  }
  const [notes, tasks] = [await account.notes(), await account.tasks(['hs_task_body'])];
  const html = [
    ...notes.map(({ hs_note_body }) => hs_note_body ?? ''),
    ...tasks.map(({ properties }) => properties.hs_task_body ?? ''),
    (await onlyMeeting()).hs_meeting_body ?? '',
  ];
  expect(html.filter((body) => body.includes('&lt;img src=x onerror=alert(1)&gt;'))).toHaveLength(
    4,
  );
  for (const body of html) expect(body).not.toContain('<img');
  expect((await onlyMeeting()).hs_meeting_title).toBe(`${markup} Talk`);
  expect(html.join()).toContain('Subject: The end Q3&lt;Q2');
});

async function onlyMeeting() {
  const { read } = clientsFor(account.http);
  const properties = ['hs_meeting_body', 'hs_meeting_title'];
  const { results } = await read.basic.getPage('meetings', 10, undefined, properties);
  return results[0]?.properties ?? {};
}
