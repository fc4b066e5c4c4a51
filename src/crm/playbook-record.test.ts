import { ownIds } from '../playbook/own-ids';
import type { PlaybookChanges } from '../playbook/changes';
import { stateOf, stateToProperties, versionOf, versionToProperties } from './playbook-record';
import { versionIn } from '../api/playbook';

const by = { id: '7', name: 'Rita Rep' };
const published = { by, at: '2027-03-01T09:00:00.000Z', isVerified: true, requestId: 'publish' };
const changes: PlaybookChanges = {
  ownSteps: ownIds.map((id) => ({
    id,
    stage: 'agreements',
    title: `Step ${id}`,
    guidance: 'Long words. '.repeat(160).trim(),
    doneWhen: 'Done.',
    evidence: { kind: 'none' },
    due: { anchor: 'start', workingDays: 1 },
    waiver: 'never',
  })),
  words: { de: { messages: { thank_you: { subject: 'Danke – 谢谢' } } } },
};

test('a version is read as it was written, over several parts', () => {
  const properties = versionToProperties(3, changes, published)!;
  expect(versionOf(properties)).toEqual({ version: 3, published, changes });
});

test.each([
  ['cut off', (text: string) => text.slice(0, -5)],
  ['edited by hand', (text: string) => text.replace('Danke', 'Merci beaucoup')],
  ['of an unknown step', (text: string) => text.replace('"own_7"', '"owm_7"')],
  ['emptied', () => ''],
])('a version that was %s has no changes, and says whose it was', (_how, damage) => {
  const properties = versionToProperties(3, changes, published)!;
  const damaged = { ...properties, data_2: damage(properties['data_2']!) };
  expect(versionOf(damaged)).toEqual({ version: 3, published });
});

test('a version that is too long is not kept', () => {
  const words = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`alternative.${at}`, 'x'.repeat(2000)]),
  );
  expect(versionToProperties(1, { words: { en: { options: words } } }, published)).toBeUndefined();
});

test('which version runs is read as it was written, with the draft', () => {
  const draft = { changes, by, at: published.at };
  const state = { running: 2, newest: 4, requestId: 'keep', draft };
  expect(stateOf(stateToProperties(state)!)).toEqual(state);
  expect(stateOf({ ...stateToProperties(state), data_1: 'broken' })).toBeUndefined();
});

test.each([
  ['', 0],
  [null, 0],
  ['7', 7],
  ['seven', undefined],
  ['-1', undefined],
])('the version %p on a record is %p', (value, version) => {
  expect(versionIn(value)).toBe(version);
});
