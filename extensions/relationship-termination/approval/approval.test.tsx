import { Alert } from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Approval } from '../../../src/api/approval';
import { fakeApp } from '../../shared/testing/app';
import { drawCard } from '../testing';

const start = {
  kind: 'start',
  initiator: 'client',
  statedReason: { id: 'cost' },
  statedWords: 'The price went up twice.',
} as const;
/** The person in front of the card is user 7. */
const asked: Approval = {
  number: 1,
  by: { id: '7', name: 'Ann Able' },
  approvers: [{ user: '8', name: 'Bo Bell' }],
  command: start,
  enforced: true,
  state: 'approved',
  words: 'Request 1. Ann Able asks to start an offboarding. To be approved by Bo Bell.',
};
const never = (approval: Approval) => fakeApp({ status: 'never', past: [], approval });

test('where the playbook that runs asks for it, the start form asks for an approval', async () => {
  const app = fakeApp();
  const approvals = { approvers: ['8'], start: true } as const;
  const playbook = { version: 1, changes: { approvals }, isVerified: true };
  app.answerNext('read_playbook', { status: 'done', changed: false, value: { playbook } });
  const card = drawCard(app.serverless);
  await card.until('No offboarding under way');
  card.press('Start');
  await card.until('This needs an approval first.');
  card.choose('initiator', 'client');
  card.choose('start_reason', 'cost');
  card.write('statedWords', start.statedWords);
  card.pick('finalServiceDate', 2027, 2, 31);
  card.press('Ask for approval');
  await card.renderer.waitFor(() => expect(app.called('ask_approval')).toBe(1));
  expect(app.asked('ask_approval')).toMatchObject({ act: { ...start, playbookVersion: 1 } });
  expect(app.called('start_offboarding')).toBe(0);
});

test('whoever asked does it with one click, as it was asked', async () => {
  const app = never(asked);
  const card = drawCard(app.serverless);
  await card.until('Set to Approved');
  expect(card.renderer.findAll(CrmPropertyList)).toEqual([]);
  card.press('Start the offboarding now');
  await card.until('Next: Meet the client');
  const { kind: _, ...command } = start;
  expect(app.asked('start_offboarding')).toMatchObject(command);
});

test('who may approve answers in HubSpot’s editor, and cannot do it in place of whoever asked', async () => {
  const by = { id: '9', name: 'Cy Cole' };
  const approvers = [{ user: '7', name: 'Ann Able' }];
  const card = drawCard(never({ ...asked, by, approvers }).serverless);
  await card.until('Cy Cole can go on with it. Who set it is checked then.');
  expect(card.words()).toContain('set it to Waiting, and then to Approved again');
  expect(card.renderer.find(CrmPropertyList).props).toMatchObject({
    properties: ['offboarding_approval'],
    objectTypeId: '0-2',
    objectId: 101,
  });
  expect(card.words()).not.toContain('Start the offboarding now');
});

const doesNotCount = { status: 'refused', refusal: { code: 'approval_not_by_hand' } } as const;

test('nothing is promised before the check, and an approval that does not count says the way out', async () => {
  const app = never(asked);
  app.answerNext('start_offboarding', doesNotCount);
  const card = drawCard(app.serverless);
  await card.until('Who set it is checked when you go on.');
  expect(card.renderer.findAll(Alert).map(({ props }) => props.variant)).toEqual(['info']);
  card.press('Start the offboarding now');
  await card.until('This approval does not count');
  expect(card.renderer.findAll(Alert).map(({ props }) => props.variant)).toEqual(['warning']);
  expect(card.words()).toContain(
    'Bo Bell opens this card and sets “Offboarding approval” to Waiting, then to',
  );
  expect(card.words()).not.toContain('Start the offboarding now');
  card.press('Ask anew');
  await card.renderer.waitFor(() => expect(app.called('ask_approval')).toBe(1));
  const { kind: _, ...command } = start;
  expect(app.asked('ask_approval')).toMatchObject({ act: { kind: 'start', ...command } });
});

test('an answer that was taken back meanwhile is shown as it is', async () => {
  const app = never(asked);
  const card = drawCard(app.serverless);
  await card.until('Set to Approved');
  app.put({ status: 'never', past: [], approval: { ...asked, state: 'waiting' } });
  app.answerNext('start_offboarding', {
    status: 'refused',
    refusal: { code: 'approval_waiting' },
  });
  card.press('Start the offboarding now');
  await card.until('Waits for an approval');
});

test('a request that was changed is to be asked anew, and not from what it says now', async () => {
  const app = never(asked);
  app.answerNext('start_offboarding', {
    status: 'refused',
    refusal: { code: 'approval_changed' },
  });
  const card = drawCard(app.serverless);
  await card.until('Set to Approved');
  card.press('Start the offboarding now');
  await card.until('The request was changed');
  expect(card.words()).toContain('Ask anew in the form.');
  expect(card.words()).not.toContain('Start the offboarding now');
});

test('a refused request says what to do, and can be asked once more', async () => {
  const app = never({ ...asked, state: 'refused' });
  const card = drawCard(app.serverless);
  await card.until('It was not done.');
  card.press('Ask anew');
  await card.renderer.waitFor(() => expect(app.called('ask_approval')).toBe(1));
});

test('before another request it is said whose would be withdrawn, and Start is not the main button', async () => {
  const by = { id: '9', name: 'Cy Cole' };
  const app = never({ ...asked, by, state: 'waiting', askedOn: calendarDate('2027-01-04') });
  const approvals = { approvers: ['8'], start: true } as const;
  const playbook = { version: 1, changes: { approvals }, isVerified: true };
  app.answerNext('read_playbook', { status: 'done', changed: false, value: { playbook } });
  const card = drawCard(app.serverless);
  await card.until('Waits for an approval');
  expect(card.button('Start').props.variant).toBe('secondary');
  card.press('Start');
  await card.until('A request of Cy Cole from 4 Jan 2027 is waiting. It would be withdrawn');
});

test('an approval that is not enforced says so', async () => {
  const card = drawCard(never({ ...asked, enforced: false }).serverless);
  await card.until('This is shown, not enforced');
});
