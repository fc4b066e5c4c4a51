import { calendarDate } from '../calendar/calendar-date';
import type { TimelineEntry } from '../api/timeline';
import type { Item } from '../offboarding/items';
import type { Offboarding } from '../offboarding/offboarding';
import { fromOctober } from '../offboarding/testing-contract';
import {
  aMark,
  closedOffboarding,
  done,
  later,
  mia,
  openOffboarding,
  reopened,
  waived,
  withStep,
} from '../offboarding/testing';
import { noteFields, builtInStepIds, wonBackWayIds } from '../playbook/lookup';
import type { DossierSource } from './document';
import { dossierOf, fileNameOf } from './dossier';
import { plainDossier } from './plain';

const letter: TimelineEntry = {
  id: '2',
  at: '2027-03-10T09:00:00.000Z',
  kind: 'message',
  title: 'Message sent: Closing letter',
  words: 'By letter on 10 March 2027\nSubject: The end\nDear Mr Berg,\n\nthank you.',
  who: 'Mia Moser',
};
const started: TimelineEntry = {
  id: '1',
  at: '2027-03-01T23:30:00.000Z',
  kind: 'change',
  title: 'Offboarding started',
  words: 'Who ended it: The client',
  who: 'Mia Moser',
};

function source(offboarding: Offboarding, changes: Partial<DossierSource> = {}): DossierSource {
  return {
    offboarding,
    timeline: {
      readAt: later.at,
      entries: [letter, started],
      notShown: 0,
      more: false,
      unread: [],
    },
    lists: { status: 'loaded', value: { items: [], notRead: 0 } },
    money: { status: 'loaded', value: { invoices: [], balances: [], notRead: 0 } },
    at: later.at,
    by: mia,
    today: later.today,
    zone: 'Europe/Berlin',
    ...changes,
  };
}

/** Returns the dossier's text and a function that returns a section's text. */
function read(from: DossierSource) {
  const text = plainDossier(dossierOf(from));
  const section = (title: string) => {
    const [, after = ''] = text.split(`\n${title.toUpperCase()}\n`);
    return after.split(/\n\n[A-Z' ]{5,}\n/)[0] ?? '';
  };
  return { text, section };
}

test('a closed offboarding says what came of it, when and by whom', () => {
  const { text, section } = read(source(closedOffboarding({ closingNote: 'As friends.' })));
  expect(text).toMatch(
    /^CLOSING DOSSIER\nNordlicht GmbH\nCompleted on 11 March 2027\nMade 11 March/,
  );
  expect(section('Facts and dates')).toContain('Closed: 11 March 2027, by Mia Moser');
  expect(section('Facts and dates')).toContain('Closing note: As friends.');
});

test('one under way says so', () => {
  const { text } = read(source(openOffboarding()));
  expect(text).toContain('\nUnder way: Open communication\n');
});

test('every section is there, in order', () => {
  const { sections } = dossierOf(source(closedOffboarding()));
  expect(sections.map(({ title }) => title)).toEqual([
    'Facts and dates',
    'Reasons',
    'Contract',
    'Steps',
    'Money',
    'Data and access',
    'Letters sent',
    "The client's sign-off",
    'What we learned',
    'Timeline',
    'About this document',
  ]);
});

test('both reasons are told apart', () => {
  const analysed = { analysedReason: { id: 'performance' }, avoidable: 'yes' } as const;
  const { section } = read(
    source(closedOffboarding({ ...analysed, analysedNote: 'Slow answers.' })),
  );
  expect(section('Reasons')).toBe(
    'Stated reason: Cost · Their budget was cut\n' +
      "The client's words: “Our budget was halved.”\n" +
      'Analysed reason: Our service or product fell short\nAvoidable: yes\nWhat we found: Slow answers.',
  );
});

test('steps waived with one reason by one name are one item', () => {
  const two = withStep(
    withStep(closedOffboarding(), 'meet_client', waived),
    'hear_concerns',
    waived,
  );
  expect(read(source(two)).section('Steps')).toContain(
    "- Meet the client; Hear the client's concerns (waived)\n" +
      '    Waived by Ole Ahrens: Nothing was ever shared.',
  );
});

test("the contract's days are in it, and that there are none is said", () => {
  const contract = fromOctober({ on: calendarDate('2027-05-03') });
  expect(read(source(openOffboarding({ contract }))).section('Contract')).toContain(
    'From 1 October 2026 for 1 year',
  );
  expect(read(source(openOffboarding())).section('Contract')).toContain('No dates');
});

test('a step that the contract answers is neither done nor waived', () => {
  const contract = fromOctober({ on: calendarDate('2027-05-03') });
  const { section } = read(source(openOffboarding({ contract })));
  expect(section('Steps')).toContain('done: 0, waived: 0, answered by the contract: 1.');
  expect(section('Steps')).toContain(
    '- Stop the renewal or give notice (answered by the contract: notice was entered)',
  );
});

test('a step shows its evidence field by field, a waiver who decided it, why, and what was open', () => {
  const balances = [{ currency: 'EUR', open: 4200 }];
  const one = withStep(closedOffboarding(), 'settle_payments', {
    state: 'waived',
    mark: aMark,
    reason: 'Nothing was ever shared.',
    waivedBy: 'Ole Ahrens',
    openMoney: { known: true, balances, more: false },
  });
  const { section } = read(source(one));
  expect(section('Steps')).toContain(
    `Of ${builtInStepIds.length} steps, done: ${builtInStepIds.length - 1}, waived: 1.`,
  );
  expect(section('Steps')).toContain(
    '- Settle open payments (waived 1 March 2027, Mia Moser)\n' +
      '    Waived by Ole Ahrens: Nothing was ever shared.\n' +
      '    Money open then: EUR 4,200.00',
  );
  expect(section('Steps')).toContain("    The client's choice: Return it to the client");
  expect(section('Money')).toContain('Money open then: EUR 4,200.00');
});

test('a step that was not done is said to be', () => {
  const one = withStep(closedOffboarding(), 'stay_available', reopened);
  expect(read(source(one)).section('Steps')).toContain('- Stay available (not done)');
});

test('money open just now is listed, and what could not be read is never nothing', () => {
  const invoice = {
    id: '9',
    number: 'INV-9',
    state: 'overdue',
    due: calendarDate('2027-02-01'),
    balance: 3000,
    currency: 'EUR',
  } as const;
  const balances = [{ currency: 'EUR', open: 3000, overdue: 3000 }];
  const value = { invoices: [invoice], balances, notRead: 0 };
  const open = read(source(closedOffboarding(), { money: { status: 'loaded', value } }));
  expect(open.section('Money')).toContain('EUR 3,000.00 in 1 invoice.');
  expect(open.section('Money')).toContain('INV-9 | 1 February 2027 | overdue | EUR 3,000.00');
  const unknown = read(
    source(closedOffboarding(), { money: { status: 'unavailable', why: 'no_access' } }),
  );
  expect(unknown.section('Money')).toContain('Not known: this app may not read invoices');
  expect(unknown.section('Money')).not.toContain('No invoice is open');
});

test('data, access and assets stand together', () => {
  const { section } = read(source(closedOffboarding()));
  expect(section('Data and access').match(/^- .*(?= \()/gm)).toEqual([
    "- Protect the client's data",
    '- Revoke access',
    '- Hand over the assets',
  ]);
});

test('letters are in it in full', () => {
  const { section } = read(source(closedOffboarding()));
  expect(section('Letters sent')).toContain('- Closing letter (logged 10 March 2027, Mia Moser)');
  expect(section('Letters sent')).toContain(
    '    Subject: The end\n    Dear Mr Berg,\n    \n    thank you.',
  );
});

test("the client's sign-off shows who, when and with which exceptions", () => {
  const values = {
    signed_by: 'Jana Berg',
    signed_on: '2027-03-09',
    accepted: 'with',
  };
  const state = { ...done('client_sign_off'), evidence: { kind: 'form', values } } as never;
  const laptop = {
    id: 'e1',
    register: 'exception',
    values: { what: 'One laptop, brought by Ole.' },
    due: '2027-03-20',
    state: 'open',
  } as const;
  const signed = withStep(closedOffboarding(), 'client_sign_off', state);
  const { section } = read({
    ...source(signed),
    lists: { status: 'loaded', value: { items: [laptop as never], notRead: 0 } },
  });
  expect(section("The client's sign-off")).toContain(
    'Confirmed by, at the client: Jana Berg\nConfirmed on: 9 March 2027\n' +
      'What is confirmed: Everything but the exceptions listed',
  );
  expect(section("The client's sign-off")).toContain(
    'One laptop, brought by Ole. (settle by 20 March 2027)',
  );
});

test.each([
  [
    'no exception',
    withStep(closedOffboarding(), 'client_sign_off', {
      ...done('client_sign_off'),
      evidence: {
        kind: 'form',
        values: { signed_by: 'Jana Berg', signed_on: '2027-03-09', accepted: 'without' },
      },
    } as never),
    'What is confirmed: Everything, without exceptions',
  ],
  ['a waiver', withStep(closedOffboarding(), 'client_sign_off', waived), 'Waived by Ole Ahrens'],
  ['no sign-off yet', openOffboarding(), 'The client has not signed off yet.'],
  [
    'an ending without one',
    openOffboarding({ initiator: 'non_payment' }),
    'not part of such an ending',
  ],
])('the sign-off says when there is %s', (_, offboarding, words) => {
  expect(read(source(offboarding)).section("The client's sign-off")).toContain(words);
});

test('the timeline goes forward in time, in the zone of the portal, and says what is lacking', () => {
  const unread = [{ part: 'emails', why: 'no_access' }] as const;
  const timeline = { ...source(openOffboarding()).timeline, notShown: 3, unread: [...unread] };
  const { section } = read(source(openOffboarding(), { timeline }));
  expect(section('Timeline')).toBe(
    'Could not be read when this was made: e-mails.\n' +
      '3 older entries in HubSpot are not listed.\n' +
      '- Offboarding started (2 March 2027, 00:30, Mia Moser)\n' +
      '    Who ended it: The client\n' +
      '- Message sent: Closing letter (10 March 2027, 10:00, Mia Moser)',
  );
});

test('an unknown zone counts as UTC, and is named', () => {
  const { text } = read(source(openOffboarding(), { zone: 'Mars/Phobos' }));
  expect(text).toContain('Made on 11 March 2027, 09:00 (UTC) for Mia Moser');
});

test.each([
  ['Nordlicht GmbH', 'request-1', 'dossier-nordlicht-gmbh-1-2027-03-11-request1.pdf'],
  ['../Ærø & Łódź', '3f2a9c4b-7d6e', 'dossier-r-odz-1-2027-03-11-3f2a9c4b.pdf'],
  ['Clairière Cosmétiques', 'x', 'dossier-clairiere-cosmetiques-1-2027-03-11-x.pdf'],
  ['Ελλάς', 'x', 'dossier-1-2027-03-11-x.pdf'],
])('the file of %s has a safe name', (companyName, requestId, name) => {
  expect(fileNameOf(source(openOffboarding({ companyName })), requestId)).toBe(name);
});

const made: Item[] = [
  {
    id: 'a',
    register: 'concern',
    values: { words: 'Who keeps our data?', kind: 'data', answer: 'We delete it in May.' },
    state: 'done',
    doneAt: '2027-03-09T10:00:00.000Z',
  },
  {
    id: 'b',
    register: 'access',
    values: { system: 'Shop admin', holder: 'Ole', side: 'ours' },
    state: 'open',
    due: calendarDate('2027-03-20'),
  },
  { id: 'c', register: 'follow_up', values: { about: 'A greeting' }, state: 'held' },
  { id: 'd', register: 'lesson', values: { lesson: 'Ask earlier.' }, state: 'open' },
];
const withItems = (items: Item[], notRead = 0) => ({
  lists: { status: 'loaded', value: { items, notRead } } as const,
});

test('lists stand where they belong: access by the data, lessons with what we learned, the rest apart', () => {
  const { section } = read(source(closedOffboarding(), withItems(made)));
  expect(section('Lists')).toBe(
    '\nConcerns\n- Who keeps our data? (answered 9 March 2027)\n' +
      '    About: Data or access\n    What we answered: We delete it in May.\n' +
      '\nMessages and calls\n- A greeting (on hold)',
  );
  expect(section('Data and access')).toContain('- Shop admin (');
  expect(section('Data and access')).toContain('    Who has it: Ole');
  expect(section('What we learned')).toContain('- Ask earlier. (open)');
  expect(section('Lists')).not.toContain('Ask earlier.');
});

test('a long first field stands in full below its shortened title', () => {
  const words = 'Our people wait. '.repeat(20).trim();
  const item: Item = { id: 'a', register: 'concern', values: { words }, state: 'open' };
  expect(read(source(closedOffboarding(), withItems([item]))).section('Lists')).toContain(words);
});

test('lists that could not be read are said to be unknown, and tasks left over are counted', () => {
  const unknown = { lists: { status: 'unavailable', why: 'failed' } } as const;
  const { section } = read(source(closedOffboarding(), unknown));
  expect(section('Lists')).toBe('The lists could not be read when this was made.');
  const more = read(source(closedOffboarding(), withItems(made, 12)));
  expect(more.section('Lists')).toContain('12 more tasks in HubSpot were not read.');
});

test("the client's answers and their word on contact are in it", () => {
  const answers = {
    values: { handling: '4' },
    source: 'phone',
    times: 1,
    firstAt: later.at,
    mark: { by: mia, at: later.at, requestId: 'd' },
  } as const;
  const contact = { consent: 'yes', ways: ['email'], on: later.today, source: 'phone' } as const;
  const { section } = read(source(closedOffboarding({ survey: { answers }, contact } as never)));
  expect(section("The client's view")).toContain('Exit survey: 11 March 2027, by phone');
  expect(section("The client's view")).toContain('Yes: e-mail, said on 11 March 2027');
  expect(read(source(closedOffboarding())).section("The client's view")).toBe('');
});

test('the pause, the way back and the competitor are among the facts', () => {
  const pause = { since: later.today, until: calendarDate('2027-05-01'), why: 'Holidays.' };
  const resting = read(source({ ...openOffboarding(), status: 'paused', pause }));
  expect(resting.text).toContain('\nPaused: Open communication\n');
  expect(resting.section('Facts and dates')).toContain(
    'Paused: since 11 March 2027 until 1 May 2027: Holidays.',
  );
  const wonBack = { on: calendarDate('2027-09-01'), how: wonBackWayIds[0], through: 'a call' };
  const rival = { competitor: 'Rival', competitorContractEnd: calendarDate('2028-06-30') };
  const back = read(source(closedOffboarding({ wonBack, ...rival })));
  expect(back.section('Facts and dates')).toMatch(
    /Won back: 1 September 2027\. .*, through a call/,
  );
  expect(back.section('Reasons')).toContain('New provider: Rival');
  expect(back.section('Reasons')).toContain('Their new contract ends: 30 June 2028');
});

test.each([
  ['exit_interview', 'What we learned'],
  ['protect_data', 'Data and access'],
] as const)('what was written down after %s stands under %s', (step, title) => {
  const [field] = noteFields(step);
  if (!field) throw new Error('The step asks nothing afterwards.');
  const written = { [step]: { mark: aMark, values: { [field.id]: 'They liked Ole.' } } };
  const { section } = read(source(closedOffboarding({ written })));
  expect(section(title)).toContain(`${field.label}: They liked Ole.`);
});

test('why a client stayed stands with the outcome', () => {
  const stayed = { why: 'terms', words: 'A tenth less.' } as const;
  const { section } = read(
    source(closedOffboarding({ outcome: 'retained', closedStage: 'retained', stayed })),
  );
  expect(section('Facts and dates')).toContain(
    'Why they stayed: Other terms, or a lower price: “A tenth less.”',
  );
});
