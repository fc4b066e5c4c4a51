import { pipelineStages, stageIdsOf } from '../crm/pipeline';
import { lastChangeNote } from '../messages/change-note';
import { openOffboarding } from '../offboarding/testing';
import type { FoundTimeline } from './found';
import { abridged, entriesOf } from './timeline';

const stages = stageIdsOf({
  pipeline: '9',
  stages: Object.fromEntries(pipelineStages.map(({ stageId }) => [stageId, `hs-${stageId}`])),
});
const offboarding = openOffboarding();
const inTimeline = { key: offboarding.key, owner: { id: '11', name: 'Olga Owner' } };
const nothing: FoundTimeline = { notes: [], tasks: [], meetings: [], emails: [], history: {} };
const entries = (found: Partial<FoundTimeline>) =>
  entriesOf({ ...nothing, ...found }, inTimeline, stages);

const startNote = () => {
  const note = lastChangeNote(offboarding);
  if (!note) throw new Error('No note.');
  return {
    id: '1',
    properties: {
      hs_timestamp: note.at,
      hs_note_body: note.body,
      offboarding_activity_key: note.activityKey,
    },
  };
};
const changed = (value: string, at: string, sourceType: string) => ({ value, at, sourceType });

test('the note of a change says what was done, who did it, and no more than that', () => {
  const [entry] = entries({ notes: [startNote()] });
  expect(entry).toMatchObject({
    kind: 'change',
    title: 'Offboarding started',
    at: offboarding.startedAt,
    who: offboarding.startedBy.name,
  });
  expect(entry?.words).toContain('Stated reason: ');
  expect(entry?.words).not.toContain('offboarding 1 of');
});

test('a sent message is known for one', () => {
  const body =
    '<strong>Message sent: Closing letter</strong><br>By letter<br>By Ann · offboarding 1 of A';
  const properties = { ...startNote().properties, hs_note_body: body };
  expect(entries({ notes: [{ id: '2', properties }] })).toMatchObject([
    { kind: 'message', title: 'Message sent: Closing letter', words: 'By letter', who: 'Ann' },
  ]);
});

test('a note that a person typed is shown, by its owner where the name is known', () => {
  const properties = {
    hs_timestamp: '2027-01-05T09:00:00Z',
    hs_note_body: '<p>They called.</p>',
    hubspot_owner_id: '11',
  };
  expect(entries({ notes: [{ id: '3', properties }] })).toMatchObject([
    { kind: 'note', title: 'Note', words: 'They called.', who: 'Olga Owner' },
  ]);
});

test("another offboarding's change is left out", () => {
  const properties = { ...startNote().properties, offboarding_activity_key: '999-7:x' };
  expect(entries({ notes: [{ id: '4', properties }] })).toEqual([]);
});

test('tasks, meetings and e-mails stand where they happened, the newest first', () => {
  const found = entries({
    tasks: [
      {
        id: '5',
        properties: {
          hs_timestamp: '2027-06-01T00:00:00Z',
          hs_createdate: '2027-01-05T00:00:00Z',
          hs_task_subject: 'Revoke access',
          hs_task_status: 'COMPLETED',
          hs_task_completion_date: '2027-01-09T00:00:00Z',
        },
      },
    ],
    meetings: [
      {
        id: '6',
        properties: {
          hs_meeting_start_time: '2027-01-08T10:00:00Z',
          hs_timestamp: '2027-01-01T00:00:00Z',
          hs_meeting_title: 'Talk',
          hs_meeting_outcome: 'COMPLETED',
        },
      },
    ],
    emails: [
      {
        id: '7',
        properties: {
          hs_timestamp: '2027-01-10T00:00:00Z',
          hs_email_subject: 'Re: the end',
          hs_email_direction: 'INCOMING_EMAIL',
          hs_email_from_email: 'jana@acme.example',
          hs_email_text: 'Fine.',
        },
      },
    ],
  });
  expect(found.map(({ title, at }) => [title, at.slice(0, 10)])).toEqual([
    ['E-mail received: Re: the end', '2027-01-10'],
    ['Task done: Revoke access', '2027-01-09'],
    ['Meeting: Talk (held)', '2027-01-08'],
  ]);
});

test.each([
  ["a step's own task", { offboarding_register: 'step', hs_task_status: 'COMPLETED' }, 0],
  ['a reminder still to come', { offboarding_register: 'reminder' }, 0],
  [
    'a reminder that was dealt with',
    { offboarding_register: 'reminder', hs_task_status: 'COMPLETED' },
    1,
  ],
  ['an item of a register', { offboarding_register: 'concerns' }, 1],
])('%s is told as often as it should be', (_, properties, count) => {
  const task = { id: '5', properties: { hs_createdate: '2027-01-05T00:00:00Z', ...properties } };
  expect(entries({ tasks: [task] })).toHaveLength(count);
});

test('a completed reminder is not said to be done by its owner', () => {
  const properties = {
    hs_createdate: '2027-01-05T00:00:00Z',
    hs_task_status: 'COMPLETED',
    hubspot_owner_id: '11',
  };
  const who = (more: Record<string, string>) =>
    entries({ tasks: [{ id: '5', properties: { ...properties, ...more } }] })[0]?.who;
  expect(who({ offboarding_register: 'reminder' })).toBeUndefined();
  expect(who({})).toBe('Olga Owner');
});

test('a change made in HubSpot is told, and one that a change already tells is not', () => {
  const start = offboarding.startedAt;
  const found = entries({
    notes: [startNote()],
    history: {
      hs_pipeline_stage: [
        changed('hs-transition', '2027-05-20T09:00:00.000Z', 'CRM_UI'),
        changed('hs-communication', start, 'INTEGRATION'),
      ],
      step_meet_client: [changed('done', '2027-05-21T09:00:00.000Z', 'INTEGRATION')],
      final_service_date: [
        changed('', '2027-05-19T09:00:00.000Z', 'CRM_UI'),
        changed('2027-03-31', '2027-05-18T09:00:00.000Z', 'AUTOMATION_PLATFORM'),
      ],
    },
  });
  expect(
    found.filter(({ kind }) => kind === 'history').map(({ title, words }) => [title, words]),
  ).toEqual([
    ['Meet the client: done', 'Written by an app'],
    ['Stage on the board: Smooth transition', 'Changed in HubSpot'],
    ['Last day of service: emptied', 'Changed in HubSpot'],
    ['Last day of service: 31 March 2027', 'Changed in HubSpot'],
  ]);
});

test('what cannot be dated is left out', () => {
  expect(entries({ notes: [{ id: '8', properties: { hs_note_body: 'x' } }] })).toEqual([]);
});

test('what is cut off is counted', () => {
  const at = offboarding.startedAt;
  const many = Array.from({ length: 5 }, (_, index) => ({
    id: String(index),
    at,
    kind: 'note' as const,
    title: 'Note',
    words: 'one two three',
  }));
  const timeline = { readAt: at, entries: many, notShown: 3, more: false, unread: [] };
  const short = abridged(timeline, { entries: 2, words: 9 });
  expect([short.entries.length, short.notShown, short.entries[0]?.words]).toEqual([
    2,
    6,
    'one two…',
  ]);
});

test('a duty without an end is told as listed, not as done', () => {
  const properties = {
    hs_createdate: '2027-01-05T00:00:00Z',
    hs_task_subject: 'Duty without an end: Confidentiality',
    hs_task_status: 'COMPLETED',
    offboarding_register: 'duty',
    offboarding_duty_lasts: 'no_end',
  };
  expect(entries({ tasks: [{ id: '5', properties }] })[0]?.title).toMatch(/^Task: Duty without/);
});
