import { entryProperties, newestFirst, toEntry } from './timeline-entries';

const note = (id: string, hs_timestamp: string) =>
  toEntry('notes', { id, properties: { hs_timestamp, hs_note_body: '<p>Said</p>' } });

test('a task carries its subject, its words and its state', () => {
  const properties = {
    hs_timestamp: '2027-01-12T09:00:00Z',
    hs_task_subject: 'Stop the renewal',
    hs_task_body: '<p>Write to them.</p>',
    hs_task_status: 'NOT_STARTED',
    hubspot_owner_id: '7',
  };
  expect(toEntry('tasks', { id: '1', properties })).toEqual({
    id: '1',
    kind: 'tasks',
    at: '2027-01-12T09:00:00Z',
    title: 'Stop the renewal',
    body: '<p>Write to them.</p>',
    ownerId: '7',
    state: 'Not started',
  });
});

test('a note has no title and no state', () => {
  expect(note('1', '2027-01-12T09:00:00Z')).toMatchObject({
    title: '',
    state: '',
    body: '<p>Said</p>',
  });
  expect(entryProperties('notes')).not.toContain('hs_task_subject');
});

test('the newest entry comes first, and of two at one moment the one made later', () => {
  const entries = [
    note('9', '2027-01-01T00:00:00Z'),
    note('10', '2027-01-01T00:00:00Z'),
    note('2', '2027-02-01T00:00:00Z'),
  ];
  expect(entries.sort(newestFirst).map(({ id }) => id)).toEqual(['2', '10', '9']);
});

test('an entry without a date stands where it was made, and without that at the end', () => {
  const made = toEntry('notes', { id: '3', properties: { hs_createdate: '2027-01-01T00:00:00Z' } });
  const bare = toEntry('notes', { id: '4', properties: {} });
  expect([bare, made].sort(newestFirst).map(({ id }) => id)).toEqual(['3', '4']);
});
